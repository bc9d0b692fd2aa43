-- A session whose officer has just shown a second factor counts as opened with two.
UPDATE office.session SET two_factors = true WHERE officer = :officer AND token_hash = :token_hash
