-- Ends a power with its steps and who holds them, from a day on. Keys between them are checked at
-- the end of the statement.
WITH ended_holding AS (
  UPDATE list.holding SET valid = daterange(lower(valid), :until::date)
  WHERE power = :power AND lower(valid) = :from::date RETURNING 1
), ended_step AS (
  UPDATE list.step SET valid = daterange(lower(valid), :until::date)
  WHERE power = :power AND lower(valid) = :from::date RETURNING 1
), ended_power AS (
  UPDATE list.power SET valid = daterange(lower(valid), :until::date)
  WHERE power = :power AND lower(valid) = :from::date RETURNING 1
)
SELECT (SELECT count(*) FROM ended_power), (SELECT count(*) FROM ended_step), (SELECT count(*) FROM ended_holding)
