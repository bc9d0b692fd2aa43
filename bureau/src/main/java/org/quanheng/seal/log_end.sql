-- Where the log ends and which trees it says it has had.
select
  (select coalesce(max(idx) + 1, 0) from seal.entry) as entries,
  (select coalesce(max(size), 0) from seal.root) as newest_root
