-- The bytes of all rows an act writes, on average: act, joint officers, disclosure, queued leaf.
SELECT avg(
  pg_column_size(act)
  + coalesce((SELECT sum(pg_column_size(joint_officer)) FROM gate.joint_officer WHERE joint_officer.act = act.act), 0)
  + (SELECT pg_column_size(disclosure) FROM gate.disclosure WHERE disclosure.leaf = act.act)
  + (SELECT pg_column_size(entry_public) FROM seal.entry_public WHERE entry_public.key = act.act))
FROM gate.act
