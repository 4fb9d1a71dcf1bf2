"""Items and decisions: joined within one meeting by number and title, or by their words."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Final

from explorer.model import Problem, Span
from explorer.resolve.disagree import disagreement
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import clip, slug, words
from explorer.resolve.groups import Groups
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry, decision_label, decision_words
from explorer.resolve.titles import title_words, titles_fit

_SENSE: Final = {
    "granted": True, "grant": True, "approved": True, "approve": True, "carried": True, "accepted": True, "accept": True,
    "refused": False, "refuse": False, "rejected": False, "reject": False, "lost": False, "defeated": False, "declined": False,
    "deferred": None, "defer": None, "postponed": None, "postpone": None,
}  # fmt: skip
_EITHER: Final = "granted or refused"
_WEIGHT: Final = ("resolved", "rejected", "referred", "delegated", "deferred", "agreed", "noted", "recommended", "")


def tail(meeting: Thing | None, facts: Facts, key: Key) -> str:
    """`council/date/body` of a meeting, or `council/undated/document` where the meeting is not known."""
    if meeting:
        return meeting.id.split("/", 1)[1]
    return f"{facts.council(key).slug}/undated/{slug(key[0])}"


def item_things(facts: Facts, meetings: Meetings, registry: Registry) -> dict[Key, Thing]:
    """Agenda items, one for every item of a meeting, joined over agenda, pack and minutes."""
    groups: Groups[Key] = Groups()
    by_meeting: dict[str, list[Key]] = defaultdict(list)
    for key in facts.keys("item"):
        meeting = _at(facts, meetings, key, "on_agenda_of")
        by_meeting[tail(meeting, facts, key)].append(key)
        groups.add(key)
    found: dict[Key, Thing] = {}
    for place in sorted(by_meeting):
        _join_items(facts, groups, by_meeting[place])
        for root in sorted({groups.root(key) for key in by_meeting[place]}):
            found.update(_item(facts, place, sorted(groups.members(root)), registry))
    return found


def _join_items(facts: Facts, groups: Groups[Key], keys: list[Key]) -> None:
    titled: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    numbered: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        if title := title_words(_title(facts, key), facts.council(key)):
            titled[title].append(key)
        if number := _number(facts, key):
            numbered[number].append(key)
    for same in titled.values():
        _join_titled(facts, groups, same)
    for same in numbered.values():
        for key in same[1:]:
            titles = [title_words(_title(facts, one), facts.council(one)) for one in (same[0], key)]
            if not all(titles) or titles_fit(titles[0], titles[1]):
                groups.join(same[0], key, "one number at one meeting")


def _join_titled(facts: Facts, groups: Groups[Key], keys: list[Key]) -> None:
    """Join items of one title at one meeting: under one number in one paper, and the first with the first, the second with the second
    of papers that have as many of them."""
    by_paper: dict[str, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for key in sorted(keys, key=lambda key: (key[0], facts.mentions[key].spans[0])):
        again = facts.mentions[key].attrs.get("_again")
        by_paper[key[0]][_number(facts, key) or (f"#{again}" if again is not None else "")].append(key)
    known: dict[int, list[Key]] = {}
    for paper in by_paper.values():
        ones = [same[0] for same in paper.values()]
        joined = [(same[0], key) for same in paper.values() for key in same[1:]]
        for key, other in (*joined, *zip(known.setdefault(len(ones), ones), ones, strict=True)):
            if key != other:
                groups.join(key, other, "one title at one meeting")


def _number(facts: Facts, key: Key) -> str:
    return facts.attr(key, "number").strip(". ")


def _item(facts: Facts, place: str, keys: list[Key], registry: Registry) -> dict[Key, Thing]:
    keys.sort(key=lambda key: (-len(facts.mentions[key].spans), -len(_title(facts, key)), key))
    number = facts.first(keys, "number")
    title = next((title for key in keys if (title := _title(facts, key))), "")
    attrs: Attrs = {name: value for name, value in (("number", number), ("title", title)) if value}
    positions = [value for key in keys if isinstance(value := facts.mentions[key].attrs.get("position"), int)]
    if positions:
        attrs["position"] = positions[0]
    if any(facts.mentions[key].attrs.get("incomplete") is True for key in keys):
        attrs["incomplete"] = True
    label = clip(f"{number.rstrip('.')}. {title}" if number else title or "Item")
    thing = registry.add(Thing(f"item/{place}/{slug(number or title)}", "item", label, attrs, keys))
    return dict.fromkeys(keys, thing)


_NUMBERED = frozenset(("_motion", "_alike"))
"""What a decision has of which one paper may have several in the same words."""


def decision_things(
    facts: Facts,
    meetings: Meetings,
    items: dict[Key, Thing],
    reports: dict[Key, Thing],
    registry: Registry,
    problems: list[Problem],
) -> dict[Key, Thing]:
    """Decisions: the same words under one item of a meeting are one; what is only recommended stays apart from the settled."""
    same: dict[tuple[str, bool, tuple[str, ...]], dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
    for key in facts.keys("decision"):
        place = tail(_at(facts, meetings, key, "taken_at"), facts, key)
        text = tuple(_EITHER if word in _SENSE else word for word in _words(facts, key))
        under = _first(facts, key, "taken_under", items) or _first(facts, key, "concerns", reports)
        asked = facts.attr(key, "outcome") == "recommended"
        same[place, asked, text][under.id if under else ""].append(key)
    drafts = []
    for (place, asked, _), by_item in same.items():
        if len(by_item) == 2 and "" in by_item:
            by_item = {"": [key for keys in by_item.values() for key in keys]}
        for keys in by_item.values():
            drafts += [
                (place, asked, sorted(one, key=lambda key: _order(facts, key)))
                for part in _parted(facts, keys)
                for one in _put_apart(facts, part)
            ]
    found: dict[Key, Thing] = {}
    for place, asked, keys in sorted(drafts, key=lambda draft: (draft[0], draft[1], _order(facts, draft[2][0])[1:])):
        thing = registry.add(_decision(facts, place, asked, keys, items, reports))
        problems += _settled_twice(facts, thing, keys)
        found.update(dict.fromkeys(keys, thing))
    return found


def _words(facts: Facts, key: Key) -> tuple[str, ...]:
    return _folded(facts.attr(key, "text") or facts.mentions[key].name)


@lru_cache(maxsize=65536)
def _folded(text: str) -> tuple[str, ...]:
    return words(decision_words(text))


def _sense(facts: Facts, key: Key) -> bool | None:
    """Whether a decision grants what it is about, as its words and outcome say; None where it puts that off."""
    if any(_SENSE.get(word, True) is None for word in _words(facts, key)):
        return None
    granted = facts.attr(key, "outcome") != "rejected"
    refusals = sum(_SENSE.get(word) is False for word in _words(facts, key))
    return granted if refusals % 2 == 0 else not granted


def _parted(facts: Facts, keys: list[Key]) -> list[list[Key]]:
    """Words that differ in `granted`, `refused` and `deferred` alone are one decision where two papers tell it, and two in one paper."""
    if len(keys) == 1:
        return [keys]
    by_words: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    for key in keys:
        by_words[_words(facts, key)].append(key)
    papers = [document for part in by_words.values() for document in {key[0] for key in part}]
    senses = {_sense(facts, part[0]) for part in by_words.values()}
    return (
        [keys]
        if len(by_words) == 2 and len(senses) == 2 and len(papers) == len(set(papers))
        else list(by_words.values())
    )


def _put_apart(facts: Facts, keys: list[Key]) -> list[list[Key]]:
    """Words that one paper puts to the vote more than once, or by which it notes several papers, are as many decisions: the first of
    each paper, the second, and so on."""
    times: dict[str, int] = defaultdict(int)
    parts: dict[int, list[Key]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (key[0], facts.mentions[key].spans[0])):
        if not _NUMBERED.isdisjoint(facts.mentions[key].attrs):
            parts[times[key[0]]].append(key)
            times[key[0]] += 1
        else:
            parts[0].append(key)
    return [parts[number] for number in sorted(parts)]


def _settled_twice(facts: Facts, thing: Thing, keys: list[Key]) -> list[Problem]:
    by_sense = {_sense(facts, key): key for key in reversed(keys)} if len(keys) > 1 else {}
    if len(by_sense) < 2:
        return []
    pieces = [facts.evidence(key[0], facts.mentions[key].spans[0]) for key in sorted(by_sense.values())]
    return [disagreement("decision-outcome", thing, "papers disagree whether it was granted", pieces)]


def _order(facts: Facts, key: Key) -> tuple[int, str, Span, str]:
    outcome = facts.attr(key, "outcome")
    weight = _WEIGHT.index(outcome) if outcome in _WEIGHT else len(_WEIGHT)
    return (weight, key[0], facts.mentions[key].spans[0], key[1])


def _first(facts: Facts, key: Key, kind: str, of: dict[Key, Thing]) -> Thing | None:
    return next((of[target] for target, _ in facts.out(key, kind) if target in of), None)


def _decision(
    facts: Facts, place: str, asked: bool, keys: list[Key], items: dict[Key, Thing], reports: dict[Key, Thing]
) -> Thing:
    first = keys[0]
    names = ("text", "outcome", "tally", "power", "clause", "date")
    attrs: Attrs = {name: value for name in names if (value := facts.first(keys, name))}
    attrs.setdefault("text", facts.mentions[first].name)
    date = place.split("/")[1]
    if "date" not in attrs and date[:4].isdigit():
        attrs["date"] = date
    under = next((thing for key in keys if (thing := _first(facts, key, "taken_under", items))), None)
    about = next((thing for key in keys if (thing := _first(facts, key, "concerns", reports))), None)
    part = (
        under.id.rsplit("/", 1)[-1] if under else slug(str(about.attrs.get("title", "")), 50) if about else "business"
    )
    clause = slug(str(attrs.get("clause", ""))) if attrs.get("clause") else ""
    ident = "/".join(filter(None, ("decision", place, "recommended" if asked else "", part, clause or "1")))
    ruled = [facts.attr(key, "_rule") for key in keys if facts.attr(key, "outcome") == attrs.get("outcome")]
    basis = "derived" if ruled and all(ruled) else "stated"
    return Thing(ident, "decision", clip(decision_label(str(attrs["text"]))), attrs, keys, basis)


def _at(facts: Facts, meetings: Meetings, key: Key, kind: str) -> Thing | None:
    return next((meetings.of[target] for target, _ in facts.out(key, kind) if target in meetings.of), None)


def _title(facts: Facts, key: Key) -> str:
    return facts.attr(key, "title") or facts.mentions[key].name
