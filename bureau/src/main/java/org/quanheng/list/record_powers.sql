-- Brings powers onto the list, each from its first day until its end.
INSERT INTO list.power (power, valid, category, proclamation, content, sense, substance, entry)
SELECT power, daterange(first_day, nullif(end_day, 'infinity')), category, :number, content, sense, substance, entry
FROM unnest(:powers::text[], :from::date[], :until::date[], :categories::text[], :contents::jsonb[],
  :senses::text[], :substances::bytea[], :entries::bytea[])
  AS added (power, first_day, end_day, category, content, sense, substance, entry)
