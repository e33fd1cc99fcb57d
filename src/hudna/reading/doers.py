"""Parties that a clause names beside its arguments: causes, speakers, some of many.

`قتل ثلاثة في غارة أميركية` has no subject, yet says whose raid it was. `قال الجيش إنه
قصف الموقع` is told by who did it. `قتل عشرة، بينهم شرطيان` says who some of them were.
"""

import re

from hudna.core.claim import Party
from hudna.core.folding import fold_word
from hudna.extract.actors.acts import actor_behind
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.extract.frames import keys
from hudna.reading.annotate import Annotated
from hudna.reading.parties import actor_party, who

_CAUSES = frozenset(("في", "ب", "جراء", "نتيجة", "اثر", "خلال", "بعد", "من"))
"""What leads in the act that did it: `إثر قصف تركي`, `في غارات أميركية`."""
_AMONG = frozenset(("بينهم", "بينهن", "بينها", "منهم"))
_REACH = 16
"""Words after the trigger in which news prose gives the cause."""
_BEHIND = 8
"""Words between those counted and `بينهم`: `على الأقل، واثنان آخران،`."""
_OF_HIMSELF = re.compile("[وفبل]?ان(?:ه|ها|هم|هما|هن)")
"""أن or إن with the pronoun of whoever speaks, folded."""
_ASIDE = frozenset(("ADV", "ASP", "T"))
_WITNESSES = frozenset(("مصدر", "شاهد", "بيان", "تقرير", "مراسل", "وكالة"))
"""Those who tell of others: after them `إنه قتل ثلاثة` has a pronoun of nobody."""
_ARMED = frozenset(("COP", "MIL", "PRM", "REB", "SPY", "UAF"))
"""Roles that an act of violence fits: of a minister it would be too grave a guess."""
_SHOTS = frozenset(("رصاص", "رصاصة", "نار", "نيران", "قذيفة", "سلاح", "طلقة"))
_ENDS = frozenset(".!?؟;؛:\n")


def doer_of_act(annotated: Annotated, parse: Parse, trigger: int) -> tuple[Party, ...]:
    """The doer of the act that a clause without a subject gives as its cause.

    Only an adjective of a country counts (`غارة أميركية`); what is merely suicidal
    tells how, and leaves open who.
    """
    last = min(parse.sentence.last, trigger + _REACH)
    for at in range(trigger + 1, last):
        if parse.tag(at) == "V" or not _ENDS.isdisjoint(parse.tokens.gap(at)):
            return ()
        if parse.tag(at) != "N" or not is_cause(parse, at):
            continue
        phrase = phrase_at(parse, at)
        if phrase is None or phrase.last - phrase.first == 1:
            continue
        shooter = _shooter(annotated, parse, phrase)
        if shooter is not None:
            return (shooter,)
        actor = actor_behind(parse, phrase, annotated.names)
        if actor is not None and actor.cameo.country is not None:
            return (actor_party(parse, phrase, actor),)
    return ()


def _shooter(annotated: Annotated, parse: Parse, phrase: Phrase) -> Party | None:
    """Whose shots they were: `برصاص مسلحين`, `بنيران قناص`."""
    if parse.lemma(phrase.head) not in _SHOTS:
        return None
    inner = phrase_at(parse, phrase.head + 1)
    party = who(annotated, parse, inner) if inner is not None else None
    return party if party is not None and party.cameo.role in _ARMED else None


def doer_speaking(parse: Parse, trigger: int, speaker: Party, *, violent: bool) -> bool:
    """Whether a verb without subject tells what its speaker did: `قال الجيش إنه قصف`.

    The pronoun of `أنه`, right before the verb, is the speaker's; so is a first person.
    """
    form = parse.analysis(trigger)
    if parse.tag(trigger) != "V" or form is None or form.voice == "passive":
        return False
    if _tells_of_others(speaker) or (violent and speaker.cameo.role not in _ARMED):
        return False
    if form.person == "1":
        return True
    at = trigger - 1
    while at > parse.first and parse.tag(at) in _ASIDE:
        at -= 1
    return _OF_HIMSELF.fullmatch(parse.tokens.words[at]) is not None


def _tells_of_others(speaker: Party) -> bool:
    words = speaker.text.split()
    return not words or not _WITNESSES.isdisjoint(keys(fold_word(words[0])))


def is_cause(parse: Parse, at: int) -> bool:
    """Whether a preposition of cause or place leads a noun in.

    `في سلسلة من الغارات الأميركية` counts: those words are of the raids.
    """
    if parse.preposition(at) == "ب":
        return True
    before = at - 1
    return parse.tag(before) == "P" and parse.word(before).value in _CAUSES


def with_included(parse: Parse, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases, and after each plural those that `بينهم` says are among them."""
    found: list[Phrase] = []
    for phrase in phrases:
        found.append(phrase)
        found.extend(p for p in _included(parse, phrase.last) if p not in phrases)
    return tuple(found)


def _included(parse: Parse, first: int) -> list[Phrase]:
    for at in range(first, min(parse.sentence.last, first + _BEHIND)):
        if not _ENDS.isdisjoint(parse.tokens.gap(at)):
            break
        if parse.tokens.words[at].removeprefix("و") not in _AMONG:
            continue
        return _listed(parse, at + 1)
    return []


def _listed(parse: Parse, at: int) -> list[Phrase]:
    """Phrases that `و` joins; one may have its own `من`: `عنصران من الشرطة وطفل`."""
    found: list[Phrase] = []
    while at < parse.sentence.last:
        phrase = phrase_at(parse, at)
        if phrase is None or parse.preposition(at):
            break
        found.append(phrase)
        at = phrase.last
        if parse.tag(at) == "P" and parse.word(at).value == "من":
            of = phrase_at(parse, at + 1)
            at = of.last if of is not None else at
        if at >= parse.sentence.last or not parse.joined(at):
            break
    return found
