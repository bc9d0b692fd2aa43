-- What opens the commitments of one act, while it has not been erased.
SELECT opened FROM gate.disclosure WHERE leaf = :act::uuid
