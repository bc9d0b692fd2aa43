-- Sets up the posts of a unit, one of each kind named, for the days the unit exists.
INSERT INTO office.post (post, valid, unit, kind)
SELECT :unit || '/' || kind, daterange(:from::date, :until::date), :unit, kind
FROM unnest(:kinds::text[]) AS kind
WHERE NOT EXISTS (SELECT 1 FROM office.post WHERE post.post = :unit || '/' || kind)
