-- Keeps a new secret until a first code confirms it; a confirmed one stays.
INSERT INTO office.second_factor (officer, sealed) VALUES (:officer, :sealed)
ON CONFLICT (officer) DO UPDATE SET sealed = excluded.sealed, last_step = 0
WHERE NOT second_factor.confirmed
