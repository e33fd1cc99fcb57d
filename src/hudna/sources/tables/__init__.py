"""Tables of articles: one row an article, under a header that says what is what."""
