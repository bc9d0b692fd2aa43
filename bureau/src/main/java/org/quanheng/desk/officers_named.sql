-- The names of these officers.
SELECT officer, name_en, name_hans, name_hant, sample
FROM office.officer_known
WHERE officer = ANY (:officers::text[])
