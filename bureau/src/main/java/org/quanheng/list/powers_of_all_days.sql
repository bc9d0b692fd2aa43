-- Every version of every power, with its days and the hash of the entry that proclaimed it.
SELECT power, lower(valid) AS first_day, upper(valid) AS end_day, category, entry
FROM list.power
ORDER BY power, lower(valid)
