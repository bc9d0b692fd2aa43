-- Closes one session of an officer, known by its number.
DELETE FROM office.session WHERE officer = :officer AND session = :session::uuid
