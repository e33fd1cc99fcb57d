"""The command line: one file a command, labels in Arabic and English."""
