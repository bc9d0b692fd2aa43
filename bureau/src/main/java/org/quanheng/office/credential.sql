-- An officer's secret, and until when the account is closed after wrong passwords.
SELECT secret, locked_until FROM office.credential WHERE officer = :officer
