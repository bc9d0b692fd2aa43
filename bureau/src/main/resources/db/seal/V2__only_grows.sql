-- What even the owner of these tables may not do: change or remove what was sealed.

do $$
declare
  name text;
begin
  foreach name in array array['entry', 'root', 'checkpoint'] loop
    execute format(
      'create trigger only_grows before update or delete on seal.%I
         for each row execute function ground.refuse_change()', name);
  end loop;
  foreach name in array array['outbox', 'entry', 'tile', 'head', 'root', 'checkpoint'] loop
    execute format(
      'create trigger is_never_emptied before truncate on seal.%I
         for each statement execute function ground.refuse_change()', name);
  end loop;
end
$$;

create trigger only_widens before delete on tile
  for each row execute function ground.refuse_change();
create trigger stays before delete on head
  for each row execute function ground.refuse_change();
create trigger is_moved_never_changed before update on outbox
  for each row execute function ground.refuse_change();

create function refuse_a_narrower_tile() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if (new.level, new.n) <> (old.level, old.n)
    or new.width <= old.width
    or substring(new.data for octet_length(old.data)) <> old.data
  then
    raise exception 'tile %/% of width % only grows wider', old.level, old.n, old.width
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger keeps_its_hashes before update on tile
  for each row execute function refuse_a_narrower_tile();

create function refuse_a_smaller_head() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if new.size <= old.size then
    raise exception 'the tree of size % only grows', old.size
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger only_grows before update on head
  for each row execute function refuse_a_smaller_head();

-- An omission is the one change no reader of the log can see, so it is refused where it would
-- happen: nothing leaves the outbox but into the log.
create function refuse_an_omission() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (
    select from gone where not exists (
      select from seal.entry e where e.key = gone.key and e.leaf = gone.leaf))
  then
    raise exception 'seal.outbox: what was not sealed is not removed'
      using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger goes_only_into_the_log after delete on outbox
  referencing old table as gone
  for each statement execute function refuse_an_omission();
