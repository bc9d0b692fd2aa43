-- Who acted in these matters so far, and from which posts.
SELECT matter, officer, post FROM gate.act WHERE matter = ANY (:matters::text[])
UNION
SELECT act.matter, joint_officer.officer, joint_officer.post
FROM gate.act
JOIN gate.joint_officer ON joint_officer.act = act.act
WHERE act.matter = ANY (:matters::text[])
