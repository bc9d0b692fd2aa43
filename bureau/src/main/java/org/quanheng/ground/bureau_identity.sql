-- Which bureau this database was founded for, and on which day.
select origin, zone, to_char(founded_at at time zone zone, 'YYYY-MM-DD') as founded_at
from ground.bureau
