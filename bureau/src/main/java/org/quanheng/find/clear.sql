-- Takes away what was drawn from an earlier pack.
DELETE FROM find.item
