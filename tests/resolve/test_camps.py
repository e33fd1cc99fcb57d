"""Wings, camps and wars, by the actor book in use."""

from hudna.lexicon.actors import using
from hudna.lexicon.own_actors import book_with
from hudna.resolve.camps import at_war, wing_of


def test_who_is_at_war_with_whom():
    assert at_war("pse.hamas", "isr")
    assert not at_war("pse.hamas", "egy")


def test_a_book_of_one_s_own_has_its_own_wings(tmp_path):
    rows = tmp_path / "own.csv"
    rows.write_text(
        "id,name_ar,name_en,kind,country,role,parent\n"
        "own.party,حزب الغد,Ghad,party,LBN,PTY,\n"
        "own.wing,سرايا الغد,Ghad Brigades,armed_group,LBN,REB,own.party\n",
        "utf-8",
    )
    assert wing_of("own.wing") == "own.wing"
    with using(book_with([rows])):
        assert wing_of("own.wing") == "own.party"
    assert wing_of("own.wing") == "own.wing"
