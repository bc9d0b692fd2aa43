-- Lets posts take one step of a power.
INSERT INTO list.holding (power, step, post, valid)
SELECT :power, :step, post, daterange(:from::date, nullif(:until::date, 'infinity'))
FROM unnest(:posts::text[]) AS post
