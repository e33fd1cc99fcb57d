"""Signs beside a word that tell news from mention: words as data, with examples."""
