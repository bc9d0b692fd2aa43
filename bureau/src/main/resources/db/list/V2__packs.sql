-- The packs themselves, file by file, so that anyone can take the law in force away and prove it
-- again. A file is known by the SHA-256 of its bytes and a pack by its digest, and the database
-- computes both itself: nothing is kept under a name that is not its own.

CREATE TABLE list.file (
  digest bytea PRIMARY KEY,
  content bytea NOT NULL CHECK (octet_length(content) <= 1048576),
  CHECK (digest = sha256(content))
);

CREATE TABLE list.pack (
  digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
  stored_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE list.pack_file (
  pack bytea NOT NULL REFERENCES list.pack,
  path text NOT NULL CHECK (length(path) BETWEEN 1 AND 255),
  file bytea NOT NULL REFERENCES list.file,
  PRIMARY KEY (pack, path)
);
CREATE INDEX pack_file_of_file ON list.pack_file (file);

ALTER TABLE list.proclamation ADD FOREIGN KEY (digest) REFERENCES list.pack;

-- The digest of a pack as its files make it: SHA-256 of the lines sha256sum prints for them, in the
-- order of their paths by bytes.
CREATE FUNCTION list.digest_of(pack bytea) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(coalesce(
    string_agg(encode(pack_file.file, 'hex') || '  ' || path || E'\n', '' ORDER BY path COLLATE "C"), ''), 'UTF8'))
  FROM list.pack_file WHERE pack_file.pack = digest_of.pack
$$;

CREATE FUNCTION list.pack_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.digest <> list.digest_of(NEW.digest) THEN
    RAISE EXCEPTION 'these are not the files of the pack %', encode(NEW.digest, 'hex');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER pack_is_whole AFTER INSERT ON list.pack DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION list.pack_is_whole();

CREATE FUNCTION list.packs_stay_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM (SELECT DISTINCT pack FROM added) AS touched WHERE pack <> list.digest_of(pack)) THEN
    RAISE EXCEPTION 'a pack has the files its digest says and no others';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER packs_stay_whole AFTER INSERT ON list.pack_file REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION list.packs_stay_whole();

CREATE TRIGGER file_only_grows BEFORE UPDATE OR DELETE ON list.file
  FOR EACH ROW EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER file_is_never_emptied BEFORE TRUNCATE ON list.file
  FOR EACH STATEMENT EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER pack_only_grows BEFORE UPDATE OR DELETE ON list.pack
  FOR EACH ROW EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER pack_is_never_emptied BEFORE TRUNCATE ON list.pack
  FOR EACH STATEMENT EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER pack_file_only_grows BEFORE UPDATE OR DELETE ON list.pack_file
  FOR EACH ROW EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER pack_file_is_never_emptied BEFORE TRUNCATE ON list.pack_file
  FOR EACH STATEMENT EXECUTE FUNCTION ground.refuse_change();

GRANT SELECT ON list.file, list.pack, list.pack_file TO room_list;
GRANT INSERT ON list.file, list.pack_file TO room_list;
GRANT INSERT (digest) ON list.pack TO room_list;
GRANT EXECUTE ON FUNCTION list.digest_of(bytea) TO room_list;
