-- The newest policy.
select number, text from seal.policy order by number desc limit 1
