"""An actor of the book for people, one fact a line; Arabic words come last."""

from collections.abc import Iterable, Iterator, Mapping

from hudna.cli.labels import day, label
from hudna.cli.messages import on_one_line
from hudna.cli.options import Lang
from hudna.lexicon.actor_record import Record, Related, Turned

_FIELDS: Mapping[str, tuple[str, str]] = {
    "kind": ("kind", "النوع"),
    "codes": ("CAMEO", "رمز كاميو"),
    "time": ("time", "الزمان"),
    "stood": ("on that day", "في ذلك اليوم"),
    "title": ("title", "الصفة"),
    "parent": ("part of", "يتبع"),
    "names": ("names", "الأسماء"),
    "labels": ("label", "وصف منحاز"),
    "offices": ("office", "المنصب"),
    "holders": ("held by", "شغله"),
    "bodies": ("member of", "عضو في"),
    "members": ("member", "من أعضائه"),
    "parts": ("part", "مما يتبعه"),
    "before": ("came from", "نشأ من"),
    "after": ("became", "صار"),
}
_WORDS: Mapping[str, tuple[str, str]] = {
    "from": ("from", "من"),
    "to": ("to", "إلى"),
    "stood": ("it stood", "كان قائما"),
    "not": ("it did not stand", "لم يكن قائما"),
    "hostile": ("hostile", "عدائي"),
    "praising": ("praising", "تمجيدي"),
    "used by": ("used by", "يستعمله"),
    "merged": ("merged", "اندماج"),
    "renamed": ("renamed", "تغيير اسم"),
    "replaced": ("replaced", "حل محله"),
    "split": ("split", "انشقاق"),
}
_KINDS: Mapping[str, tuple[str, str]] = {
    "armed_forces": ("armed forces", "قوات مسلحة"),
    "armed_group": ("armed group", "جماعة مسلحة"),
    "coalition": ("coalition", "تحالف"),
    "court": ("court", "محكمة"),
    "crowd": ("crowd", "جمهور"),
    "government": ("government", "حكومة"),
    "office": ("office", "منصب"),
    "opposition": ("opposition", "معارضة"),
    "organisation": ("organisation", "منظمة"),
    "outlet": ("outlet", "وسيلة إعلام"),
    "party": ("party", "حزب"),
    "person": ("person", "شخص"),
    "state": ("state", "دولة"),
    "tribe": ("tribe", "قبيلة"),
}


def lines(one: Record, lang: Lang) -> Iterator[str]:
    """The lines of one actor."""
    first, second = one.name_en, one.name_ar
    yield f"{one.id}: {first}: {second}" if lang is Lang.EN else f"{second}: {one.id}"
    for field, value in _facts(one, lang):
        yield f"  {label(_FIELDS, field, lang)}: {on_one_line(value)}"


def _facts(one: Record, lang: Lang) -> Iterator[tuple[str, str]]:
    yield "kind", label(_KINDS, one.kind, lang)
    if one.country or one.role:
        yield "codes", " ".join(filter(None, (one.country, one.role)))
    time = _time(one.since, one.until, lang)
    if time:
        yield "time", time
    if one.stood is not None and time:
        yield "stood", label(_WORDS, "stood" if one.stood else "not", lang)
    if one.title:
        yield "title", one.title
    if one.parent is not None:
        yield "parent", _name(one.parent, lang)
    yield "names", "، ".join(one.names if len(one.names) > 1 else one.forms)
    for used in one.labels:
        said = label(_WORDS, used.stance, lang)
        if used.used_by:
            said += f", {label(_WORDS, 'used by', lang)} {used.used_by}"
        yield "labels", f"({said}) {used.text}"
    yield from _ties("holders", one.holders, lang)
    yield from _ties("offices", one.offices, lang)
    yield from _ties("bodies", one.bodies, lang)
    yield from _ties("members", one.members, lang)
    if one.kind != "state":
        yield from _ties("parts", one.parts, lang)
    yield from _turns("before", one.before, lang)
    yield from _turns("after", one.after, lang)


def _ties(
    field: str, ties: Iterable[Related], lang: Lang
) -> Iterator[tuple[str, str]]:  # fmt: skip
    for tie in ties:
        time = _time(tie.since, tie.until, lang)
        yield field, f"{time}: {_name(tie, lang)}" if time else _name(tie, lang)


def _turns(
    field: str, turns: Iterable[Turned], lang: Lang
) -> Iterator[tuple[str, str]]:  # fmt: skip
    for turn in turns:
        way = label(_WORDS, turn.way, lang)
        yield field, f"{day(turn.day, lang)} ({way}): {_name(turn, lang)}"


def _name(other: Related | Turned, lang: Lang) -> str:
    if lang is Lang.AR:
        return f"{other.name_ar} ({other.id})"
    return f"{other.name_en} ({other.id}) {other.name_ar}"


def _time(since: str, until: str, lang: Lang) -> str:
    """`from 2014-09-08 to 2018-10-25`; empty where neither is known."""
    parts = (("from", since), ("to", until))
    said = [f"{label(_WORDS, word, lang)} {day(at, lang)}" for word, at in parts if at]
    return " ".join(said)
