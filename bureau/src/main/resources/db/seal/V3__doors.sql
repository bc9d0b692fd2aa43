-- Who may do what. Other rooms append through two functions and read through three views.

-- Queues leaves in their order. Repeating a key with the same leaf changes nothing, so a caller who
-- lost the answer may ask again; with another leaf it is refused. The row is written before the log
-- is looked at: that statement waits for a sequencer moving the same key, and the next one sees
-- where it went. A snapshot older than the call would not. Keys that are all new are by far the most,
-- and need no more than a look that they are.
create function append_all(keys uuid[], leaves bytea[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  fresh bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'seal.append needs a transaction at read committed';
  end if;
  if cardinality(keys) is distinct from cardinality(leaves) then
    raise exception 'seal.append_all got % keys and % leaves',
      cardinality(keys), cardinality(leaves);
  end if;
  insert into seal.outbox (key, leaf)
    select key, leaf from unnest(keys, leaves) with ordinality as queued (key, leaf, place)
    order by place
    on conflict (key) do nothing;
  get diagnostics fresh = row_count;
  if fresh = cardinality(keys) and not exists (select from seal.entry e where e.key = any (keys)) then
    return;
  end if;
  if exists (
    select from unnest(keys, leaves) as asked (key, leaf)
    left join seal.entry e on e.key = asked.key
    left join seal.outbox o on o.key = asked.key
    where coalesce(e.leaf, o.leaf) <> asked.leaf)
  then
    raise exception 'a key that was sealed before was given another leaf'
      using errcode = 'unique_violation';
  end if;
  delete from seal.outbox o using seal.entry e where o.key = any (keys) and e.key = o.key;
end
$$;

create function append(key uuid, leaf bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$ select seal.append_all(array[key], array[leaf]) $$;

grant usage on schema seal to room_office, room_list, room_gate, room_web;
grant execute on function append(uuid, bytea), append_all(uuid[], bytea[])
  to room_seal, room_office, room_list, room_gate;

create view entry_public as select idx, key, leaf from entry;
comment on view entry_public is 'The log, entry by entry. Nothing in it is private.';
create view queue_public as select key, queued_at from outbox;
comment on view queue_public is 'What was committed and is not yet in the log.';
create view checkpoint_public as select size, note, signed_at from checkpoint;
comment on view checkpoint_public is 'The signed trees.';
grant select on entry_public, queue_public, checkpoint_public
  to room_office, room_list, room_gate, room_web;

grant select on outbox, entry, tile, head, root, checkpoint to room_seal;
grant insert on entry, tile, root, checkpoint to room_seal;
grant delete on outbox to room_seal;
grant update (width, data) on tile to room_seal;
grant update (size, root) on head to room_seal;
