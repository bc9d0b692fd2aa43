-- The powers in force on either of two days, the category each had on the two, and whether another
-- text stands under the same code.
SELECT coalesce(later.power, earlier.power) AS power,
  coalesce(later.content, earlier.content) ->> 'names' AS names,
  earlier.category AS before,
  later.category AS after,
  coalesce(earlier.entry <> later.entry, false) AS changed
FROM (SELECT power, category, content, entry FROM list.power_in_force WHERE valid @> :from::date) AS earlier
FULL JOIN (SELECT power, category, content, entry FROM list.power_in_force WHERE valid @> :to::date) AS later
  ON later.power = earlier.power
ORDER BY 1
