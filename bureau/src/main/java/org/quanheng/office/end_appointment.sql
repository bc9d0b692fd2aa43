-- Ends the appointment of an officer to a post that would still hold on the day it is ended.
UPDATE office.appointment
SET valid = daterange(lower(valid), :until::date)
WHERE officer = :officer AND post = :post AND valid @> :until::date
