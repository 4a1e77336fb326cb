//! A quote sheet as plain data in, files that people print, publish or file out. Knows no database.
