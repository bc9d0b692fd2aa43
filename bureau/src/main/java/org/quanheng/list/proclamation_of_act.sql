-- The proclamation that an act made, if it has made one.
SELECT number, day, proclaimed_at, digest, act FROM list.proclamation WHERE act = :act::uuid
