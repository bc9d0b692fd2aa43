-- Writes tiles that are new, and widens those that are there.
insert into seal.tile (level, n, width, data)
select level, n, width, data
from unnest(:levels::smallint[], :ns::bigint[], :widths::smallint[], :datas::bytea[]) as written (level, n, width, data)
on conflict (level, n) do update set width = excluded.width, data = excluded.data
