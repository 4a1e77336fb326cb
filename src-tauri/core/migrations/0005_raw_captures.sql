-- A capture keeps what it was taken from: the file's name or the address that answered.
ALTER TABLE capture ADD COLUMN source TEXT NOT NULL DEFAULT '';
CREATE INDEX capture_raw_sha256 ON capture (raw_sha256) WHERE raw_sha256 IS NOT NULL;

DROP TRIGGER capture_is_immutable;
CREATE TRIGGER capture_is_immutable
BEFORE UPDATE OF text_sha256, raw_sha256, media_type, method, source, captured_at, tool_version ON capture BEGIN
    SELECT raise(ABORT, 'a capture is never changed');
END;
