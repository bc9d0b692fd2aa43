-- From which proclamation the items were drawn; nobody else draws until the transaction ends.
SELECT proclamation FROM find.drawn FOR UPDATE
