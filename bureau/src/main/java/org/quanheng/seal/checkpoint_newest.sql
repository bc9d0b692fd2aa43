-- The newest signed tree.
select note from seal.checkpoint order by size desc limit 1
