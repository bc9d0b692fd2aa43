-- The secret counts from now on.
UPDATE office.second_factor SET confirmed = true WHERE officer = :officer AND NOT confirmed
