-- Every officer there is.
SELECT officer FROM office.officer
