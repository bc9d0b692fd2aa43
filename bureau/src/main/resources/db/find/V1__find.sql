-- What can be found: drawn from the pack in force, and drawn anew when another is proclaimed.

CREATE TABLE find.drawn (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  proclamation integer NOT NULL
);
INSERT INTO find.drawn (proclamation) VALUES (0);

CREATE TABLE find.item (
  kind text NOT NULL,
  place integer NOT NULL,
  code text NOT NULL,
  name_en text NOT NULL,
  name_hans text NOT NULL,
  name_hant text NOT NULL,
  first_day date NOT NULL,
  end_day date NOT NULL,
  -- code and names, and then everything said of it, as they are compared
  names text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (kind, code)
);

GRANT USAGE ON SCHEMA find TO room_find;
GRANT SELECT, UPDATE (proclamation) ON find.drawn TO room_find;
GRANT SELECT, INSERT, DELETE ON find.item TO room_find;
