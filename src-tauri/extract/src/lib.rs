//! Text in, suggested quotations with their attributions out. Knows no database.
