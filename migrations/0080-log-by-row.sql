-- In a table without rowids a search reads the whole of every long row that it comes past: the event that convenes a
-- meeting, with all its delegations, made each command of the meeting before it in the table dearer. So the rows lie by
-- number now, in the order in which they were written, and the key is an index of its own.
CREATE TABLE event_by_row (
  meeting_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  -- What happened, without its type: JSON.
  body TEXT NOT NULL CHECK (json_valid(body)),
  -- Who brought it about: JSON.
  actor TEXT NOT NULL CHECK (json_valid(actor)),
  -- The command that brought it about; NULL where the clock did.
  command_id TEXT,
  -- RC2: SHA-256 over the hash of the event before and this row; see server/store/chain.ts.
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (meeting_id, version)
) STRICT;

INSERT INTO event_by_row SELECT * FROM event ORDER BY meeting_id, version;
DROP TABLE event;
ALTER TABLE event_by_row RENAME TO event;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- `INSERT OR REPLACE` would delete without waking the trigger above; and versions leave no gap.
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM event WHERE meeting_id = NEW.meeting_id)
BEGIN SELECT RAISE(ABORT, 'the version does not follow the last one'); END;

CREATE TABLE snapshot_by_row (
  meeting_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  format INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  -- SHA-256 of body.
  digest TEXT NOT NULL,
  PRIMARY KEY (meeting_id, version)
) STRICT;

INSERT INTO snapshot_by_row SELECT * FROM snapshot ORDER BY meeting_id, version;
DROP TABLE snapshot;
ALTER TABLE snapshot_by_row RENAME TO snapshot;
