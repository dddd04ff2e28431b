-- Who may come in. A sign-in is good for every meeting of its occasion; its code is kept only as an argon2id hash.
CREATE TABLE sign_in (
  id TEXT PRIMARY KEY,
  occasion_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('secretariat', 'moderator', 'delegation', 'display')),
  delegation_id TEXT CHECK ((role = 'delegation') = (delegation_id IS NOT NULL)),
  -- The first characters of the code, which find the row; the rest is proved against the verifier.
  selector TEXT NOT NULL UNIQUE,
  verifier TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;

-- One per device that signed in. The token itself is never kept.
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  sign_in_id TEXT NOT NULL REFERENCES sign_in (id),
  -- SHA-256 of the token.
  token_hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_sign_in ON session (sign_in_id);
