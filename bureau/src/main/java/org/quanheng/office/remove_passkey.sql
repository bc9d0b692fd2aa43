-- Takes one passkey of this officer away.
DELETE FROM office.passkey WHERE officer = :officer AND passkey = :passkey::uuid
