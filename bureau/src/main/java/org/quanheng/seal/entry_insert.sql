-- Appends one entry at an index.
insert into seal.entry (idx, key, leaf) values (:idx, :key, :leaf)
