-- When the newest tree was signed.
SELECT signed_at FROM seal.checkpoint_public ORDER BY size DESC LIMIT 1
