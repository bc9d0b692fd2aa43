-- Takes away an officer's second factor with its recovery codes.
WITH codes AS (DELETE FROM office.recovery_code WHERE officer = :officer)
DELETE FROM office.second_factor WHERE officer = :officer
