"""Councillors of a county, borough or district in the room of another council: told by their title, or by what stands beside the name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.page.draft import Draft
from explorer.text.page.seek import cues
from explorer.text.room.seats import Seat

_TIER = re.compile(r"(?P<tier>County|Borough|Boro'|District)\s?(?:Councill?or|Cllr|Council$)\b", re.IGNORECASE)
"""A councillor of another council, where that is not the council's own tier."""
_TIER_BEFORE = re.compile(r"(?:\b[CDB]/|\b(?:County|Borough|District)\s?(?:Councill?or|Cllr)\s?:[\s-]*)\Z")
_TIER_AFTER = re.compile(
    r"(?:\s\([A-Z]{2,3}\))?(?:\s?-\s?(?:[A-Z][a-z]+\s)?(?P<said>County|Borough|District)\s?(?:Council(?:lor)?|Cllr)\b"
    r"|\s?,?\s?(?:[A-Z][a-z]+\s)?(?P<tier>County|Borough|District)\s?Council(?:lor)?\b(?<!lor(?=[ .]{1,3}[A-Z])))"
)
"""Of which council somebody is, behind the name: "Cllr Elm Westshire County Council"."""
_TIER_OF_SEVERAL = re.compile(
    r"(?:^|(?<=[^\w/]))(?P<tier>County|Borough|District)\s(?:Councillors|Cllrs|COUNCILLORS)\b\.?"
    r"(?:(?!Cllr|Councillor|and (?:Mrs?|Ms|Miss|Dr)\b)(?:[^:;.\n]|(?<=\b[A-Z])\.))*\Z"
)
"""The title of several such councillors before a name: "District Cllrs A Elm and B Oak"."""
_NEAR_TIER, _FAR_TIER = 30, 120
_TIERS = ("BCllr ", "CCllr ", "DCllr ")
"""A county, district or borough in short before or in the title, or as a label: "C/Cllr Elm", "BCllr Elm", "Borough Councillor: Elm"."""


_INITIALS = re.compile(
    r"(?:,?\s+\(?|\s?-\s?)(?P<said>[A-Z]{0,3}(?:CC|DC|BC))\b(?![ \t]+(?:[A-Z]\.?[ \t]){0,3}[A-Z][a-z])"
)
_OWN_OFFICE = re.compile(r"\b(?:member|conven[eo]r|secretary|treasurer|chair(?:man|woman|person)?),? \Z", re.IGNORECASE)
"""An office before the letters of a community council, which are the council's own: "Ann Elm, Treasurer CC"."""
_COMMUNITY = "community council"
_COUNCILLOR = ("cllr", "councillor", "counc")
_OWN = ("member", "chair")
_FEWEST = 6
"""Members of a room at least in which the few with a title can be told from the many without."""
_PLAIN = re.compile(r"(?<!county )(?<!borough )(?<!district )\b(?:Councill?ors?|Cllrs?)\b", re.IGNORECASE)
_OPENING = 5_000
"""Characters in which minutes say who was there."""
_SAYS_LOCAL = cues("parish", "town council", "community council", "village")
_LOCAL = re.compile(r"\b(?:parish|town|community|village)\b", re.IGNORECASE)


def of_another(draft: Draft, seat: Seat) -> bool:
    """Tell whether a seat is that of a councillor of a tier that is not the paper's own council's."""
    text = draft.masked
    titled = _TIER.match(f"{draft.name(seat.person)} ") or _TIER.match(f"{seat.printed_role} ")
    after = _TIER_AFTER.match(text, seat.end)
    tier = titled["tier"] if titled else (after["said"] or after["tier"]) if after else ""
    if tier:
        return not _own_tier(draft, tier)
    line = max(text.rfind("\n", 0, seat.start) + 1, seat.start - _FAR_TIER)
    several = _TIER_OF_SEVERAL.search(text, line, seat.start)
    if several:
        return not _own_tier(draft, several["tier"])
    before = _TIER_BEFORE.search(text, max(0, seat.start - _NEAR_TIER), seat.start)
    return before is not None or text.startswith(_TIERS, seat.start) or _of_higher_tier(draft, seat)


def _own_tier(draft: Draft, tier: str) -> bool:
    """Tell whether a tier is that of the paper's own council: of one that it does not name, where it opens with no councillors without a tier
    and speaks of no local council."""
    if draft.council:
        return tier.lower() in draft.council.lower()
    local = draft.seeker.any(_SAYS_LOCAL, 0, len(draft.masked))
    return not local and _PLAIN.search(draft.masked, 0, _OPENING) is None


def _of_higher_tier(draft: Draft, seat: Seat) -> bool:
    """Tell whether initials of a county, district or borough council stand after a name in the minutes of a local council,
    that are not the name's own: "A Elm, WDC"."""
    said = _INITIALS.search(draft.masked, seat.start, seat.end) or _INITIALS.match(draft.masked, seat.end)
    if said is None or _LOCAL.search(draft.council) is None:
        return False
    if said["said"] == "CC" and _OWN_OFFICE.search(draft.masked, seat.start, said.start("said")):
        return False
    return not "".join(word[0] for word in draft.name(seat.person).split()).endswith(said["said"])


def titled_few(draft: Draft, body: str, seats: Sequence[Seat]) -> Sequence[Seat]:
    """Return the seats of a community council's room with those few as members of another council who have a councillor's title among its own
    members without any, as councils in Scotland list them; where most have it, it is the council's own."""
    if not draft.name(body).lower().endswith(_COMMUNITY):
        return seats
    members = [seat for seat in seats if seat.role in _OWN]
    few = {seat for seat in members if seat.role == "member" and not seat.printed_role and _is_titled(draft, seat)}
    if len(members) < _FEWEST or not few or len(few) * 3 > len(members):
        return seats
    return [seat._replace(role="other member") if seat in few else seat for seat in seats]


def _is_titled(draft: Draft, seat: Seat) -> bool:
    titles = draft.attr(seat.person, "titles")
    return isinstance(titles, tuple) and any(title.lower().startswith(_COUNCILLOR) for title in titles)
