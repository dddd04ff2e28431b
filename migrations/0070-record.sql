-- Names the record that this database holds. A restore gives it another name: whoever heard another record must not be
-- told this one's continuation on top of it.
CREATE TABLE record (
  id TEXT NOT NULL CHECK (id <> '')
) STRICT;

INSERT INTO record (id) VALUES (lower(hex(randomblob(8))));
