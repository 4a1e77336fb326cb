-- What all migrations make together. Written by `ONRECORD_WRITE_SCHEMA=1 cargo test schema`; a test keeps it fresh.

CREATE TABLE library (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    uid        BLOB NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE organization (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    uid       BLOB NOT NULL UNIQUE,
    parent_id INTEGER REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
    note      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX organization_parent ON organization (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE speaker (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    uid             BLOB NOT NULL UNIQUE,
    kind            TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'group', 'unnamed_source', 'document')),
    organization_id INTEGER REFERENCES organization DEFERRABLE INITIALLY DEFERRED, -- the organization that this speaker is
    note            TEXT NOT NULL DEFAULT '',
    CHECK ((kind = 'organization') = (organization_id IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX speaker_organization ON speaker (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE name (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    uid             BLOB NOT NULL UNIQUE,
    speaker_id      INTEGER REFERENCES speaker DEFERRABLE INITIALLY DEFERRED,
    organization_id INTEGER REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
    kind            TEXT NOT NULL CHECK (kind IN ('preferred', 'alias', 'transliteration', 'former')),
    text            TEXT NOT NULL CHECK (text <> ''),
    language        TEXT,
    script          TEXT,
    CHECK ((speaker_id IS NULL) <> (organization_id IS NULL))
) STRICT;

CREATE UNIQUE INDEX name_speaker_preferred ON name (speaker_id) WHERE kind = 'preferred' AND speaker_id IS NOT NULL;

CREATE UNIQUE INDEX name_organization_preferred ON name (organization_id) WHERE kind = 'preferred' AND organization_id IS NOT NULL;

CREATE INDEX name_speaker ON name (speaker_id) WHERE speaker_id IS NOT NULL;

CREATE INDEX name_organization ON name (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE role (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    uid             BLOB NOT NULL UNIQUE,
    speaker_id      INTEGER NOT NULL REFERENCES speaker DEFERRABLE INITIALLY DEFERRED,
    title           TEXT NOT NULL DEFAULT '',
    organization_id INTEGER REFERENCES organization DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX role_speaker ON role (speaker_id);

CREATE INDEX role_organization ON role (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE document_author (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uid         BLOB NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES speaker DEFERRABLE INITIALLY DEFERRED,
    author_id   INTEGER NOT NULL REFERENCES speaker DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (document_id, author_id),
    CHECK (document_id <> author_id)
) STRICT;

CREATE INDEX document_author_author ON document_author (author_id);

CREATE TABLE outlet (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid  BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL CHECK (name <> ''),
    url  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE article (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    uid       BLOB NOT NULL UNIQUE,
    outlet_id INTEGER REFERENCES outlet DEFERRABLE INITIALLY DEFERRED,
    headline  TEXT NOT NULL DEFAULT '',
    byline    TEXT NOT NULL DEFAULT '',
    url       TEXT NOT NULL DEFAULT '',
    language  TEXT,
    csl_type  TEXT NOT NULL DEFAULT 'article-newspaper',
    note      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX article_outlet ON article (outlet_id) WHERE outlet_id IS NOT NULL;

CREATE INDEX article_url ON article (url) WHERE url <> '';

CREATE TABLE content (
    sha256      BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    compression TEXT NOT NULL DEFAULT 'none' CHECK (compression IN ('none', 'zstd')),
    bytes       BLOB NOT NULL
) STRICT;

CREATE TRIGGER content_is_immutable BEFORE UPDATE ON content BEGIN
    SELECT raise(ABORT, 'captured content is never changed');
END;

CREATE TABLE capture (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL UNIQUE,
    article_id   INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    text_sha256  BLOB NOT NULL REFERENCES content DEFERRABLE INITIALLY DEFERRED,
    raw_sha256   BLOB REFERENCES content DEFERRABLE INITIALLY DEFERRED,
    media_type   TEXT NOT NULL DEFAULT 'text/plain',
    method       TEXT NOT NULL CHECK (method IN ('pasted', 'file', 'url', 'imported')),
    captured_at  TEXT NOT NULL,
    tool_version TEXT NOT NULL,
    note         TEXT NOT NULL DEFAULT ''
, source TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX capture_article ON capture (article_id);

CREATE INDEX capture_text_sha256 ON capture (text_sha256);

CREATE TABLE unnamed_source (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    uid              BLOB NOT NULL UNIQUE,
    speaker_id       INTEGER NOT NULL UNIQUE REFERENCES speaker DEFERRABLE INITIALLY DEFERRED,
    article_id       INTEGER REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    descriptor       TEXT NOT NULL,
    source_count     TEXT NOT NULL DEFAULT '', -- as printed: "two", "several"
    anonymity_reason TEXT NOT NULL DEFAULT ''  -- as printed
) STRICT;

CREATE INDEX unnamed_source_article ON unnamed_source (article_id);

CREATE TABLE chain_hop (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL UNIQUE,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    position     INTEGER NOT NULL CHECK (position >= 0),
    kind         TEXT NOT NULL CHECK (kind IN ('said_to', 'leaked_to', 'seen_by', 'published_by', 'cites', 'syndicates', 'translates', 'aggregates')),
    party        TEXT NOT NULL DEFAULT '', -- empty: not given
    seen_by_me   INTEGER NOT NULL DEFAULT 0 CHECK (seen_by_me IN (0, 1))
) STRICT;

CREATE INDEX chain_hop_quotation ON chain_hop (quotation_id, position);

CREATE TABLE cross_reference (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    uid     BLOB NOT NULL UNIQUE,
    kind    TEXT NOT NULL CHECK (kind IN ('same_statement', 'variant', 'contains', 'translation_of', 'contradicts', 'corrects', 'retracts', 'responds_to', 'supports')),
    from_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    to_id   INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    status  TEXT NOT NULL CHECK (status IN ('suggested', 'confirmed', 'rejected')),
    UNIQUE (from_id, to_id, kind),
    CHECK (from_id <> to_id)
) STRICT;

CREATE INDEX cross_reference_to ON cross_reference (to_id);

CREATE TABLE quotation_check (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL UNIQUE,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    aspect       TEXT NOT NULL CHECK (aspect IN ('wording', 'attribution', 'content')),
    verdict      TEXT NOT NULL CHECK (verdict IN ('confirmed', 'wrong', 'open')),
    evidence     TEXT NOT NULL DEFAULT '',
    checked_by   TEXT NOT NULL DEFAULT '',
    checked_at   TEXT NOT NULL
) STRICT;

CREATE INDEX quotation_check_quotation ON quotation_check (quotation_id);

CREATE TABLE tag (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid  BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

CREATE TABLE note (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL UNIQUE,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    text         TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE INDEX note_quotation ON note (quotation_id);

CREATE TABLE project (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uid  BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
) STRICT;

CREATE TABLE project_quotation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL UNIQUE,
    project_id   INTEGER NOT NULL REFERENCES project DEFERRABLE INITIALLY DEFERRED,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (project_id, quotation_id)
) STRICT;

CREATE INDEX project_quotation_quotation ON project_quotation (quotation_id);

CREATE TABLE saved_filter (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    uid    BLOB NOT NULL UNIQUE,
    name   TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    filter TEXT NOT NULL -- JSON, the same as the window sends
) STRICT;

CREATE TABLE operation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,
    kind    TEXT NOT NULL, -- the command, as create_quotation
    mode    TEXT NOT NULL CHECK (mode IN ('do', 'undo', 'redo')),
    reverts INTEGER UNIQUE REFERENCES operation,
    subject TEXT NOT NULL DEFAULT '',
    CHECK ((mode = 'do') = (reverts IS NULL))
) STRICT;

CREATE TABLE change (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation,
    table_name   TEXT NOT NULL,
    row_id       INTEGER NOT NULL,
    last_row_id  INTEGER,
    before       TEXT,
    after        TEXT,
    quotation_id INTEGER GENERATED ALWAYS AS (
        CASE table_name WHEN 'quotation' THEN row_id
        ELSE coalesce(after ->> 'quotation_id', before ->> 'quotation_id') END) VIRTUAL
, chain_hop_id INTEGER GENERATED ALWAYS AS (
    coalesce(after ->> 'chain_hop_id', before ->> 'chain_hop_id')) VIRTUAL) STRICT;

CREATE INDEX change_operation ON change (operation_id);

CREATE INDEX change_row ON change (table_name, row_id);

CREATE INDEX change_quotation ON change (quotation_id) WHERE quotation_id IS NOT NULL;

CREATE VIRTUAL TABLE name_fts USING fts5 (
    text, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"
);

CREATE VIEW speaker_label AS
SELECT id, kind, organization_id,
       coalesce((SELECT text FROM name WHERE name.speaker_id = speaker.id AND name.kind = 'preferred'),
                (SELECT text FROM name WHERE name.organization_id = speaker.organization_id AND name.kind = 'preferred'),
                (SELECT descriptor FROM unnamed_source WHERE unnamed_source.speaker_id = speaker.id), '') AS name
FROM speaker;

CREATE VIEW organization_label AS
SELECT id, parent_id,
       coalesce((SELECT text FROM name WHERE name.organization_id = organization.id AND name.kind = 'preferred'), '') AS name
FROM organization;

CREATE TABLE "span" (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE INDEX span_quotation ON span (quotation_id, position);

CREATE INDEX span_capture ON span (capture_id) WHERE capture_id IS NOT NULL;

CREATE TABLE "attribution" (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    quotation_id    INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    position        INTEGER NOT NULL CHECK (position >= 0),
    speaker_id      INTEGER REFERENCES speaker DEFERRABLE INITIALLY DEFERRED, -- NULL: the article names nobody
    organization_id INTEGER REFERENCES organization DEFERRABLE INITIALLY DEFERRED, -- the one that the printed words name
    printed_speaker TEXT NOT NULL DEFAULT '',
    printed_role    TEXT NOT NULL DEFAULT '',
    cue             TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX attribution_quotation ON attribution (quotation_id, position);

CREATE INDEX attribution_speaker ON attribution (speaker_id) WHERE speaker_id IS NOT NULL;

CREATE INDEX attribution_organization ON attribution (organization_id) WHERE organization_id IS NOT NULL;

CREATE TABLE "date_assertion" (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
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

CREATE UNIQUE INDEX date_assertion_article ON date_assertion (article_id, property) WHERE article_id IS NOT NULL;

CREATE UNIQUE INDEX date_assertion_role ON date_assertion (role_id, property) WHERE role_id IS NOT NULL;

CREATE UNIQUE INDEX date_assertion_chain_hop ON date_assertion (chain_hop_id, property) WHERE chain_hop_id IS NOT NULL;

CREATE TABLE listing (
    key                INTEGER PRIMARY KEY,
    quotation_id       INTEGER NOT NULL UNIQUE,
    said_earliest      INTEGER,
    said_latest        INTEGER,
    published_earliest INTEGER,
    published_latest   INTEGER,
    facts              BLOB NOT NULL
) STRICT;

CREATE TABLE listing_count (
    bucket INTEGER PRIMARY KEY,
    count  INTEGER NOT NULL
) STRICT;

CREATE TABLE unindexed (
    first_id INTEGER PRIMARY KEY,
    last_id  INTEGER NOT NULL,
    next_key INTEGER NOT NULL,
    runs_key INTEGER NOT NULL
) STRICT;

CREATE TABLE word (
    text TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE "quotation_tag" (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    tag_id       INTEGER NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (quotation_id, tag_id)
) STRICT;

CREATE INDEX quotation_tag_tag ON quotation_tag (tag_id);

CREATE TABLE "shingle" (
    hash         INTEGER NOT NULL,
    quotation_id INTEGER NOT NULL,
    PRIMARY KEY (hash, quotation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX capture_raw_sha256 ON capture (raw_sha256) WHERE raw_sha256 IS NOT NULL;

CREATE TRIGGER capture_is_immutable
BEFORE UPDATE OF text_sha256, raw_sha256, media_type, method, source, captured_at, tool_version ON capture BEGIN
    SELECT raise(ABORT, 'a capture is never changed');
END;

CREATE TABLE rejected_suggestion (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uid        BLOB NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    words      TEXT NOT NULL CHECK (words <> ''),
    prefix     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX rejected_suggestion_article ON rejected_suggestion (article_id);

CREATE INDEX change_chain_hop ON change (chain_hop_id) WHERE chain_hop_id IS NOT NULL;

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

CREATE VIRTUAL TABLE quotation_fts USING fts5 (
    text, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "ascii tokenchars '_'"
);

CREATE VIRTUAL TABLE article_fts USING fts5 (
    headline, address, content = '', contentless_delete = 1, prefix = '2', tokenize = "ascii tokenchars '_'"
);

CREATE TABLE "statement" (
    id  INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL
) STRICT;

CREATE INDEX statement_uid ON statement (substr(uid, 1, 8));

CREATE TABLE "quotation" (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    uid          BLOB NOT NULL,
    statement_id INTEGER NOT NULL REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
    article_id   INTEGER REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    form         TEXT NOT NULL CHECK (form IN ('direct', 'indirect', 'mixed', 'fragment')),
    level        TEXT CHECK (level IN ('on_record', 'background', 'deep_background', 'off_the_record')), -- NULL: not stated
    language     TEXT,
    key_flag     INTEGER NOT NULL DEFAULT 0 CHECK (key_flag IN (0, 1)),
    text         TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE INDEX quotation_uid ON quotation (substr(uid, 1, 8));

CREATE INDEX quotation_statement ON quotation (statement_id);

CREATE INDEX quotation_article ON quotation (article_id) WHERE article_id IS NOT NULL;

CREATE UNIQUE INDEX date_assertion_quotation ON date_assertion (quotation_id) WHERE quotation_id IS NOT NULL;
