-- How often posts and appointments have changed so far.
SELECT number FROM office.revision
