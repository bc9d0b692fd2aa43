-- The files of one pack.
SELECT pack_file.path, file.content
FROM list.pack_file
JOIN list.file ON file.digest = pack_file.file
WHERE pack_file.pack = :digest
