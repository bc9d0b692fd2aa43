-- The codes of the first eight matters that begin so. Each step of the recursion is one look into
-- the index, however many acts a matter has.
WITH RECURSIVE found (matter, place) AS (
  (SELECT matter, 1 FROM gate.act_passed
   WHERE matter ~>=~ :start::text AND matter ~<~ :end::text
   ORDER BY matter USING ~<~ LIMIT 1)
  UNION ALL
  SELECT next.matter, found.place + 1
  FROM found
  CROSS JOIN LATERAL (
    SELECT matter FROM gate.act_passed
    WHERE matter ~>~ found.matter AND matter ~<~ :end::text
    ORDER BY matter USING ~<~ LIMIT 1) AS next
  WHERE found.place < 8
)
SELECT matter FROM found ORDER BY place
