-- The log of every meeting. Nothing in it is ever changed or taken away; (meeting_id, version) is the concurrency guard.
CREATE TABLE event (
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
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- `INSERT OR REPLACE` would delete without waking the trigger above; and versions leave no gap.
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.version <> (SELECT coalesce(max(version), 0) + 1 FROM event WHERE meeting_id = NEW.meeting_id)
BEGIN SELECT RAISE(ABORT, 'the version does not follow the last one'); END;

-- The first answer to every accepted command, so that a command sent again changes nothing.
CREATE TABLE outcome (
  meeting_id TEXT NOT NULL,
  sign_in_id TEXT NOT NULL,
  command_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (meeting_id, sign_in_id, command_id)
) STRICT, WITHOUT ROWID;

-- Folds of the log kept so that a start need not read all of it. They can be thrown away at any time.
CREATE TABLE snapshot (
  meeting_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  format INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  -- SHA-256 of body.
  digest TEXT NOT NULL,
  PRIMARY KEY (meeting_id, version)
) STRICT, WITHOUT ROWID;
