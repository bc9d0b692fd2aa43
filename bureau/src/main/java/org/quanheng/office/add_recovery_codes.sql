-- Keeps the hashes of new recovery codes.
INSERT INTO office.recovery_code (officer, code_hash)
SELECT :officer, code_hash FROM unnest(:hashes::bytea[]) AS code_hash
