-- Ends by an act the appointment that would still hold on the day; nothing when that act has ended
-- it already.
UPDATE office.appointment
SET valid = daterange(lower(valid), :until::date), ended_by = :act::uuid
WHERE officer = :officer AND post = :post AND valid @> :until::date AND lower(valid) < :until::date
  AND NOT EXISTS (SELECT 1 FROM office.appointment AS ended WHERE ended.ended_by = :act::uuid)
