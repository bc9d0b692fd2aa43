-- What decides whether one act has an effect. Imports and samples have none.
SELECT act, power, step, outcome, day FROM gate.act_passed WHERE act = :act::uuid AND origin = 'live'
