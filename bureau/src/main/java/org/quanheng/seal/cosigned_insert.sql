-- Publishes a tree with its cosignatures.
insert into seal.cosigned (size, note, published_at) values (:size, :note, :at::timestamptz)
