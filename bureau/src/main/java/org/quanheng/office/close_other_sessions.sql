-- Closes all sessions of an officer but the one he asks from.
DELETE FROM office.session WHERE officer = :officer AND token_hash <> :token_hash
