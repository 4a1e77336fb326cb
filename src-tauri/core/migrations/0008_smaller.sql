-- A smaller file: what a quotation takes most of beside its words.

-- A fact is one token of a single letter, as FTS5 counts, in the one column: the indexes of beginnings hold none, and no
-- place has to say its column. It saves 75 bytes a quotation and a fifth of the time of indexing.
DROP TABLE quotation_fts;
CREATE VIRTUAL TABLE quotation_fts USING fts5 (
    text, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "ascii tokenchars '_'"
);
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('hashsize', 33554432);
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('automerge', 0);
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('crisismerge', 256);

-- Beginnings of three letters and more are few enough among headlines.
DROP TABLE article_fts;
CREATE VIRTUAL TABLE article_fts USING fts5 (
    headline, address, content = '', contentless_delete = 1, prefix = '2', tokenize = "ascii tokenchars '_'"
);

-- The first half of a uid, which begins with the time, finds the row or a few beside it.
CREATE TABLE statement_new (
    id  INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL
) STRICT;
INSERT INTO statement_new SELECT id, uid FROM statement;
DELETE FROM sqlite_sequence WHERE name = 'statement_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'statement_new', seq FROM sqlite_sequence WHERE name = 'statement';
DROP TABLE statement;
ALTER TABLE statement_new RENAME TO statement;
CREATE INDEX statement_uid ON statement (substr(uid, 1, 8));

CREATE TABLE quotation_new (
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
INSERT INTO quotation_new SELECT id, uid, statement_id, article_id, form, nullif(level, 'not_stated'), language, key_flag, text FROM quotation;
-- Undo compares rows with their images in the log.
UPDATE change SET before = json_set(before, '$.level', NULL) WHERE table_name = 'quotation' AND before ->> '$.level' = 'not_stated';
UPDATE change SET after = json_set(after, '$.level', NULL) WHERE table_name = 'quotation' AND after ->> '$.level' = 'not_stated';
DELETE FROM sqlite_sequence WHERE name = 'quotation_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'quotation_new', seq FROM sqlite_sequence WHERE name = 'quotation';
DROP TABLE quotation;
ALTER TABLE quotation_new RENAME TO quotation;
CREATE INDEX quotation_uid ON quotation (substr(uid, 1, 8));
CREATE INDEX quotation_statement ON quotation (statement_id);
CREATE INDEX quotation_article ON quotation (article_id) WHERE article_id IS NOT NULL;

-- Of a quotation there is one date only.
DROP INDEX date_assertion_quotation;
CREATE UNIQUE INDEX date_assertion_quotation ON date_assertion (quotation_id) WHERE quotation_id IS NOT NULL;
