// SPDX-License-Identifier: Apache-2.0
#include "core/library/library_schema.h"

namespace abf {
namespace {

/// Times are milliseconds since 1970, UTC.
constexpr const char* kTables = R"sql(
CREATE TABLE subjects (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL);
CREATE INDEX subjects_by_change ON subjects (changed DESC, id DESC);
CREATE INDEX subjects_by_name ON subjects (name COLLATE NOCASE, id);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE subject_tags (
  subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
  tag INTEGER NOT NULL REFERENCES tags ON DELETE CASCADE,
  PRIMARY KEY (subject, tag)) WITHOUT ROWID;
CREATE INDEX subject_tags_by_tag ON subject_tags (tag, subject);

CREATE TABLE photos (
  id INTEGER PRIMARY KEY,
  subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
  path TEXT NOT NULL,
  hash TEXT,
  bytes INTEGER NOT NULL,
  added INTEGER NOT NULL,
  UNIQUE (subject, path));
CREATE INDEX photos_by_hash ON photos (hash);

CREATE TABLE fits (
  id INTEGER PRIMARY KEY,
  subject INTEGER NOT NULL REFERENCES subjects ON DELETE CASCADE,
  parent INTEGER REFERENCES fits ON DELETE SET NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  created INTEGER NOT NULL);
CREATE INDEX fits_by_subject ON fits (subject, created DESC, id DESC);
CREATE INDEX fits_by_parent ON fits (parent);
-- The large things stand apart, so that lists read few pages.
CREATE TABLE fit_documents (
  fit INTEGER PRIMARY KEY REFERENCES fits ON DELETE CASCADE,
  json TEXT NOT NULL);
CREATE TABLE thumbnails (
  fit INTEGER PRIMARY KEY REFERENCES fits ON DELETE CASCADE,
  png BLOB NOT NULL);
CREATE TABLE fit_photos (
  fit INTEGER NOT NULL REFERENCES fits ON DELETE CASCADE,
  position INTEGER NOT NULL,
  photo INTEGER REFERENCES photos ON DELETE SET NULL,
  PRIMARY KEY (fit, position)) WITHOUT ROWID;
CREATE INDEX fit_photos_by_photo ON fit_photos (photo);
)sql";

/// Ignore masks inside the library, and a search over words instead of LIKE over names.
constexpr const char* kMasksAndSearch = R"sql(
CREATE TABLE fit_masks (
  fit INTEGER NOT NULL REFERENCES fits ON DELETE CASCADE,
  name TEXT NOT NULL,
  png BLOB NOT NULL,
  PRIMARY KEY (fit, name)) WITHOUT ROWID;

CREATE VIRTUAL TABLE subject_words USING fts5 (
  name, note, tags, fits, photos, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
-- What one subject is found by.
CREATE VIEW subject_text AS SELECT s.id, s.name, s.note,
  coalesce((SELECT group_concat(t.name, ' ') FROM subject_tags st JOIN tags t ON t.id = st.tag
            WHERE st.subject = s.id), '') AS tags,
  coalesce((SELECT group_concat(f.name || ' ' || f.note, ' ') FROM fits f WHERE f.subject = s.id), '') AS fits,
  coalesce((SELECT group_concat(replace(p.path, rtrim(p.path, replace(p.path, '/', '')), ''), ' ')
            FROM photos p WHERE p.subject = s.id), '') AS photos
  FROM subjects s;
INSERT INTO subject_words (rowid, name, note, tags, fits, photos)
  SELECT id, name, note, tags, fits, photos FROM subject_text;
)sql";

constexpr const char* kSteps[] = {kTables, kMasksAndSearch};
constexpr Schema kSchema{0x61626631, kSteps};  // "abf1"

}  // namespace

const Schema& librarySchema() {
    return kSchema;
}

}  // namespace abf
