-- Every post with its unit, kind and days.
SELECT post.post, post.unit, post.kind, post_kind.head, lower(post.valid) AS first_day, upper(post.valid) AS end_day
FROM office.post
JOIN office.post_kind ON post_kind.kind = post.kind
ORDER BY post.post, lower(post.valid)
