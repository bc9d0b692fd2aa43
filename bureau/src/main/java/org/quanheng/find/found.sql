-- What has all the words, the best first: called so, beginning so, so in its names, so in what is said of it.
SELECT kind, code, name_en, name_hans, name_hant, first_day, end_day
FROM find.item
WHERE words LIKE ALL (:patterns::text[])
ORDER BY
  CASE
    WHEN lower(code) = :whole OR :whole IN (lower(name_en), name_hans, name_hant) THEN 0
    WHEN starts_with(lower(code), :whole) THEN 1
    WHEN starts_with(lower(name_en), :whole) OR starts_with(name_hans, :whole) OR starts_with(name_hant, :whole) THEN 2
    WHEN names LIKE ALL (:patterns::text[]) THEN 3
    ELSE 4
  END,
  NOT (first_day <= :today AND end_day > :today), place, code
LIMIT :most
