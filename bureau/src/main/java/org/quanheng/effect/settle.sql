-- Puts on record that an act has had its effect.
INSERT INTO effect.settled (act, effect) VALUES (:act::uuid, :effect) ON CONFLICT (act) DO NOTHING
