-- One act as far as it is public, and how many officers took it.
SELECT act.act, act.origin, act.power, act.step, act.post, act.matter, act.outcome, act.claimed_at,
  act.recorded_at, act.because::text[] AS because, took.officers
FROM gate.act_passed AS act
JOIN gate.act_officers AS took ON took.act = act.act
WHERE act.act = :act::uuid
