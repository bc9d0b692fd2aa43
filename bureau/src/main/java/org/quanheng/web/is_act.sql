-- Whether there is an act with this id.
SELECT EXISTS (SELECT 1 FROM gate.act_passed WHERE act = :id)
