-- The matters whose code begins so, as many as are shown.
SELECT DISTINCT matter
FROM gate.act_passed
WHERE matter >= :first AND matter < :beyond
ORDER BY matter
LIMIT :most
