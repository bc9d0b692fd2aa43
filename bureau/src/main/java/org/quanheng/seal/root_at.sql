-- The root the tree had at a size.
select root from seal.root where size = :size
