-- Whether there is an act of this id.
SELECT EXISTS (SELECT FROM gate.act_passed WHERE act = :act)
