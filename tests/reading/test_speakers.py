"""Who says it, over sentences: speakers, chains, quotations, the outlet's own voice."""

import pytest

from tests.reading.outline import names, read

KILLED = "المسلحين قتلوا جنديا"


def said(text):
    """Speaker, chain and whether quoted, of each claim."""
    return [
        (
            claim.speaker.text if claim.speaker else None,
            names(claim.chain),
            claim.quoted,
        )
        for claim in read(text).claims
        if claim.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل المسلحون جنديا.", [(None, "", False)]),
        (f"قال الوزير إن {KILLED}.", [("الوزير", "الوزير", False)]),
        (
            f"قال الوزير إن {KILLED}. وأضاف أن الجيش قصف القرية.",
            [("الوزير", "الوزير", False)] * 2,
        ),
        (
            f"قال الوزير إن {KILLED}. وقصف الجيش القرية.",
            [("الوزير", "الوزير", False), (None, "", False)],
        ),
        (
            (
                f"قال الوزير إن {KILLED}. وقال القائد إن الجيش قصف القرية. وأضاف أن "
                "الجيش قصف المطار."
            ),
            [
                ("الوزير", "الوزير", False),
                ("القائد", "القائد", False),
                ("القائد", "القائد", False),
            ],
        ),
        (
            f"قال الوزير لقناة الجزيرة إن {KILLED}.",
            [("الوزير", "قناة الجزيرة + الوزير", False)],
        ),
        (
            f"قال الوزير إن القائد أكد أن {KILLED}.",
            [("القائد", "الوزير + القائد", False)],
        ),
        (
            "قال الوزير: «قتل المسلحون ثلاثة جنود».",
            [("الوزير", "الوزير", True)],
        ),
        (
            'قال الوزير: "قتل المسلحون ثلاثة جنود".',
            [("الوزير", "الوزير", True)],
        ),
        (
            "قال الوزير: «قتل المسلحون ثلاثة جنود. وقصف الجيش القرية».",
            [("الوزير", "الوزير", True)] * 2,
        ),
        (
            (
                "قال الوزير: «قتل المسلحون ثلاثة جنود. وقصف الجيش القرية». قصف الجيش "
                "المطار."
            ),
            [("الوزير", "الوزير", True)] * 2 + [(None, "", False)],
        ),
        (
            "«قتل المسلحون ثلاثة جنود»، قال الوزير.",
            [("الوزير", "الوزير", True)],
        ),
        ("قصف الجيش القرية، قال الوزير.", [("الوزير", "الوزير", False)]),
        ("بحسب الشرطة، قتل المسلحون جنديا.", [("الشرطة", "الشرطة", False)]),
        ("قتل المسلحون جنديا، بحسب الشرطة.", [("الشرطة", "الشرطة", False)]),
        ("قتل المسلحون جنديا، نقلا عن الشرطة.", [("الشرطة", "الشرطة", False)]),
        (
            "وفقا للشرطة، قتل المسلحون جنديا.",
            [("للشرطة", "للشرطة", False)],
        ),
        (
            "قتل المسلحون جنديا، وفقا للشرطة.",
            [("للشرطة", "للشرطة", False)],
        ),
        (
            f"نقلت الوكالة عن الوزير أن {KILLED}.",
            [("الوزير", "الوكالة + الوزير", False)],
        ),
        (
            (
                f"قالت الوزيرة إن {KILLED}. وقال القائد إنه غادر. وأضافت أن الجيش قصف "
                "القرية."
            ),
            [("الوزيرة", "الوزيرة", False)] * 2,
        ),
        (
            f"قال وزير الدفاع إن {KILLED}. وأضاف الوزير أن الجيش قصف القرية.",
            [("وزير الدفاع", "وزير الدفاع", False)] * 2,
        ),
        (f"غادر الوزير، مؤكدا أن {KILLED}.", [("الوزير", "الوزير", False)]),
        (
            f"قال الوزير إن القادة يعتبرون أن {KILLED}. وقال إن الجيش قصف القرية.",
            [("القادة", "الوزير + القادة", False), ("الوزير", "الوزير", False)],
        ),
        (
            f"قال الوزير إن {KILLED}، فيما قصف الجيش القرية.",
            [("الوزير", "الوزير", False), (None, "", False)],
        ),
        (f"وأضاف أن {KILLED}.", [(None, "", False)]),
    ],
)
def test_who_says_it(text, wanted):
    assert said(text) == wanted


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("نفى الجيش قصف القرية.", "denied"),
        ("نفى الوزير أن الجيش قصف القرية.", "denied"),
        ("زعم الوزير أن الجيش قصف القرية.", "actual"),
        ("قال الوزير إن الجيش لم يقصف القرية.", "negated"),
        ("هدد الوزير بقصف القرية.", "threatened"),
    ],
)
def test_what_a_speaker_makes_of_it(text, status):
    found = [c for c in read(text).claims if c.type == "ASSAULT"]
    assert [(c.status, c.speaker is not None or status != "denied") for c in found] == [
        (status, True)
    ]


def test_scare_quotes_are_no_speech():
    assert said("قتلت حركة «النور» جنديا.") == [(None, "", False)]
