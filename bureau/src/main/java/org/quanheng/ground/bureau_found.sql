-- Writes the bureau's identity, unless it has been written before.
insert into ground.bureau (origin, zone) values (:origin, :zone) on conflict do nothing
