-- Where a restore took a meeting up again. What came after that version in the database it replaced may still be on
-- screens; they are given the whole meeting instead of what follows.
CREATE TABLE restored (
  meeting_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID;
