-- Makes an officer known by his code and names.
INSERT INTO office.officer (officer, name_en, name_hans, name_hant, sample)
VALUES (:officer, :en, :hans, :hant, :sample)
ON CONFLICT (officer) DO NOTHING
