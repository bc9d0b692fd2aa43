-- One act, as far as it is public, and its place in the ledger once it has one.
SELECT entry.idx, act.act, act.origin, act.power, act.step, act.post, act.matter, act.outcome,
  act.because::text[] AS because, act.claimed_at, act.recorded_at
FROM gate.act_passed AS act
LEFT JOIN seal.entry_public AS entry ON entry.key = act.act
WHERE act.act = :act
