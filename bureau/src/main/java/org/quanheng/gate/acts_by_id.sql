-- The acts that stand under these ids, as far as a twin must match them.
SELECT act, digest, leaf_hash, recorded_at FROM gate.act WHERE act = ANY (:acts::uuid[])
