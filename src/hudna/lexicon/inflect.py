"""Every written form of a verb, noun or adjective; used at build time only.

Verbs are conjugated by mazini (the Arabic Wiktionary's module, CC BY 4.0); the
noun endings, and the letters that change before an attached pronoun, follow the
ordinary orthography of modern prose.
"""

import re
from collections.abc import Iterator

import msgspec

from hudna.core.errors import LexiconError
from hudna.core.folding import fold_word
from hudna.lexicon.schema import NounRow, Slot, VerbRow

_Forms = Iterator[tuple[str, Slot]]

TENSES = {"past": "past", "ind": "present", "sub": "present", "juss": "present"}
MOODS = {"ind": "i", "sub": "s", "juss": "j"}

ADJECTIVES = ("adjective", "nationality")
HARAKAT = re.compile("[\u064b\u064c\u064e-\u0652\u0670\u0640]")
"""All but the kasratan, which marks a stem in ي here."""

DOUBLED = re.compile(".َا.ّ")
"""Form I participles of doubled roots. Those in use are nouns and adjectives of
their own (`عام`, `حاد`, `مار`); the others are never written, and look like past
verbs (`قالّ` of `قلّ`, `عادّ` of `عدّ`)."""

LAYSA = {
    "past_3ms": "ليس",
    "past_3fs": "ليست",
    "past_3md": "ليسا",
    "past_3fd": "ليستا",
    "past_3mp": "ليسوا",
    "past_3fp": "لسن",
    "past_2ms": "لست",
    "past_2fs": "لست",
    "past_2d": "لستما",
    "past_2mp": "لستم",
    "past_2fp": "لستن",
    "past_1s": "لست",
    "past_1p": "لسنا",
}
"""The one verb of no measure: `ليس` has a past form only, and no passive."""


def verb_forms(row: VerbRow) -> _Forms:
    """Conjugated forms, participles and masdars of a verb, folded, with repeats.

    Raises:
        LexiconError: the root and the pattern do not make the lemma, or no masdar
            is given where the measure gives none.
    """
    slots = _conjugate(row)
    for name, forms in slots.items():
        slot = _verb_slot(name, row)
        if slot is not None:
            for form in forms:
                yield from _verb_spellings(form, slot, joins=row.object == "direct")
    if row.pattern == "ليس":
        return
    participles = [("ap", "active_participle", "active")]
    if row.object == "direct":
        participles.append(("pp", "passive_participle", "passive"))
    for name, pos, voice in participles:
        slot = Slot(pos, voice=voice, gender="m", yields=row.yields)
        forms = slots.get(name, [])
        if forms == ["?"]:  # of فعِل: فاعل or an adjective; news has the first
            forms = slots.get("ap1", [])
        for form in forms:
            if form != "?" and not DOUBLED.fullmatch(form):
                yield from _adjective(form, slot, ("+ون",), "+ة")
    yield from _masdars(row, slots.get("vn", []))


def noun_forms(row: NounRow) -> _Forms:
    """Forms of a noun or adjective in every number and state, folded."""
    pos = "adjective" if row.kind in ADJECTIVES else "noun"
    slot = Slot(pos, gender=row.gender, yields=row.yields)
    if row.feminine:
        yield from _adjective(row.lemma, slot, row.plurals, row.feminine)
    else:
        yield from _declined(row.lemma, slot, row.plurals)


def _conjugate(row: VerbRow) -> dict[str, list[str]]:
    if row.pattern == "ليس":
        return {name: [form] for name, form in LAYSA.items()}
    import mazini  # noqa: PLC0415  build time only: users do not install it

    try:
        made = mazini.conjugate(row.root, row.pattern, passive=row.object != "none")
    except mazini.MaziniError as error:
        raise LexiconError(
            f"verbs.csv: {row.lemma}: pattern {row.pattern}, root {row.root}: "
            f"{error}: expected one of mazini.WAZNS that the root can take"
        ) from error
    lemmas = [form.form for form in made.lemma]
    if row.lemma not in lemmas:
        raise LexiconError(
            f"verbs.csv: {row.lemma}: pattern {row.pattern}, root {row.root}: they "
            f"make {' or '.join(lemmas)}: expected that they make the lemma"
        )
    return {name: [form.form for form in forms] for name, forms in made.slots.items()}


def _verb_slot(name: str, row: VerbRow) -> Slot | None:
    """Read a slot's name, such as `past_pass_3ms`; none for the nominal ones."""
    match = re.fullmatch(r"(past|ind|sub|juss|imp)(_pass)?_([123])([mf]?)([sdp])", name)
    if match is None:
        return None
    impersonal = row.object == "preposition" and name.endswith("_3ms")
    if match[2] and not (row.object == "direct" or impersonal):
        return None
    return Slot(
        "verb",
        tense=TENSES.get(match[1], "imperative"),
        voice="passive" if match[2] else "active",
        person=match[3],
        gender=match[4],
        number=match[5],
        moods=MOODS.get(match[1], ""),
        yields=row.yields,
    )


def _verb_spellings(form: str, slot: Slot, *, joins: bool) -> _Forms:
    """The form alone, and as it is written before an object pronoun."""
    plain = re.sub("[\u064b-\u0652\u0670\u0640]", "", form)
    joined = {plain}
    if plain.endswith("وا"):
        joined = {plain[:-1]}
    elif plain.endswith("ى"):
        joined = {plain[:-1] + "ا"}
    elif plain.endswith("تم") and slot.person == "2":
        joined = {plain + "و"}
    elif plain.endswith(("أ", "اء")) and slot.tense == "present":
        joined |= {plain[:-1] + "ؤ"}
    alone = {plain}
    if re.search("ؤو[ان]$", plain):  # جاؤوا is written جاءوا, قرؤوا is written قرأوا
        alone.add(plain.replace("ؤو", "ءو"))
        if not re.search("[ايو]ؤو", plain):
            alone.add(plain.replace("ؤو", "أو"))
        joined |= {text.removesuffix("ا") for text in alone}
    yield from _free_and_joined(
        alone, joined if joins and slot.voice == "active" else set(), slot
    )


