-- From which proclamation the items were drawn.
SELECT proclamation FROM find.drawn
