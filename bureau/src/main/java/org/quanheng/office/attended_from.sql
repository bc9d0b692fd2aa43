-- Whether an officer is on record at a post on a day or after.
SELECT EXISTS (SELECT 1 FROM office.attendance WHERE officer = :officer AND post = :post AND day >= :day::date)
