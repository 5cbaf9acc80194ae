-- Every key begins with the stream's id, and no row has a number of its own: rows of different
-- people tell nothing about each other's order, and can be spread by stream when there are many.

CREATE TABLE version (number INTEGER NOT NULL) STRICT;
INSERT INTO version VALUES (0);

CREATE TABLE records (
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,
    author BLOB NOT NULL,
    sealed BLOB NOT NULL,
    before BLOB NOT NULL,
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE heads (stream BLOB PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE snapshots (stream BLOB PRIMARY KEY, seq INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE people (key BLOB PRIMARY KEY, value BLOB NOT NULL, until INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE names (key BLOB PRIMARY KEY, value BLOB NOT NULL, until INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (key BLOB PRIMARY KEY, value BLOB NOT NULL, until INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE invitations (key BLOB PRIMARY KEY, value BLOB NOT NULL, until INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE rounds (key BLOB PRIMARY KEY, value BLOB NOT NULL, until INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE texts (key BLOB PRIMARY KEY, value BLOB NOT NULL, until INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE meta (key BLOB PRIMARY KEY, value BLOB NOT NULL, until INTEGER) STRICT, WITHOUT ROWID;

CREATE INDEX people_until ON people (until) WHERE until IS NOT NULL;
CREATE INDEX names_until ON names (until) WHERE until IS NOT NULL;
CREATE INDEX sessions_until ON sessions (until) WHERE until IS NOT NULL;
CREATE INDEX invitations_until ON invitations (until) WHERE until IS NOT NULL;
CREATE INDEX rounds_until ON rounds (until) WHERE until IS NOT NULL;
CREATE INDEX texts_until ON texts (until) WHERE until IS NOT NULL;
CREATE INDEX meta_until ON meta (until) WHERE until IS NOT NULL;
