"""Where clauses begin, so that no argument is sought outside its own."""

from hudna.extract.clauses.parse import Parse

_OPENERS = frozenset(("C", "R", "S", "IF", "Q"))


def clause_starts(parse: Parse) -> tuple[int, ...]:
    """Indices of the words that begin a clause, in order.

    A clause begins with the sentence, a complementiser, relative, subordinator or
    condition, a verb joined by و or ف, a verb or a circumstantial participle
    (`مؤكدا أن`) after a comma, and after a colon or semicolon.
    """
    first, last = parse.sentence.first, parse.sentence.last
    starts = [first]
    for index in range(first + 1, last):
        tag, gap = parse.tags[index - first], parse.tokens.gap(index)
        if tag in _OPENERS:
            begins = parse.tag(index - 1) not in ("C", "S") or index - 1 not in starts
        elif ":" in gap or ";" in gap:
            begins = True
        elif tag == "V":
            begins = parse.joined(index) or "," in gap
        elif tag in ("NEG", "ASP", "FUT"):
            begins = parse.word(index).joined or "," in gap
        else:
            begins = circumstantial(parse, index) and (
                "," in gap or parse.joined(index)
            )
        if begins:
            starts.append(index)
    return tuple(starts)


def circumstantial(parse: Parse, index: int) -> bool:
    """Whether a word is an accusative participle that goes on as a verb would."""
    found = parse.analysis(index)
    if parse.tag(index) != "N" or found is None:
        return False
    return found.pos == "active_participle" and found.case == "acc"
