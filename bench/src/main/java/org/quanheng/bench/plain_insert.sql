-- One plain row, the limit of everything that writes one row at a time.
INSERT INTO bench.plain (id, payload) VALUES (:id, :payload)
