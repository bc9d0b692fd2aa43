-- The newest tree, held against rival sequencers until the transaction ends.
select size, root from seal.head for update
