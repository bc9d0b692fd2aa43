-- The newest published tree, with its newest cosignatures.
select note, published_at from seal.cosigned order by size desc, number desc limit 1
