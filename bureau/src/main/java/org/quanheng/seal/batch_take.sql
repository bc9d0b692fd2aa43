-- Gives the oldest queued leaves the next indexes of the log, and says what went where.
with batch as (
  select key, leaf, row_number() over (order by id) - 1 as place
  from (select id, key, leaf from seal.outbox order by id limit :most) as oldest
),
moved as (
  insert into seal.entry (idx, key, leaf)
  select :size + place, key, leaf from batch
  returning idx, key, leaf
)
select idx, key, leaf from moved order by idx
