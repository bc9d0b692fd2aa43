-- The number of the last proclamation; 0 before the first.
SELECT coalesce(max(number), 0) FROM list.proclamation
