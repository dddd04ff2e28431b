-- What tells several sign-ins of one role apart, such as "Desk 2"; a delegation is told by its name.
ALTER TABLE sign_in ADD COLUMN label TEXT CHECK (label IS NULL OR role <> 'delegation');

-- Whoever is issued a code is first looked up: has the delegation one already?
CREATE INDEX sign_in_by_occasion ON sign_in (occasion_id, role, delegation_id);
