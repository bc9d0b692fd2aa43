-- The powers in force on a day, of one category or with one text in code, names or sense if asked.
SELECT power, category, lower(valid) AS first_day, upper(valid) AS end_day, content ->> 'names' AS names, entry
FROM list.power_in_force
WHERE valid @> :day::date
  AND (:category::text IS NULL OR category = :category::text)
  AND (:text::text IS NULL
    OR position(lower(:text::text) IN lower(concat_ws(' ', power, content ->> 'names', sense))) > 0)
ORDER BY power
