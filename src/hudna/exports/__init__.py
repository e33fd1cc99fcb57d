"""Out of the ledger: the shapes of the field's data sets, and files to hold them.

A shape is one file of `shapes`; it says what it cannot hold. A kind of file is one file
of `writers`.
"""
