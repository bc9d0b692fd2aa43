-- Rows of the log, size of the tree and length of the queue, all at one moment.
select
  (select count(*) from seal.entry) as entries,
  (select size from seal.head) as size,
  (select count(*) from seal.outbox) as queued
