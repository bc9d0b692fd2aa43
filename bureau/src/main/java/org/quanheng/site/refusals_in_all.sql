-- How many drafts the gate has refused.
SELECT count(*) FROM gate.draft_refused
