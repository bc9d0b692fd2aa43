-- Puts one version of a draft on record; the database refuses a number that is taken.
INSERT INTO list.draft_version (draft, version, pack, path, saved_by)
VALUES (:draft::uuid, :version, :pack, :path, :officer)
