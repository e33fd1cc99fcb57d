"""Who plays which role: the relations of a trigger read as source and recipient."""

from hudna.extract.clauses.arguments import Arguments
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.extract.events.light import Lent
from hudna.extract.events.rallies import rallies
from hudna.extract.frames import Frame, Role, roles
from hudna.extract.relations import relation

_FOLLOWS = 6
_ADJACENT = 2
_BEHIND = 4
_ANNOUNCING = frozenset(("أَعْلَنَ", "أَكَّدَ", "كَشَفَ"))
_ADJECTIVES = frozenset(("adjective", "active_participle", "passive_participle"))


class _Cast:
    """Source and recipient as they are filled."""

    def __init__(self) -> None:
        self.source: list[Phrase] = []
        self.recipient: list[Phrase] = []

    def give(self, role: Role | None, phrases: tuple[Phrase, ...]) -> None:
        """Let phrases play a role."""
        if role in ("source", "both"):
            self.source.extend(phrases)
        if role in ("recipient", "both"):
            self.recipient.extend(phrases)


def cast(
    parse: Parse, frame: Frame, arguments: Arguments, lent: Lent | None
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """The phrases that are a frame's source and its recipient."""
    table, parts = roles(frame), _Cast()
    names = sorted({phrase.preposition for phrase in arguments.others})
    for name in ("subject", "object", *names):
        if _is_stray(frame, arguments, name, parts):
            continue
        phrases = relation(arguments, name)
        if frame.type == "PROTEST" and table.get(name) == "source":
            phrases = _people(parse, arguments.trigger, phrases, name)
        parts.give(table.get(name), phrases)
    if arguments.genitive:
        _give_genitive(parse, frame, arguments, parts, lent)
    if parse.tag(arguments.trigger) != "V" and not parts.source:
        parts.source.extend(_origins(parse, arguments.trigger))
    if lent is not None:
        _give_lent(parse, frame, lent, parts)
    if frame.reciprocal:
        others = (p for p in parts.recipient if p not in parts.source)
        both = (*parts.source, *others)
        if len(both) == 1 and both[0].preposition in ("مع", "ضد"):
            return (), both  # `مواجهات مع الشرطة` does not say whose
        return both, both
    return tuple(parts.source), tuple(parts.recipient)


def _names_people(parse: Parse, phrase: Phrase) -> bool:
    several = parse.word(phrase.first).text in ("عدة", "عديدة")
    return parse.tag(phrase.head) == "N" and not several


def _people(
    parse: Parse, trigger: int, phrases: tuple[Phrase, ...], name: str
) -> tuple[Phrase, ...]:
    """Those of the phrases that can protest: no rally does (`نظمت تظاهرات`).

    Of a noun's agent only one close behind is its own; farther on it is that of what
    people protest against (`وقفة اعتراضا على ضربه من قبل شرطي`).
    """
    near = _BEHIND if name == "من قبل" and parse.tag(trigger) != "V" else None
    return tuple(
        [
            phrase
            for phrase in phrases
            if parse.lemma(phrase.head) not in rallies()
            and (near is None or phrase.first - trigger <= near)
        ]
    )


def _is_stray(frame: Frame, arguments: Arguments, name: str, parts: _Cast) -> bool:
    """Whether phrases belong to something else than a protest that has its subject.

    Of a verb without object (`تظاهر`) a bare phrase is the subject where it stands
    right behind (`قال الشيخ «خرج المئات»`), and else is nothing of it. And an active
    verb has no agent: `تظاهروا احتجاجا على مقتله على يد الشرطة`.
    """
    if (
        frame.type != "PROTEST"
        or not parts.source
        or roles(frame).get(name) != "source"
    ):
        return False
    if name == "من قبل":
        return not arguments.passive and arguments.subject != ()
    if name != "object" or not arguments.object:
        return False
    behind = arguments.subject[0].first > arguments.trigger
    if behind or arguments.object[0].first - arguments.trigger > _ADJACENT:
        return True
    parts.source.clear()
    return False


def _give_genitive(
    parse: Parse, frame: Frame, arguments: Arguments, parts: _Cast, lent: Lent | None
) -> None:
    """Of a masdar with an object of its own the genitive acts, else it is acted on.

    `قصف الطيران المدينة`, `اغتيال القوات للقائد`, but `قصف المدينة`. It acts as well
    where a light verb says who suffered: `تعرض الجنود لقصف المتمردين`.
    """
    role = roles(frame)["genitive"]
    aim = _close(relation(arguments, "ل"), arguments.genitive[-1].last)
    suffered = lent is not None and lent.kind == "undergoer" and bool(lent.subject)
    if suffered and role == "recipient" and "genitive" not in frame.roles:
        role = "source"
    if "genitive" not in frame.roles and (parts.recipient or aim):
        role = "source"
        if not parts.recipient:
            parts.recipient.extend(aim)
    named = arguments.genitive
    if frame.type == "PROTEST":  # `تظاهرات عدة` are nobody's
        named = tuple([p for p in named if _names_people(parse, p)])
    parts.give(role, named)


def _close(phrases: tuple[Phrase, ...], end: int) -> tuple[Phrase, ...]:
    """Those right behind a word: of `اعتقال نشطاء في خرق للهدنة` the ل is of خرق."""
    return tuple([phrase for phrase in phrases if phrase.first - end <= 1])


def _give_lent(parse: Parse, frame: Frame, lent: Lent, parts: _Cast) -> None:
    """Let the light verb's subject play; who announces a death has killed nobody."""
    if frame.type == "ASSAULT" and parse.lemma(lent.verb) in _ANNOUNCING:
        return
    if lent.kind == "agent" and not parts.source and not lent.passive:
        parts.source.extend(lent.subject)
    if lent.agent and not parts.source:
        parts.source.extend(lent.agent)
    suffers = frame.type != "PROTEST"  # `شهدت المدينة مظاهرة`: it is not against her
    if lent.kind == "undergoer" and suffers and not parts.recipient:
        parts.recipient.extend(lent.subject)


def _origins(parse: Parse, noun: int) -> list[Phrase]:
    """Adjectives of origin name who acts: `غارة إسرائيلية`, `الوساطة القطرية`."""
    definite = parse.word(noun).definite
    found: list[Phrase] = []
    for at in range(noun + 1, min(parse.sentence.last, noun + _FOLLOWS)):
        form = parse.analysis(at)
        if (
            form is None
            or parse.tag(at) != "N"
            or parse.unit(at) is not None
            or parse.word(at).definite != definite
            or parse.joined(at)
            or not any(reading.pos in _ADJECTIVES for reading in parse.word(at).nouns)
        ):
            break
        if any(reading.domain == "nationality" for reading in parse.word(at).nouns):
            found.append(Phrase(at, at, at + 1))
    return found
