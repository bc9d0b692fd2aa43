-- What every room stands on: the one extension, the one identity, the one way to refuse a change.

-- plain equality beside a period in one key (PRIMARY KEY … WITHOUT OVERLAPS)
create extension btree_gist schema ground;

create table bureau (
  one boolean primary key default true check (one),
  origin text not null,
  zone text not null,
  founded_at timestamptz not null default now()
);
comment on table bureau is 'The one bureau this database was founded for. Never changes.';

-- A trigger function for tables that only grow. Grants already forbid the change to every room;
-- this forbids it to the owner too.
create function refuse_change() returns trigger
language plpgsql
as $$
begin
  raise exception '%.% only grows: % is refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end
$$;

create trigger bureau_only_grows before update or delete on bureau
  for each row execute function refuse_change();
create trigger bureau_is_never_emptied before truncate on bureau
  for each statement execute function refuse_change();

grant select on bureau to room_ground, room_office, room_seal, room_list, room_gate, room_web;
