-- Search and lists for a million quotations and more. Everything here is derived or drops an index that nothing asks.

-- Spans, attributions and dates are always found through what owns them, never by their uid, so the uid needs no index:
-- at a million quotations the three indexes took 80 bytes a quotation. An id that was deleted is still never used again.
CREATE TABLE span_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    position     INTEGER NOT NULL CHECK (position >= 0),
    text_start   INTEGER NOT NULL CHECK (text_start >= 0),
    text_end     INTEGER NOT NULL CHECK (text_end > text_start),
    capture_id   INTEGER REFERENCES capture DEFERRABLE INITIALLY DEFERRED,
    start        INTEGER CHECK (start >= 0),
    "end"        INTEGER CHECK ("end" > start),
    prefix       TEXT NOT NULL DEFAULT '',
    suffix       TEXT NOT NULL DEFAULT '',
    CHECK ((capture_id IS NULL) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL))
) STRICT;
INSERT INTO span_new SELECT id, uid, quotation_id, position, text_start, text_end, capture_id, start, "end", prefix, suffix FROM span;
DELETE FROM sqlite_sequence WHERE name = 'span_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'span_new', seq FROM sqlite_sequence WHERE name = 'span';
DROP TABLE span;
ALTER TABLE span_new RENAME TO span;
CREATE INDEX span_quotation ON span (quotation_id, position);
CREATE INDEX span_capture ON span (capture_id) WHERE capture_id IS NOT NULL;

CREATE TABLE attribution_new (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    uid             BLOB NOT NULL,
    quotation_id    INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    position        INTEGER NOT NULL CHECK (position >= 0),
    speaker_id      INTEGER REFERENCES speaker DEFERRABLE INITIALLY DEFERRED, -- NULL: the article names nobody
    organization_id INTEGER REFERENCES organization DEFERRABLE INITIALLY DEFERRED, -- the one that the printed words name
    printed_speaker TEXT NOT NULL DEFAULT '',
    printed_role    TEXT NOT NULL DEFAULT '',
    cue             TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO attribution_new SELECT id, uid, quotation_id, position, speaker_id, organization_id, printed_speaker, printed_role, cue FROM attribution;
DELETE FROM sqlite_sequence WHERE name = 'attribution_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'attribution_new', seq FROM sqlite_sequence WHERE name = 'attribution';
DROP TABLE attribution;
ALTER TABLE attribution_new RENAME TO attribution;
CREATE INDEX attribution_quotation ON attribution (quotation_id, position);
CREATE INDEX attribution_speaker ON attribution (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX attribution_organization ON attribution (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE date_assertion_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL,
    property     TEXT NOT NULL CHECK (property IN ('said', 'published', 'updated', 'started', 'ended')),
    quotation_id INTEGER REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    article_id   INTEGER REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    role_id      INTEGER REFERENCES role DEFERRABLE INITIALLY DEFERRED,
    chain_hop_id INTEGER REFERENCES chain_hop DEFERRABLE INITIALLY DEFERRED,
    printed      TEXT NOT NULL DEFAULT '',
    anchor       TEXT, -- the day that relative words were resolved against
    edtf         TEXT NOT NULL DEFAULT '',
    earliest     TEXT CHECK (earliest IS date(earliest)),
    latest       TEXT CHECK (latest IS date(latest)),
    basis        TEXT NOT NULL CHECK (basis IN ('printed', 'resolved', 'inferred', 'entered')),
    confirmed    INTEGER NOT NULL DEFAULT 1 CHECK (confirmed IN (0, 1)),
    CHECK ((quotation_id IS NOT NULL) + (article_id IS NOT NULL) + (role_id IS NOT NULL) + (chain_hop_id IS NOT NULL) = 1),
    CHECK (earliest IS NULL OR latest IS NULL OR earliest <= latest)
) STRICT;
INSERT INTO date_assertion_new SELECT id, uid, property, quotation_id, article_id, role_id, chain_hop_id, printed, anchor, edtf, earliest, latest, basis, confirmed FROM date_assertion;
DELETE FROM sqlite_sequence WHERE name = 'date_assertion_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'date_assertion_new', seq FROM sqlite_sequence WHERE name = 'date_assertion';
DROP TABLE date_assertion;
ALTER TABLE date_assertion_new RENAME TO date_assertion;
CREATE UNIQUE INDEX date_assertion_quotation ON date_assertion (quotation_id, property) WHERE quotation_id IS NOT NULL;
CREATE UNIQUE INDEX date_assertion_article ON date_assertion (article_id, property) WHERE article_id IS NOT NULL;
CREATE UNIQUE INDEX date_assertion_role ON date_assertion (role_id, property) WHERE role_id IS NOT NULL;
CREATE UNIQUE INDEX date_assertion_chain_hop ON date_assertion (chain_hop_id, property) WHERE chain_hop_id IS NOT NULL;

-- ── derived: rebuilt from the rows above at any time, never recorded ────────────────────────────────────────
DROP TABLE listing;
DROP TABLE quotation_organization;
DROP TABLE quotation_fts;

-- `key` is the order of the list: the day of the said date (its latest day, else the published one) << 18 | the place
-- within the day, so that an index walked backwards gives the newest first and a search stops after a page. Places are
-- dense, which keeps the search index small. Without any date the key is negative.
-- Days are counted from 0001-01-01 as day 1. `facts` is what a filter can ask, packed: see search/facts.
CREATE TABLE listing (
    key                INTEGER PRIMARY KEY,
    quotation_id       INTEGER NOT NULL UNIQUE,
    said_earliest      INTEGER,
    said_latest        INTEGER,
    published_earliest INTEGER,
    published_latest   INTEGER,
    facts              BLOB NOT NULL
) STRICT;

-- How many quotations stand under each bucket of the list (key >> 12: a day, unless it has thousands), for jumps.
CREATE TABLE listing_count (
    bucket INTEGER PRIMARY KEY,
    count  INTEGER NOT NULL
) STRICT;

-- Rows of a large import that the search index does not hold yet: quotations of these ids whose key is `next_key` or
-- more. Their runs of words are written from `runs_key` on.
CREATE TABLE unindexed (
    first_id INTEGER PRIMARY KEY,
    last_id  INTEGER NOT NULL,
    next_key INTEGER NOT NULL,
    runs_key INTEGER NOT NULL
) STRICT;

-- The rowid is listing.key. `text` holds folded words, `filter` one token a fact. Words come in already taken apart and
-- folded, so the plainest tokenizer does. Filter tokens begin with ___ so that the prefix indexes hold one entry for all.
CREATE VIRTUAL TABLE quotation_fts USING fts5 (
    text, filter, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "ascii tokenchars '_'"
);

-- Every word that the search index may hold, to expand prefixes and parts of words.
CREATE TABLE word (
    text TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- The smallest hashes of the three-word runs of a quotation, to find nearly the same words again.
CREATE TABLE shingle (
    hash         INTEGER NOT NULL,
    quotation_id INTEGER NOT NULL,
    PRIMARY KEY (hash, quotation_id)
) STRICT, WITHOUT ROWID;
