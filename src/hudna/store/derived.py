"""What a ledger's entries come to, kept beside them until another entry is added."""

import msgspec

from hudna.ledger.derive import VERSION, derive
from hudna.ledger.values import Derived
from hudna.store.store import Store


def derive_from(store: Store, known_by: str | None = None) -> Derived:
    """The truces and incidents of a ledger, or of what was known of it by a day.

    Only what is known to date is kept; a value of other code or entries is made anew.
    A ledger that cannot be written is read all the same.
    """
    if known_by is not None:
        return derive(store.entries(), known_by)
    count, head = store.head()
    mark = f"{VERSION}:{count}:{head}"
    kept = store.cached("derived")
    if kept is not None and kept[0] == mark:
        return msgspec.msgpack.decode(kept[1], type=Derived)
    made = derive(store.entries())
    store.keep("derived", mark, msgspec.msgpack.encode(made))
    return made
