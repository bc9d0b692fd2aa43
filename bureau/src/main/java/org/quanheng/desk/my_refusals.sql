-- The drafts of one officer that were refused, newest first; of one power or matter, or before an
-- instant, if asked. Each reason is its rule and its words with a unit separator between them.
SELECT refusal, power, step, post, matter, claimed_at, recorded_at,
  ARRAY(
    SELECT array_to_string(
      ARRAY[reason ->> 'rule'] || ARRAY(SELECT jsonb_array_elements_text(reason -> 'words')), chr(31))
    FROM jsonb_array_elements(reasons) WITH ORDINALITY AS said (reason, place)
    ORDER BY place
  ) AS reasons
FROM gate.draft_refused
WHERE officers @> ARRAY[:officer]::text[]
  AND (:power::text IS NULL OR power = :power::text)
  AND (:matter::text IS NULL OR matter = :matter::text)
  AND (:before::timestamptz IS NULL OR recorded_at < :before::timestamptz)
ORDER BY recorded_at DESC, refusal
LIMIT :limit
