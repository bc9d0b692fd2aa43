-- The ledger: what waits to be sealed, what is sealed, the tree over it, and what was signed.

create table outbox (
  id bigint generated always as identity primary key,
  key uuid not null unique,
  leaf bytea not null check (octet_length(leaf) between 1 and 65535),
  queued_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
comment on table outbox is 'Leaves committed with their acts and not yet in the tree.';

create table entry (
  idx bigint primary key check (idx >= 0),
  key uuid not null unique,
  leaf bytea not null check (octet_length(leaf) between 1 and 65535)
);
comment on table entry is 'The log itself: entry idx of the tree.';

create table tile (
  level smallint not null check (level between 0 and 7),
  n bigint not null check (n >= 0),
  width smallint not null check (width between 1 and 256),
  data bytea not null check (octet_length(data) = 32 * width),
  primary key (level, n)
);
comment on table tile is 'Each tile once, at its widest; narrower ones are cut from it.';

create table head (
  one boolean primary key default true check (one),
  size bigint not null,
  root bytea not null check (octet_length(root) = 32)
);
comment on table head is 'The newest tree. Whoever appends locks this row first.';
-- the root of the tree without entries: SHA-256 of nothing (RFC 9162 section 2.1.1)
insert into head (size, root) values (0, sha256(''::bytea));

create table root (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  grown_at timestamptz not null default clock_timestamp()
);
comment on table root is 'Every tree there has been.';

create table checkpoint (
  size bigint primary key references root,
  note bytea not null,
  signed_at timestamptz not null default clock_timestamp()
);
comment on table checkpoint is 'The trees that were signed, as signed notes.';
