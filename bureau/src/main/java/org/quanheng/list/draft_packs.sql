-- The packs that were uploaded, newest first, and by which proclamation each became law last.
SELECT draft_pack.pack, uploaded_by, uploaded_at, problems,
  (SELECT max(number) FROM list.proclamation WHERE digest = draft_pack.pack) AS proclamation
FROM list.draft_pack
ORDER BY uploaded_at DESC, draft_pack.pack
