-- One act, if this officer was among those who did it.
SELECT act.act, act.power, act.step, act.post, act.matter, act.outcome, act.claimed_at, act.recorded_at, act.day
FROM gate.act_passed AS act
WHERE act.act = :act::uuid
  AND EXISTS (SELECT FROM gate.act_officer AS who WHERE who.act = act.act AND who.officer = :officer)
