-- The date of a hop names the hop and not the quotation, so its changes are found by the hop.
ALTER TABLE change ADD COLUMN chain_hop_id INTEGER GENERATED ALWAYS AS (
    coalesce(after ->> 'chain_hop_id', before ->> 'chain_hop_id')) VIRTUAL;
CREATE INDEX change_chain_hop ON change (chain_hop_id) WHERE chain_hop_id IS NOT NULL;

-- Where the words of a quotation stand in other captures of its article: it is cited from the capture of its spans, and
-- can be cited from each of these.
CREATE TABLE other_span (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL UNIQUE,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    capture_id   INTEGER NOT NULL REFERENCES capture DEFERRABLE INITIALLY DEFERRED,
    position     INTEGER NOT NULL CHECK (position >= 0),
    text_start   INTEGER NOT NULL CHECK (text_start >= 0),
    text_end     INTEGER NOT NULL CHECK (text_end > text_start),
    start        INTEGER NOT NULL CHECK (start >= 0),
    "end"        INTEGER NOT NULL CHECK ("end" > start),
    prefix       TEXT NOT NULL DEFAULT '',
    suffix       TEXT NOT NULL DEFAULT '',
    UNIQUE (quotation_id, capture_id, position)
) STRICT;
CREATE INDEX other_span_capture ON other_span (capture_id);
