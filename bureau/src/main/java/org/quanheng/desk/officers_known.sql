-- All officers by name.
SELECT officer, name_en, name_hans, name_hant, sample FROM office.officer_known ORDER BY officer
