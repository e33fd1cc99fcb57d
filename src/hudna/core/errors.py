"""The errors that Hudna raises, each message `file or command: thing: problem`."""


class HudnaError(Exception):
    """Something a person can mend; its text says where it is and what was expected."""


class LexiconError(HudnaError):
    """A data or rule file of the lexicon is wrong."""


class SourceError(HudnaError):
    """An article could not be read: `file: line or thing: problem`."""


class StoreError(HudnaError):
    """A ledger cannot be opened, read or written: `file: problem; what to do`."""


class LedgerError(HudnaError):
    """What a person asks of a ledger does not fit what is in it."""


class ExportError(HudnaError):
    """What was asked for cannot be written as asked."""
