-- Keeps a pack with all its files; a pack that is kept already stays as it is.
WITH kept AS (
  INSERT INTO list.file (digest, content)
  SELECT DISTINCT digest, content
  FROM unnest(:digests::bytea[], :contents::bytea[]) AS file (digest, content)
  ON CONFLICT (digest) DO NOTHING
), fresh AS (
  INSERT INTO list.pack (digest) VALUES (:pack) ON CONFLICT (digest) DO NOTHING
  RETURNING digest
)
INSERT INTO list.pack_file (pack, path, file)
SELECT fresh.digest, file.path, file.digest
FROM fresh CROSS JOIN unnest(:paths::text[], :digests::bytea[]) AS file (path, digest)
