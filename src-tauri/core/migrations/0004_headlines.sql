-- Articles by the words of their headline and address, so that `in:` finds a rare word without reading every headline.
-- Derived: the rowid is article.id; words come in already taken apart and folded, as those of quotations do.
CREATE VIRTUAL TABLE article_fts USING fts5 (
    headline, address, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "ascii tokenchars '_'"
);
