-- Every unit with the one above it, by code.
SELECT unit, level, region, parent, name_en, name_hans, name_hant FROM office.unit ORDER BY unit
