-- The public asks for the acts of one power (GET /api/acts?power=), and must not make the server
-- read them all.
CREATE INDEX act_of_power ON gate.act (power);
