"""How a phrase about somebody opens: with numbers, or as the rest of another phrase."""

from hudna.extract.actors.heads import find_head
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at


def past_counts(parse: Parse, phrase: Phrase) -> tuple[int, int, bool]:
    """Where those who are counted stand, and whether a number stood before."""
    at, last, counted = phrase.first, phrase.last, False
    while at < parse.sentence.last:
        of = parse.tag(at) == "P" and parse.word(at).value in ("من", "علي")
        if at >= last:
            inner = phrase_at(parse, at + 1) if of and counted else None
            if inner is None or parse.tokens.gap(at).strip():
                break
            at, last = at + 1, inner.last
        elif _is_count(parse, at) or (counted and of):
            at, counted = at + 1, counted or parse.tag(at) != "D"
        else:
            break
    return at, last, counted


def _is_count(parse: Parse, at: int) -> bool:
    if parse.unit(at) is not None:
        return False
    if parse.tokens.words[at][0].isdecimal() or parse.tag(at) == "D":
        return True
    found = find_head(parse.tokens.words, at, at + 1)
    if found is None:
        return parse.tag(at) == "QNT"
    return found.head.sort == "count"


def left_over(parse: Parse, at: int) -> bool:
    """Whether a word is the adjective of the noun before: `المكتب السياسي`.

    The plural could be the next argument (`قتل الجيش المسلحين`), a singular adjective
    of relation hardly.
    """
    if at == parse.sentence.first or parse.unit(at) is not None:
        return False
    word, before = parse.tokens.words[at], parse.tokens.words[at - 1]
    clashes = before.endswith("ية") and word.endswith("ي")
    return (
        not clashes  # `القوات الحكومية الصحفي`: he is nobody's adjective
        and word.startswith("ال")
        and word.endswith(("ي", "ية"))
        and parse.tag(at - 1) == "N"
        and parse.unit(at - 1) is None
        and before.startswith(("ال", "وال", "لل", "بال"))
        and not parse.tokens.gap(at).strip()
    )
