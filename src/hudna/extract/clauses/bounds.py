"""Where clauses begin, so that no argument is sought outside its own."""

from hudna.extract.clauses.parse import Parse

_OPENERS = frozenset(("C", "R", "S", "IF", "Q"))
_GOES_ON = frozenset(("V", "N", "NEG", "ASP", "FUT"))
"""Tags of words that begin a clause behind a comma, or joined to what went before."""


def clause_starts(parse: Parse) -> tuple[int, ...]:
    """Indices of the words that begin a clause, in order.

    A clause begins with the sentence, a complementiser, relative, subordinator or
    condition, a verb joined by و or ف, a verb or a circumstantial participle
    (`مؤكدا أن`) after a comma, and after a colon or semicolon.
    """
    starts = [parse.first]
    for at in range(1, parse.length):
        tag, index = parse.tags[at], parse.first + at
        if tag in _OPENERS:
            before = parse.tags[at - 1]
            begins = before not in ("C", "S") or index - 1 not in starts
        else:
            gap = parse.tokens.gap(index)
            begins = gap != " " and (":" in gap or ";" in gap)
            if not begins and tag in _GOES_ON:
                joined = parse.clitics[at][0] if tag in "VN" else parse.words[at].joined
                may = joined or "," in gap
                begins = may and (tag != "N" or circumstantial(parse, index))
        if begins:
            starts.append(index)
    return tuple(starts)


def circumstantial(parse: Parse, index: int) -> bool:
    """Whether a word is an accusative participle that goes on as a verb would."""
    found = parse.analysis(index)
    if found is None or parse.tag(index) != "N":
        return False
    return found.pos == "active_participle" and found.case == "acc"
