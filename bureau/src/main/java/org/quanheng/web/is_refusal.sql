-- Whether there is a refusal with this id.
SELECT EXISTS (SELECT 1 FROM gate.draft_refused WHERE refusal = :id)
