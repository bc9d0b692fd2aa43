-- Puts on record the duties that are new or say something else than before, and names them.
INSERT INTO list.duty (duty, proclamation, content, entry)
SELECT duty, :number, content, entry
FROM unnest(:duties::text[], :contents::jsonb[], :entries::bytea[]) AS proposed (duty, content, entry)
WHERE entry IS DISTINCT FROM (
  SELECT duty.entry FROM list.duty WHERE duty.duty = proposed.duty ORDER BY duty.proclamation DESC LIMIT 1
)
RETURNING duty
