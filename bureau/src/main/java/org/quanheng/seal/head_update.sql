-- Makes a tree the newest.
update seal.head set size = :size, root = :root
