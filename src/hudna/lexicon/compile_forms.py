"""Turn `verbs.csv` and `nouns.csv` into `forms.msgpack`; used at build time only."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from hudna.lexicon.inflect import noun_forms, verb_forms
from hudna.lexicon.schema import (
    Compiled,
    NounRow,
    Slot,
    VerbRow,
    load_nouns,
    load_verbs,
)


def compiled() -> bytes:
    """Return the compiled lexicon; the same bytes for the same data."""
    return msgspec.msgpack.encode(compile_rows(load_verbs(), load_nouns()))


def compile_rows(verbs: Iterable[VerbRow], nouns: Iterable[NounRow]) -> Compiled:
    """Inflect all rows and number lemmas, slots and forms in sorted order."""
    found: dict[str, dict[tuple[str, str, Slot], set[str]]] = defaultdict(dict)
    for verb in verbs:
        for form, slot in verb_forms(verb):
            _add(found[form], (verb.lemma, verb.domain), slot)
    for noun in nouns:
        for form, slot in noun_forms(noun):
            _add(found[form], (noun.lemma, noun.kind), slot)
    readings = {
        form: {
            (
                (lemma, domain),
                msgspec.structs.replace(slot, moods="".join(sorted(moods))),
            )
            for (lemma, domain, slot), moods in made.items()
        }
        for form, made in found.items()
    }
    lemmas = sorted({lemma for made in readings.values() for lemma, _ in made})
    slots = sorted({slot for made in readings.values() for _, slot in made})
    lemma_number = {lemma: n for n, lemma in enumerate(lemmas)}
    slot_number = {slot: n for n, slot in enumerate(slots)}
    forms = sorted(readings)
    starts, packed = [0], list[int]()
    for form in forms:
        packed += sorted(
            lemma_number[lemma] * len(slots) + slot_number[slot]
            for lemma, slot in readings[form]
        )
        starts.append(len(packed))
    return Compiled(tuple(lemmas), tuple(slots), "\n".join(forms), starts, packed)


def _add(
    made: dict[tuple[str, str, Slot], set[str]], lemma: tuple[str, str], slot: Slot
) -> None:
    """Keep a reading, the moods that share the form gathered in one."""
    bare = msgspec.structs.replace(slot, moods="")
    made.setdefault((*lemma, bare), set()).update(slot.moods)
