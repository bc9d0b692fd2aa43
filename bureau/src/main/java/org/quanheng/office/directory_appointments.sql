-- Every appointment of all days, newest first for each officer.
SELECT officer, post, lower(valid) AS first_day, upper(valid) AS end_day, acting, act, ended_by
FROM office.appointment
ORDER BY officer, lower(valid) DESC NULLS LAST, post
