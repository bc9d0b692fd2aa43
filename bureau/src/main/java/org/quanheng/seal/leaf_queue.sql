-- Queues one leaf for the ledger, within the caller's transaction.
select seal.append(:key, :leaf)
