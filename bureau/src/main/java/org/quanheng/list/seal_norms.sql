-- Hands the leaves of a proclamation to the ledger, in order.
SELECT seal.append_all(:keys::uuid[], :leaves::bytea[])
