-- One row, written anew while the journal fails, to find out when there is room again. It means nothing.
CREATE TABLE probe (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  filling BLOB NOT NULL
) STRICT;