def _free_and_joined(alone: set[str], joined: set[str], slot: Slot) -> _Forms:
    for text in sorted(alone | joined):
        join = "both" if text in alone & joined else "joined"
        if text in alone - joined:
            join = "free"
        yield fold_word(text), msgspec.structs.replace(slot, join=join)


def _masdars(row: VerbRow, made: list[str]) -> _Forms:
    cells = row.masdars or tuple(form for form in made if form != "?")
    if not cells:
        raise LexiconError(
            f"verbs.csv: {row.lemma}: masdars empty: expected at least one, for the "
            f"pattern {row.pattern} gives none"
        )
    basic = row.pattern.count(" ") > 0
    for cell in cells:
        word, *plurals = cell.split("/")
        feminine = word.endswith("ة")
        slot = Slot("masdar", gender="f" if feminine else "m", yields=row.yields)
        if not plurals and (feminine or not basic):
            plurals = ["+ات"]
        yield from _declined(word, slot, tuple(plurals))


def _adjective(
    word: str, slot: Slot, plurals: tuple[str, ...], feminine: str
) -> _Forms:
    """Masculine and feminine, each in three numbers."""
    yield from _declined(word, slot, plurals)
    if feminine == "+ة":
        feminine = _stem(HARAKAT.sub("", word)) + "ة"
        feminine = feminine.replace("ىة", "اة")
    female = msgspec.structs.replace(slot, gender="f")
    yield from _declined(feminine, female, ("+ات",))


def _declined(word: str, slot: Slot, plurals: tuple[str, ...]) -> _Forms:
    """Singular, dual and plural of one noun."""
    replace = msgspec.structs.replace
    word = HARAKAT.sub("", word)
    yield from _written(word, replace(slot, number="s"))
    stem = _stem(word).replace("ى", "ي")
    if slot.gender == "f" and stem.endswith("اء"):
        stem = stem[:-1] + "و"  # حمراوان, صحراوات
    dual = replace(slot, number="d")
    base = stem[:-1] + "ت" if stem.endswith("ة") else stem
    bases = {base}
    if base.endswith("ء") and not base.endswith("اء"):
        bases |= {base[:-1] + "أ", base[:-1] + "ئ"}  # جزأين, شيئين
    for text in sorted(bases):
        yield from _ended(text, "ا", "ان", replace(dual, case="nom"))
        yield from _ended(text, "ي", "ين", replace(dual, case="obl"))
    many = replace(slot, number="p")
    for plural in plurals:
        if plural == "+ات":
            sound = stem.removesuffix("ة") + "ات"
            yield from _written(sound.replace("اات", "وات"), many)
        elif plural == "+ون":
            sound = word.removesuffix("ٍ").removesuffix("ى")
            yield from _ended(sound, "و", "ون", replace(many, case="nom"))
            yield from _ended(sound, "ي", "ين", replace(many, case="obl"))
        else:
            yield from _written(plural, many)


def _ended(base: str, construct: str, full: str, slot: Slot) -> _Forms:
    """A dual or sound plural: with its nun alone, without it in construct."""
    if construct == "ا" and base.endswith("أ"):
        base, construct, full = base[:-1] + "آ", "", "ن"
    free = msgspec.structs.replace(slot, join="free")
    for text in {base, base.replace("ء", "ئ") if base.endswith("ء") else base}:
        yield fold_word(text + full), free
        yield (
            fold_word(text + construct),
            msgspec.structs.replace(slot, construct=True),
        )


def _written(word: str, slot: Slot) -> _Forms:
    """One number of a noun: alone, before a pronoun, and with the alif of tanwin."""
    stem = _stem(word)
    alone, joined = {stem}, {stem}
    if word != stem:  # قاضٍ: القاضي, قاض, قاضيا
        alone.add(word[:-1])
    elif stem.endswith("ة"):
        joined = {stem[:-1] + "ت"}
    elif stem.endswith("ى"):
        joined = {stem[:-1] + "ا"}
    elif stem.endswith(("ء", "أ")):
        joined |= {stem[:-1] + "ؤ", stem[:-1] + "ئ"}
    yield from _free_and_joined(alone, joined, slot)
    if _takes_alif(word, slot):
        seat = "ئ" if re.search("[^ادذرزوأ]ء$", stem) else stem[-1]
        nunated = msgspec.structs.replace(slot, case="acc", nunated=True, join="free")
        yield fold_word(stem[:-1] + seat + "ا"), nunated


def _takes_alif(word: str, slot: Slot) -> bool:
    """Whether the indefinite accusative adds an alif.

    It does not after `ة اء ى ا أ` and the plural `ات`, in broken plurals of the
    measures مفاعل and مفاعيل, and in adjectives of the measure أفعل.
    """
    if re.search("(?:[ةىاأ]|اء)$", word):
        return False
    if slot.number == "p":
        return not re.search("ات$|^..ا(?:..|.[يو].)$", word)
    return not (slot.pos == "adjective" and re.fullmatch("أ..[^اي]", word))


def _stem(word: str) -> str:
    """The word with the ي that `ٍ` stands for."""
    return word[:-1] + "ي" if word.endswith("ٍ") else word
