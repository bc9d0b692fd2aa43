-- Takes out of the queue what has gone into the log from this index on.
delete from seal.outbox using seal.entry
where entry.key = outbox.key and entry.idx >= :from
