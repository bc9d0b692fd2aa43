-- How much waits for the tree, and since when.
select count(*) as queued, min(queued_at) as oldest from seal.outbox
