-- One row: who this record is, and the last sequence number it gave out. Taking a number locks the row until the change is
-- committed, so changes become visible in the order of their numbers, on a shared server too.
CREATE TABLE record (
    record_id TEXT NOT NULL PRIMARY KEY,
    last_sequence BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- The newest state of each article. A withdrawn or expired one stays as a row without document, so that every index learns of it.
CREATE TABLE articles (
    id TEXT NOT NULL PRIMARY KEY,
    sequence BIGINT NOT NULL UNIQUE,
    state SMALLINT NOT NULL,
    story_id TEXT NOT NULL,
    source TEXT NOT NULL,
    document TEXT NULL,
    checksum BIGINT NOT NULL,
    signature BLOB NULL,
    stored_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX articles_by_source ON articles (source, id);
CREATE INDEX articles_by_story ON articles (story_id);
CREATE INDEX articles_by_change ON articles (state, changed_at);

-- What an article said before it was replaced or withdrawn.
CREATE TABLE article_versions (
    article_id TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    document TEXT NOT NULL,
    checksum BIGINT NOT NULL,
    stored_at BIGINT NOT NULL,
    PRIMARY KEY (article_id, sequence)
);

-- Keys by which an article's possible copies are looked up.
CREATE TABLE story_bands (
    band BIGINT NOT NULL,
    article_id TEXT NOT NULL,
    PRIMARY KEY (band, article_id)
);

CREATE INDEX story_bands_by_article ON story_bands (article_id);
