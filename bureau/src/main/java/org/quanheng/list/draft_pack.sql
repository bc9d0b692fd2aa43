-- One pack that was uploaded, and by which proclamation it became law last.
SELECT draft_pack.pack, uploaded_by, uploaded_at, problems,
  (SELECT max(number) FROM list.proclamation WHERE digest = draft_pack.pack) AS proclamation
FROM list.draft_pack
WHERE draft_pack.pack = :pack
