-- Puts one proclamation on record.
INSERT INTO list.proclamation (number, day, proclaimed_at, pack, digest, leaf, act)
VALUES (:number, :day::date, :proclaimed_at::timestamptz, :pack, :digest, :leaf::uuid, :act::uuid)
