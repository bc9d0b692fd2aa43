-- One tile at its widest.
select data from seal.tile where level = :level and n = :n
