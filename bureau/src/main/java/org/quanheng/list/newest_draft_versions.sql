-- The newest version of every draft, what was saved last first.
SELECT * FROM (
  SELECT DISTINCT ON (draft) draft, version, path, saved_by, saved_at, draft_pack.pack, uploaded_by, uploaded_at,
    problems,
    (SELECT max(number) FROM list.proclamation WHERE digest = draft_pack.pack) AS proclamation
  FROM list.draft_version
  JOIN list.draft_pack USING (pack)
  ORDER BY draft, version DESC
) AS newest
ORDER BY saved_at DESC, draft
