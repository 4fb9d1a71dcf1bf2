"""Two sittings of one body on one day: papers of each give another time, or call it otherwise, and nothing of the other's business; or
one paper has the minutes of both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from explorer.resolve.forms import words
from explorer.text.agenda.itemtitles import procedural

if TYPE_CHECKING:
    from explorer.resolve.facts import Facts, Key

_KIND = re.compile(
    r"\b(?P<kind>special|extra-?\s?ordinary|annual|inaugural|statutory|adjourned|budget|agm\b|egm\b)", re.IGNORECASE
)
"""Words by which a sitting is called that is none of the ordinary ones."""
_OWN: Final = ("minuted", "called")

Said = tuple[str, ...]


@dataclass(slots=True)
class Part:
    """Papers that are taken for one sitting: what tells it (its time, else what it is called), its time, their mentions, what they are of,
    what they are called (and how many of them are called by more than the body's name), and what they deal with. One that stands after
    another of that day in one paper is `again`."""

    label: str
    time: str
    keys: list[Key] = field(default_factory=list)
    status: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    called: int = 0
    business: set[Said] = field(default_factory=set)
    again: bool = False

    def take(self, other: Part) -> None:
        """Take in the papers of another part."""
        self.keys += other.keys
        self.time = self.time or other.time
        self.again |= other.again
        self.status |= other.status
        self.kinds |= other.kinds
        self.called += other.called
        self.business |= other.business

    def alike(self, other: Part) -> float:
        """The part of the lesser one's business that both have."""
        least = min(len(self.business), len(other.business))
        return len(self.business & other.business) / least if least else 0.0

    def apart(self, other: Part) -> bool:
        """Whether two times are of two sittings: both have minutes, or both were called, by papers of their own, and they have hardly any
        business in common; where one has none, they are called otherwise, and where one has no time, too."""
        if not self.status & other.status:
            return False
        if not {key[0] for key in self.keys}.isdisjoint(key[0] for key in other.keys):
            return self.again or other.again
        business = bool(self.business and other.business)
        called = self.kinds != other.kinds
        told = (business or called) if self.time and other.time else (business and called)
        return told and 3 * self.alike(other) <= 1


def sittings_of(facts: Facts, keys: list[Key]) -> list[Part]:
    """The sittings of one body and day, the ordinary one first; one where nothing tells that there were two."""
    told: dict[str, Part] = {}
    loose: list[Part] = []
    for key in sorted(keys):
        part = _part(facts, key)
        if not (part.label and part.status):
            loose.append(part)
        elif part.label in told:
            told[part.label].take(part)
        else:
            told[part.label] = part
    if len(told) < 2:
        return [Part("", "", keys)]
    found: list[Part] = []
    for part in sorted(told.values(), key=lambda one: ("minuted" not in one.status, -len(one.keys), one.label)):
        fits = [other for other in found if not part.apart(other)]
        if fits:
            _best(fits, part).take(part)
        else:
            found.append(part)
    found.sort(key=lambda one: (one.called / len(one.keys), one.label))
    for part in loose:
        _best(found, part).take(part)
    return found


def _best(parts: list[Part], part: Part) -> Part:
    """The sitting that a paper is of: the one whose business it has, else of its time or called as it is, else the first."""
    return max(
        parts,
        key=lambda one: (
            one.alike(part),
            bool(part.time) and one.time == part.time,
            one.kinds == part.kinds,
            -parts.index(one),
        ),
    )


def _part(facts: Facts, key: Key) -> Part:
    status = facts.attr(key, "status")
    items = (facts.attr(item, "title") for item, _ in facts.into(key, "on_agenda_of"))
    business = {said for title in items if not procedural(title) and len(said := words(title)) > 1}
    business |= {words(facts.attr(decision, "text")) for decision, _ in facts.into(key, "taken_at")}
    own = {status} if status in _OWN else set()
    kinds = _kinds(facts, key)
    time = facts.attr(key, "time")
    again = facts.mentions[key].attrs.get("_again") is True
    return Part(time or " ".join(sorted(kinds)), time, [key], own, kinds, bool(kinds), business, again)


def _kinds(facts: Facts, key: Key) -> set[str]:
    """What the lines that name a sitting call it, with those of the paragraph above them."""
    text, span = facts.records[key[0]].source.text, facts.mentions[key].spans[0]
    above, end = text.rfind("\n\n", 0, text.rfind("\n", 0, span.start) + 1), text.find("\n", span.end)
    line = text[max(0, above, span.start - 120) : min(end if end >= 0 else len(text), span.end + 120)]
    return {re.sub(r"\W", "", match["kind"].casefold()) for match in _KIND.finditer(line)}
