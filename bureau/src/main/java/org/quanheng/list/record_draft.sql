-- Puts a pack among those that wait; one that waits already stays as it is.
INSERT INTO list.draft_pack (pack, uploaded_by, problems)
VALUES (:pack, :officer, :problems)
ON CONFLICT (pack) DO NOTHING
