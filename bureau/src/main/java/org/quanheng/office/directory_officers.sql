-- Every officer with his names, by code.
SELECT officer, name_en, name_hans, name_hant, sample FROM office.officer ORDER BY officer
