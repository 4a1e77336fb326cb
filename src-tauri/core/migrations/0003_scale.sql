-- Large imports, hand edits in a large library, and a smaller file.

-- The rows that a quotation has most of lose their uid: they are found through their quotation only, and are exchanged with
-- it, so nobody ever asked for one. It took 75 bytes a quotation and a tenth of the time of an import.
ALTER TABLE span DROP COLUMN uid;
ALTER TABLE attribution DROP COLUMN uid;
ALTER TABLE date_assertion DROP COLUMN uid;
CREATE TABLE quotation_tag_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    quotation_id INTEGER NOT NULL REFERENCES quotation DEFERRABLE INITIALLY DEFERRED,
    tag_id       INTEGER NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (quotation_id, tag_id)
) STRICT;
INSERT INTO quotation_tag_new SELECT id, quotation_id, tag_id FROM quotation_tag;
DELETE FROM sqlite_sequence WHERE name = 'quotation_tag_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'quotation_tag_new', seq FROM sqlite_sequence WHERE name = 'quotation_tag';
DROP TABLE quotation_tag;
ALTER TABLE quotation_tag_new RENAME TO quotation_tag;
CREATE INDEX quotation_tag_tag ON quotation_tag (tag_id);
-- Undo compares rows with their images in the log.
UPDATE change SET before = json_remove(before, '$.uid'), after = json_remove(after, '$.uid')
    WHERE table_name IN ('span', 'attribution', 'date_assertion', 'quotation_tag');

-- The hash of a run of words is stored as the signed number with the same 32 bits: a quarter of its bytes less.
CREATE TABLE shingle_new (
    hash         INTEGER NOT NULL,
    quotation_id INTEGER NOT NULL,
    PRIMARY KEY (hash, quotation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO shingle_new SELECT hash - (hash >> 31 << 32), quotation_id FROM shingle ORDER BY hash - (hash >> 31 << 32), quotation_id;
DROP TABLE shingle;
ALTER TABLE shingle_new RENAME TO shingle;

-- A large import writes the search index in pieces of about so many bytes: the fewer there are, the less is merged.
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('hashsize', 33554432);

-- A hand edit adds its own piece to the search index and merges nothing: the pieces are merged in small steps once nobody
-- writes, and by FTS5 itself, all at once, only when so many have come together.
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('automerge', 0);
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('crisismerge', 256);
