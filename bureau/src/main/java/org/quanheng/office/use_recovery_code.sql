-- Uses up a recovery code.
DELETE FROM office.recovery_code WHERE officer = :officer AND code_hash = :code_hash
