-- The last proclamation, if there was one.
SELECT number, day, proclaimed_at, digest, act FROM list.proclamation ORDER BY number DESC LIMIT 1
