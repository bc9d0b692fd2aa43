-- Notes from which proclamation the items are.
UPDATE find.drawn SET proclamation = :proclamation
