-- Where a key stands: in the log, in the queue (without an index), or nowhere.
select idx, key, leaf from seal.entry where key = :key
union all
select null, key, leaf from seal.outbox where key = :key
limit 1
