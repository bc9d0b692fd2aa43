-- How many acts have passed the gate.
SELECT count(*) FROM gate.act_passed
