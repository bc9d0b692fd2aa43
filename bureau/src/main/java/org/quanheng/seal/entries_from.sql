-- The entries of the log from an index on, in their order.
select idx, key, leaf from seal.entry where idx >= :from order by idx limit :most
