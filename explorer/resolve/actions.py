"""Actions: one loop that several papers of a meeting tell of is one, with the words of each as evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from explorer.resolve.business import tail
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import clip, slug, words
from explorer.resolve.groups import Groups
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry, decision_label

_OPENING: Final = 24
"""Letters with which the words of two papers open, or end, that may tell of one loop, one of them cut short or begun sooner."""


def action_things(
    facts: Facts, meetings: Meetings, items: dict[Key, Thing], decisions: dict[Key, Thing], registry: Registry
) -> dict[Key, Thing]:
    """Actions of one meeting: the same words under one item are one, and so are those of two papers of which one has the other's
    and more."""
    at = _Places(facts, meetings, items, decisions)
    by_place: dict[str, list[Key]] = defaultdict(list)
    for key in facts.keys("action"):
        by_place[at.meeting(key)].append(key)
    found: dict[Key, Thing] = {}
    for place in sorted(by_place):
        groups = _joined(facts, at, by_place[place])
        for root in sorted({groups.root(key) for key in by_place[place]}):
            keys = sorted(groups.members(root), key=lambda key: (-len(_letters_of(facts, key)), key))
            attrs = _attrs(facts, at, keys)
            attrs.setdefault("text", facts.mentions[keys[0]].name)
            if (date := place.split("/")[1])[:4].isdigit():
                attrs["date"] = date
            label = clip(decision_label(str(attrs["text"])))
            thing = registry.add(Thing(f"action/{place}/{slug(str(attrs['text']), 48)}", "action", label, attrs, keys))
            found.update(dict.fromkeys(keys, thing))
    return found


def arose_at(facts: Facts, key: Key, place: str) -> str:
    """`council/date/body` of where an action arose that is told at a place: that of the same body on the day that a tracker gives,
    else the place itself."""
    day, parts = facts.attr(key, "_tracked"), place.split("/")
    return "/".join([parts[0], day, parts[2]]) if day[:1].isdigit() and parts[1][:1].isdigit() else place


def minuted_in(facts: Facts, key: Key) -> Key:
    """The mention of the meeting in whose minutes an action stands."""
    return key[0], facts.attr(key, "_meeting")


def _attrs(facts: Facts, at: _Places, keys: list[Key]) -> Attrs:
    """What papers say of an action: its words as the fullest has them, and how it stands as the last tracker tells that does."""
    latest = sorted(
        keys, key=lambda key: at.told(key).split("/")[1] if facts.attr(key, "_tracked") else "", reverse=True
    )
    known = [key for key in latest if facts.attr(key, "state") != "unknown"]
    found = {
        "text": facts.first(keys, "text"),
        "due": facts.first(latest, "due"),
        "state": facts.first([*known, *keys], "state"),
    }
    return {name: value for name, value in found.items() if value}


class _Places:
    """Where actions arise: their meeting, as a part of an id, and their item."""

    def __init__(self, facts: Facts, meetings: Meetings, items: dict[Key, Thing], decisions: dict[Key, Thing]) -> None:
        self._facts, self._meetings = facts, meetings
        self._items, self._sources = items, {**items, **decisions}

    def meeting(self, key: Key) -> str:
        """`council/date/body` of where an action arose: where it is told, or an earlier day that a tracker gives."""
        return arose_at(self._facts, key, self.told(key))

    def told(self, key: Key) -> str:
        """`council/date/body` of what an action arises from, else of the meeting in whose minutes it stands."""
        source = next((self._sources[target] for target in self._from(key) if target in self._sources), None)
        if source:
            return "/".join(source.id.split("/")[1:4])
        return tail(self._meetings.of.get(minuted_in(self._facts, key)), self._facts, key)

    def item(self, key: Key) -> str:
        """The id of the item that an action, or the decision it arises from, stands under, empty where none is known."""
        for target in self._from(key):
            under = [target, *(item for item, _ in self._facts.out(target, "taken_under"))]
            if known := next((self._items[item].id for item in under if item in self._items), ""):
                return known
        return ""

    def _from(self, key: Key) -> Iterator[Key]:
        return (target for target, _ in self._facts.out(key, "arises_from"))


def _joined(facts: Facts, at: _Places, keys: list[Key]) -> Groups[Key]:
    """The actions of one meeting, joined by their letters: spaces are lost and marks changed from paper to paper."""
    groups: Groups[Key] = Groups()
    same: dict[str, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for key in keys:
        groups.add(key)
        same[_letters_of(facts, key)][at.item(key)].append(key)
    for by_item in same.values():
        whole = [key for part in by_item.values() for key in part]
        apart = len({key[0] for key in whole}) == len(whole) or (len(by_item) == 2 and "" in by_item)
        for part in [whole] if apart else by_item.values():
            for key in part[1:]:
                groups.join(part[0], key, "the same words at one meeting")
    for opens in (True, False):
        alike: dict[str, list[str]] = defaultdict(list)
        for letters in same:
            if len(letters) >= _OPENING:
                alike[letters[:_OPENING] if opens else letters[-_OPENING:]].append(letters)
        for likes in alike.values():
            if len(likes) == 2:
                short, long = sorted(likes, key=len)
                goes_on = long.startswith(short) if opens else long.endswith(short)
                less, more = _all(same[short]), _all(same[long])
                if goes_on and {key[0] for key in less}.isdisjoint(key[0] for key in more):
                    groups.join(less[0], more[0], "words of one paper that go on in another")
    return groups


def _all(by_item: dict[str, list[Key]]) -> list[Key]:
    return [key for part in by_item.values() for key in part]


def _letters_of(facts: Facts, key: Key) -> str:
    return _letters(facts.attr(key, "text") or facts.mentions[key].name)


@lru_cache(maxsize=65536)
def _letters(text: str) -> str:
    return "".join(words(text))
