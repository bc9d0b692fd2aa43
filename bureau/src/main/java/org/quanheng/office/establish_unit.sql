-- Sets up one unit under the one above it.
INSERT INTO office.unit (unit, level, region, parent, name_en, name_hans, name_hant)
VALUES (:unit, :level, :region, :parent::text, :en, :hans, :hant)
ON CONFLICT (unit) DO NOTHING
