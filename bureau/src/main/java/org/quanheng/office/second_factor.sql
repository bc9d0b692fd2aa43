-- An officer's second factor, confirmed or not.
SELECT sealed, confirmed FROM office.second_factor WHERE officer = :officer
