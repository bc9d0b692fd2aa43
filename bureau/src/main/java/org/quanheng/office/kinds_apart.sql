-- Which kinds of post must be held by different people in one matter; said on either side, it holds
-- on both.
SELECT kind, unnest(apart) AS other FROM office.post_kind
UNION
SELECT unnest(apart), kind FROM office.post_kind
