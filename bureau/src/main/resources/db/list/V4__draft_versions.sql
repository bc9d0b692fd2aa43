-- A draft is worked on version by version. Each version is a pack that was proven; going back to a
-- former one is a new version too.
CREATE TABLE list.draft_version (
  draft uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  pack bytea NOT NULL REFERENCES list.draft_pack,
  -- the one file that was changed; nothing in a first version and in one that goes back
  path text,
  saved_by text NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (draft, version)
);

CREATE TRIGGER draft_version_only_grows BEFORE UPDATE OR DELETE ON list.draft_version
  FOR EACH ROW EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER draft_version_is_never_emptied BEFORE TRUNCATE ON list.draft_version
  FOR EACH STATEMENT EXECUTE FUNCTION ground.refuse_change();

GRANT SELECT ON list.draft_version TO room_list;
GRANT INSERT (draft, version, pack, path, saved_by) ON list.draft_version TO room_list;
