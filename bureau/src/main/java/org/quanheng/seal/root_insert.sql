-- Remembers a tree for good.
insert into seal.root (size, root) values (:size, :root)
