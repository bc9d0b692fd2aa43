-- Whether an act has had its effect.
SELECT EXISTS (SELECT 1 FROM effect.settled WHERE act = :act::uuid)
