-- The number of the last proclamation, 0 before the first, and when a tree was last signed.
SELECT
  (SELECT coalesce(max(number), 0) FROM list.proclaimed) AS proclamation,
  (SELECT signed_at FROM seal.checkpoint_public ORDER BY size DESC LIMIT 1) AS signed_at
