-- What strangers hold of the log: the policies that say whose cosignatures a checkpoint needs, and
-- the checkpoints that had them.

create table policy (
  number integer primary key check (number > 0),
  text text not null,
  in_force_since timestamptz not null default clock_timestamp()
);
comment on table policy is 'The policies of the home, each sealed as a leaf.';

create table cosigned (
  number bigint generated always as identity primary key,
  size bigint not null references checkpoint,
  note bytea not null,
  published_at timestamptz not null
);
create index cosigned_by_size on cosigned (size, number);
comment on table cosigned is 'Checkpoints with a quorum of witnesses: what is published.';

do $$
declare
  name text;
begin
  foreach name in array array['policy', 'cosigned'] loop
    execute format(
      'create trigger only_grows before update or delete on seal.%I
         for each row execute function ground.refuse_change()', name);
    execute format(
      'create trigger is_never_emptied before truncate on seal.%I
         for each statement execute function ground.refuse_change()', name);
  end loop;
end
$$;

grant select, insert on policy, cosigned to room_seal;

create view cosigned_public as select size, note, published_at from cosigned;
comment on view cosigned_public is 'What was published, with its cosignatures.';
grant select on cosigned_public to room_web;
