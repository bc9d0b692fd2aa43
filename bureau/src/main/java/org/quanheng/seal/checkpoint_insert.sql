-- Keeps a signed tree; a rival that signed the same tree wrote the same bytes.
insert into seal.checkpoint (size, note) values (:size, :note) on conflict (size) do nothing
