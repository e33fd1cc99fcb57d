"""Which symbols a pattern can begin with, so that few rules are tried at a place."""

_QUANTIFIED = "?*"


class _Reader:
    def __init__(self, pattern: str, alphabet: frozenset[str]) -> None:
        self.pattern = pattern
        self.alphabet = alphabet
        self.at = 0

    def peek(self, text: str) -> bool:
        return self.pattern.startswith(text, self.at)

    def alternatives(self) -> tuple[set[str], bool]:
        """First symbols of `a|b|…` up to its end, and whether it may match nothing."""
        firsts: set[str] = set()
        empty = False
        while True:
            some, nothing = self.sequence()
            firsts |= some
            empty |= nothing
            if not self.peek("|"):
                return firsts, empty
            self.at += 1

    def sequence(self) -> tuple[set[str], bool]:
        firsts: set[str] = set()
        empty = True
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            some, nothing = self.item()
            nothing |= self.quantifier()
            if empty:
                firsts |= some
            empty &= nothing
        return firsts, empty

    def item(self) -> tuple[set[str], bool]:
        char = self.pattern[self.at]
        self.at += 1
        if char == "(":
            return self.group()
        if char == "[":
            return self.klass(), False
        if char == "\\":
            self.at += 1
            return {self.pattern[self.at - 1]}, False
        return (set(self.alphabet) if char == "." else {char}), char in "^$"

    def klass(self) -> set[str]:
        end = self.pattern.index("]", self.at)
        members = set(self.pattern[self.at : end]) - {"^", "\\"}
        negated = self.pattern[self.at] == "^"
        self.at = end + 1
        return set(self.alphabet) - members if negated else members

    def group(self) -> tuple[set[str], bool]:
        look = any(self.peek(mark) for mark in ("?=", "?!", "?<=", "?<!"))
        if self.peek("?P<"):
            self.at = self.pattern.index(">", self.at) + 1
        elif self.peek("?<"):
            self.at += 3
        elif self.peek("?"):
            self.at += 2
        inner = self.alternatives()
        self.at += 1
        return (set(), True) if look else inner

    def quantifier(self) -> bool:
        """Pass over a quantifier; whether it lets its item match nothing."""
        if self.at >= len(self.pattern):
            return False
        char = self.pattern[self.at]
        if char == "{":
            end = self.pattern.index("}", self.at)
            empty = self.pattern[self.at + 1] == "0"
            self.at = end + 1
        elif char in "?*+":
            empty = char in _QUANTIFIED
            self.at += 1
        else:
            return False
        if self.at < len(self.pattern) and self.pattern[self.at] in "?+":
            self.at += 1
        return empty


def first_symbols(pattern: str, alphabet: frozenset[str]) -> frozenset[str]:
    """The symbols with which a non-empty match of the pattern can begin.

    >>> sorted(first_symbols("(?:a?b|[cd])e", frozenset("abcde")))
    ['a', 'b', 'c', 'd']
    """
    firsts, _ = _Reader(pattern, alphabet).alternatives()
    return frozenset(firsts)
