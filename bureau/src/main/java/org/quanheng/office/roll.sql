-- Who held which post from which day until which day.
SELECT officer, post, lower(valid) AS first_day, upper(valid) AS end_day
FROM office.post_held
ORDER BY officer, post, lower(valid)
