-- A session is renewed by a new token. Until that has been shown once, the old one is good as well: the answer that
-- brought the new one may have been lost.
ALTER TABLE session ADD COLUMN next_token_hash TEXT;
ALTER TABLE session ADD COLUMN next_expires_at INTEGER CHECK ((next_expires_at IS NULL) = (next_token_hash IS NULL));
