-- Every post with its days, and whether it is the head of its unit.
SELECT post.post, lower(post.valid) AS first_day, upper(post.valid) AS end_day, post_kind.head
FROM office.post
JOIN office.post_kind ON post_kind.kind = post.kind
ORDER BY post.post, lower(post.valid)
