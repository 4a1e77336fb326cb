-- Suggested quotations that a person said are none, so that they are not suggested again.

-- Known by their words and what stands before them, so that a newer capture of the same article remembers them too.
CREATE TABLE rejected_suggestion (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uid        BLOB NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article DEFERRABLE INITIALLY DEFERRED,
    words      TEXT NOT NULL CHECK (words <> ''),
    prefix     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX rejected_suggestion_article ON rejected_suggestion (article_id);
