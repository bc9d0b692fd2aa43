-- What one power says on a day, as it was proclaimed, and its sense in words.
SELECT content, sense FROM list.power_in_force WHERE power = :power AND valid @> :day::date
