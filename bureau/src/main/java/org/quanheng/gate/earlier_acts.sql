-- What the checks ask of earlier acts, in one answer: which of those named as causes exist, and who
-- acted in these matters so far, from which posts.
SELECT act, NULL AS matter, NULL AS officer, NULL AS post FROM gate.act WHERE act = ANY (:acts::uuid[])
UNION ALL
SELECT NULL, matter, officer, post FROM gate.act WHERE matter = ANY (:matters::text[])
UNION ALL
SELECT NULL, act.matter, joint_officer.officer, joint_officer.post
FROM gate.act
JOIN gate.joint_officer ON joint_officer.act = act.act
WHERE act.matter = ANY (:matters::text[])
