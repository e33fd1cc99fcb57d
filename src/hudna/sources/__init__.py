"""Where articles come from: text, JSON Lines and HTML files, and standard input.

Every source yields, in input order, a document or the error that stands in its place,
so that one bad article never hides the others.
"""
