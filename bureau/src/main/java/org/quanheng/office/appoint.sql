-- Appoints an officer to a post from a day until a day; nothing when that very appointment exists.
INSERT INTO office.appointment (officer, post, valid)
SELECT :officer, :post, daterange(:from::date, :until::date)
WHERE NOT EXISTS (
  SELECT 1 FROM office.appointment
  WHERE officer = :officer AND post = :post AND lower(valid) = :from::date
)
