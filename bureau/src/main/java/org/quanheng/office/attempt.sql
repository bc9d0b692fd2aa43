-- Counts wrong passwords in a row; the last one allowed closes the account for a while and starts
-- the count anew.
UPDATE office.credential
SET failures = CASE WHEN :right OR failures + 1 >= :most THEN 0 ELSE failures + 1 END,
    locked_until = CASE WHEN NOT :right AND failures + 1 >= :most THEN :locked_until::timestamptz END
WHERE officer = :officer
