-- Sets up one kind of post with its business and its integrity duty.
INSERT INTO office.post_kind (kind, head, apart, names, business, integrity)
VALUES (:kind, :head, :apart::text[], :names::jsonb, :business::jsonb, :integrity::jsonb)
ON CONFLICT (kind) DO NOTHING
