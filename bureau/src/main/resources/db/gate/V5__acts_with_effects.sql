-- Whoever carries out what acts change in the bureau itself must see which acts there are.
GRANT USAGE ON SCHEMA gate TO room_effect;
GRANT SELECT ON gate.act_passed TO room_effect;
