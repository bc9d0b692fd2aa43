-- The versions of one draft, newest first, each with the pack it is.
SELECT draft, version, path, saved_by, saved_at, draft_pack.pack, uploaded_by, uploaded_at, problems,
  (SELECT max(number) FROM list.proclamation WHERE digest = draft_pack.pack) AS proclamation
FROM list.draft_version
JOIN list.draft_pack USING (pack)
WHERE draft = :draft::uuid
ORDER BY version DESC
