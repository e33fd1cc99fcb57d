"""What a text tells as news, and what it only mentions as known."""

from hudna.core.claim import Claim
from hudna.extract.attribution.responsibility import owned_by
from hudna.extract.events.asserted import asserted, is_detail
from hudna.extract.events.find import Found
from hudna.extract.events.rallies import RALLY_RULES
from hudna.reading.sentences import Parsed

_PHYSICAL = frozenset(("ASSAULT", "PROTEST", "COERCE"))
"""Types of acts in the world, which texts mention long after they told them."""

_DETAILS = frozenset(("protest.act", "protest.chant", "protest.banners"))
"""What protesters do as such, which often only says how a known protest went."""

_MEANT = frozenset(("actual", "planned", "called_for"))
"""How firmly the noun of a rally tells of one: not as what may be or was not."""


def is_told(claim: Claim, found: Found, item: Parsed) -> bool:
    """Whether the text tells the event rather than mentions one that is known.

    `المحكمة تنظر في قضية الاغتيال` tells no killing. A mention that names both who and
    whom tells enough (`منذ اغتيال واشنطن لسليماني`).
    """
    if found.frame.id in RALLY_RULES and claim.status not in _MEANT:
        return False
    if claim.type not in _PHYSICAL or claim.status != "actual":
        return True
    if owned_by(item.parse, found.trigger) is not None:
        return True
    if found.frame.id in _DETAILS and is_detail(
        item.parse, found.trigger, found.source
    ):
        return False
    if any(p.id for p in claim.source) and any(p.id for p in claim.recipient):
        return True
    return asserted(item.parse, found.trigger, item.starts, found.light)
