-- One proclamation at a time: waits until no other is under way, and holds until the transaction
-- ends.
SELECT pg_advisory_xact_lock(hashtext('list.proclamation'))
