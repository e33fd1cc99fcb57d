"""Frames by what triggers them, and a cheap look at whether a sentence can fit one.

Most words trigger nothing and most triggers miss what their frame needs; both are seen
here by dictionary and set, so that syntax is asked about the rest alone.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.words import look_up
from hudna.extract.frames import NEGATIONS, Frame, apart, keys, load_frames
from hudna.lexicon.rules import rule_files

_REMEMBERED = 1 << 17
VIOLENT = frozenset(("violence", "death"))
"""Domains of the nouns that `%violence` means."""
_SEEN = frozenset(("%truce", "%violence"))
"""Classes that a sentence shows by its words alone."""
_NO_TRUCE: frozenset[str] = frozenset()
_TRUCE = frozenset(("%truce",))


class Index(dict[str, tuple[Frame, ...]]):
    """Folded word form to the frames that it may trigger, filled as words are seen.

    Attributes:
        verbs: Frames by the lemma of a verb, the most demanding first.
        nouns: Frames by the lemma of a noun, likewise.
        needed: For the id of a frame, sets of which each must share a word with the
            sentence; needs that only syntax can judge are left out.
    """

    def __init__(self, frames: Iterable[Frame]) -> None:
        """Index frames; they are sorted by how much they need or bar."""
        super().__init__()
        self.verbs: dict[str, tuple[Frame, ...]] = {}
        self.nouns: dict[str, tuple[Frame, ...]] = {}
        self.needed: dict[str, tuple[frozenset[str], ...]] = {}
        for frame in sorted(
            frames, key=lambda frame: (-len(frame.needs) - len(frame.lacks), frame.id)
        ):
            for lemma in dict.fromkeys(frame.verbs):
                self.verbs[lemma] = (*self.verbs.get(lemma, ()), frame)
            for lemma in dict.fromkeys(frame.nouns):
                self.nouns[lemma] = (*self.nouns.get(lemma, ()), frame)
            self.needed[frame.id] = _needed(frame)

    def __missing__(self, form: str) -> tuple[Frame, ...]:
        if len(self) > _REMEMBERED:
            self.clear()
        word = look_up(form)
        found = {
            frame.id: frame
            for verb in word.verbs
            for frame in self.verbs.get(verb.lemma, ())
            if "verb" in frame.uses
        }
        found |= self._of_nominal(form) | self._of_particle(form)
        self[form] = tuple(found.values())
        return self[form]

    def _of_nominal(self, form: str) -> dict[str, Frame]:
        found: dict[str, Frame] = {}
        for noun in look_up(form).nouns:
            if noun.pos in ("noun", "adjective"):
                frames = self.nouns.get(noun.lemma, ())
            else:
                use = "masdar" if noun.pos == "masdar" else "participle"
                frames = tuple(
                    [f for f in self.verbs.get(noun.lemma, ()) if use in f.uses]
                )
            found |= {frame.id: frame for frame in frames}
        return found

    def _of_particle(self, form: str) -> dict[str, Frame]:
        """`بسبب`, `ردا` give a reason, particles though they are."""
        if not look_up(form).particle:
            return {}
        return {frame.id: frame for frame in self.nouns.get(form.removeprefix("و"), ())}

    def triggered(self, parse: Parse, at: int) -> tuple[Frame, ...]:
        """The frames that the word at an index may trigger, by lemma and use alone.

        Of a verb every lemma counts that has the form in the tense, person and voice
        that the tagger chose (`تخرج` "comes out" and "brings out"); of a nominal every
        reading, since masdars are also listed as nouns (`تعليق` "comment" and
        "suspending").
        """
        tag = parse.tag(at)
        if tag == "V":
            return self._of_verb(parse, at)
        if tag == "N":
            return tuple(self._of_nominal(parse.word(at).text).values())
        if tag in ("P", "ADV"):
            return tuple(self._of_particle(parse.word(at).text).values())
        return ()

    def _of_verb(self, parse: Parse, at: int) -> tuple[Frame, ...]:
        chosen = parse.analysis(at)
        if chosen is None:
            return ()
        found: dict[str, Frame] = {}
        for form in (chosen, *parse.word(at).verbs):
            same = (form.tense, form.person) == (chosen.tense, chosen.person)
            if same and (form is chosen or form.voice == chosen.voice):
                for frame in self.verbs.get(form.lemma, ()):
                    if "verb" in frame.uses:
                        found.setdefault(frame.id, frame)
        return tuple(found.values())

    def possible(self, frame: Frame, around: frozenset[str]) -> bool:
        """Whether a sentence of these `cues` holds the words that a frame needs."""
        for needed in self.needed[frame.id]:  # noqa: SIM110 - all() is twice as slow
            if needed.isdisjoint(around):
                return False
        return True


def _needed(frame: Frame) -> tuple[frozenset[str], ...]:
    found: list[frozenset[str]] = []
    for name, values in frame.needs.items():
        words, tests = apart(values)
        if name == "negation":
            found.append(NEGATIONS)
        elif _SEEN.issuperset(tests):
            found.append(words.union(tests))
    return tuple(found)


def cues(forms: Iterable[str], *, truce: bool) -> frozenset[str]:
    """All that rules may call the words of a sentence by, with the classes it shows."""
    return (_TRUCE if truce else _NO_TRUCE).union(*map(_cues, forms))


@lru_cache(maxsize=_REMEMBERED)
def _cues(form: str) -> frozenset[str]:
    violent = any(noun.domain in VIOLENT for noun in look_up(form).nouns)
    return keys(form) | {"%violence"} if violent else keys(form)


@cache
def frame_index(folder: str) -> Index:
    """The frames of a rule folder, as in `extract/events`, by trigger."""
    return Index(load_frames(rule_files(folder)))
