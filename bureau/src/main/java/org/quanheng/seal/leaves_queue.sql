-- Queues many leaves for the ledger in their order, within the caller's transaction.
select seal.append_all(cast(:keys as uuid[]), :leaves)
