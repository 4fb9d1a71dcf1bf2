"""Whose meeting a paper is of where its head does not say so: its council's, its electors', or that of a council it does not name."""

from __future__ import annotations

import re
from functools import cached_property

from explorer.text.councils import hints
from explorer.text.councils.bodies import Body
from explorer.text.councils.bodynames import key
from explorer.text.councils.organisations import Organisations
from explorer.text.meetings.headparts import Head
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues

_COUNCIL = Cued(re.compile(r"\bcouncil\b", re.IGNORECASE), ("council",))
_OF_ELECTORS = re.compile(r"\bannual parish (?:meeting|assembly)\b(?! of\b)", re.IGNORECASE)
"""The meeting of a parish's electors, which is none of its council's, where no parish is named."""
_COUNCILLORS = cues("councillor", "cllr")
_PRECEPT = cues("the precept")
"""What only councils of parishes, towns and communities raise."""
_OTHER_BODIES = cues("committee", "board", "panel", "cabinet", "group")
_TITLE_ABOVE = 2
"""Lines above a day on which the kind of a meeting stands."""
_OPENING = 900
"""Characters in which a paper names its body."""
_ITS_OWN = re.compile(
    r"\bof the (?:above|said)(?: [A-Z]\w+)? [Cc]ouncil\b"
    r"|\b[Aa]n? (?:Parish|Town|Community) Council (?:virtual )?[Mm]eeting\b"
)
"""How minutes speak of a council that stood above them, where its name is lost."""
_MINUTES_OF = Cued(
    re.compile(
        r"\bminutes of (?:the )?(?:(?:last|previous|ordinary|annual|monthly) )*(?:meeting of (?:the )?)?(?=[A-Z])",
        re.IGNORECASE,
    ),
    ("minutes of",),
)
"""What stands before a council whose earlier minutes are taken."""
_LOCAL = re.compile(r"\b(?:Parish|Town|Community) Council\Z", re.IGNORECASE)
_LONGEST_NAME = 80


class WhoseMeeting:
    """Tells the body of a head of one paper, of whose council it may be sure."""

    def __init__(self, draft: Draft, organisations: Organisations, sure_council: bool) -> None:
        self._draft = draft
        self._organisations = organisations
        self._sure_council = sure_council

    def name(self, head: Head) -> tuple[str, int, int]:
        """Return the name of the body that met and where it stands; no name where the paper does not say whose meeting it was."""
        if head.body:
            return head.body, head.body_start, head.body_end
        draft = self._draft
        for hint in hints.of(draft.source):
            if hint.body:
                return hint.body, head.start, head.end
        if self._sure_council:
            named = _COUNCIL.pattern.search(draft.council) or self._first_council > len(draft.masked)
            return draft.council if named else "Council", head.start, head.end
        above = draft.lines[max(0, head.line - _TITLE_ABOVE)].start
        if electors := _OF_ELECTORS.search(draft.masked, min(above, head.start), head.end):
            return "Parish Meeting", electors.start(), electors.end()
        said = self._first_council < head.end + 400 or self._of_councillors
        if self._of_several and not _ITS_OWN.search(draft.masked, head.start, head.end):
            return "", 0, 0
        if said and self._confirming is not None:
            return self._confirming.name, self._confirming.start, self._confirming.end
        return ("Council", head.start, head.end) if said else ("", 0, 0)

    @cached_property
    def _first_council(self) -> int:
        """Where the word first stands."""
        found = self._draft.seeker.search(_COUNCIL)
        return found.end() if found else len(self._draft.masked) + 400

    @cached_property
    def _confirming(self) -> Body | None:
        """The one parish, town or community council whose earlier minutes the paper takes, and whose own these are then."""
        draft = self._draft
        found: dict[str, Body] = {}
        for match in draft.seeker.finditer(_MINUTES_OF):
            begin, end = match.end(), match.end() + _LONGEST_NAME
            for place, _ in self._organisations.between(begin, end):
                if place.start == begin and _LOCAL.search(place.name):
                    found.setdefault(key(place.name), place)
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _of_several(self) -> bool:
        """Whether a paper opens with the names of several councils: those in the room were of all of them."""
        places = (place for place, _ in self._organisations.between(0, _OPENING))
        return len({key(place.name) for place in places if place.classification == "council"}) > 1

    @cached_property
    def _of_councillors(self) -> bool:
        """Whether a paper opens with councillors and names no other kind of body."""
        seeker = self._draft.seeker
        named = seeker.any(_COUNCILLORS, 0, _OPENING) or seeker.any(_PRECEPT, 0, len(seeker.text))
        return named and not seeker.any(_OTHER_BODIES, 0, _OPENING)
