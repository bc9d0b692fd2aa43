-- Writes the items drawn from a pack.
INSERT INTO find.item (kind, place, code, name_en, name_hans, name_hant, first_day, end_day, names, words)
SELECT kind, place, code, name_en, name_hans, name_hant, first_day, end_day, names, words
FROM unnest(:kinds::text[], :places::integer[], :codes::text[], :en::text[], :hans::text[], :hant::text[],
  :first_days::date[], :end_days::date[], :names::text[], :words::text[])
  AS item (kind, place, code, name_en, name_hans, name_hant, first_day, end_day, names, words)
