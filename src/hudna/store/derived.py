"""What a ledger's entries come to, kept beside them until another entry is added."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

from hudna.ledger.derive import VERSION, derive
from hudna.ledger.values import Derived, Incident, Member, Truce
from hudna.store.store import Store

_TRUCES, _INCIDENTS = "truces", "incidents"
ValueT = TypeVar("ValueT")


class View:
    """The truces and incidents of a ledger, each part read when it is asked for.

    Args:
        store: The ledger.
        known_by: ISO day; what could be known only later is left out.

    What is known to date is kept in the ledger; a value made by other code or of other
    entries is made anew. A ledger that cannot be written is read all the same.
    """

    def __init__(self, store: Store, known_by: str | None = None) -> None:
        self.store = store
        self._made: Derived | None = None
        self._read: dict[str, Any] = {}
        if known_by is not None:
            self._made = derive(store.entries(), known_by)
            return
        count, head = store.head()
        self._mark = f"{VERSION}:{count}:{head}"
        if store.cached(_TRUCES, self._mark) is None:
            with _without_pauses():
                self._made = derive(store.entries())
            self._keep(self._made)

    def truces(self) -> tuple[Truce, ...]:
        """The truces, in the order of their days."""
        if self._made is not None:
            return self._made.truces
        return self._once(_TRUCES, tuple[Truce, ...])

    def incidents(self) -> tuple[Incident, ...]:
        """The incidents, in the order of their days."""
        if self._made is not None:
            return self._made.incidents
        return self._once(_INCIDENTS, tuple[Incident, ...])

    def members(self, truce: str) -> tuple[Member, ...]:
        """What each article says of a truce."""
        if self._made is not None:
            return self._made.members[truce]
        return self._once(f"truce:{truce}", tuple[Member, ...])

    def _once(self, name: str, shape: type[ValueT]) -> ValueT:
        """A part, read from the ledger when it is first asked for."""
        if name not in self._read:
            raw = self.store.cached(name, self._mark)
            if raw is None:
                # Another process has added to the ledger since.
                raise LookupError(name)
            with _without_pauses():
                self._read[name] = msgspec.msgpack.decode(raw, type=shape)
        found: ValueT = self._read[name]
        return found

    def _keep(self, made: Derived) -> None:
        encode = msgspec.msgpack.encode
        values = {
            _TRUCES: encode(made.truces),
            _INCIDENTS: encode(made.incidents),
            **{f"truce:{key}": encode(value) for key, value in made.members.items()},
        }
        self.store.keep(self._mark, values)


@contextmanager
def _without_pauses() -> Iterator[None]:
    """Without the collector of cycles: frozen values have none, and it is slow."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
