-- The room that the network sees keeps nothing. It reads what the other rooms publish.
COMMENT ON SCHEMA web IS 'Empty: the web tier keeps no state, so there may be many of it.';
