-- A large import writes the search index in pieces of about so many bytes: the fewer there are, the less is merged.
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('hashsize', 50331648);
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('automerge', 0);
INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('crisismerge', 256);
