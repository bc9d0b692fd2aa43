-- Every version of every power on the list, with the hash of its substance.
SELECT power, lower(valid) AS first_day, upper(valid) AS end_day, substance FROM list.power
