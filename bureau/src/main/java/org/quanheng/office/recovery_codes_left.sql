-- How many recovery codes an officer has not used.
SELECT count(*) FROM office.recovery_code WHERE officer = :officer
