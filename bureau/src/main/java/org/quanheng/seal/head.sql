-- The newest tree.
select size, root from seal.head
