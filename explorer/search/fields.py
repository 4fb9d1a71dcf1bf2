"""What each thing answers to: its own words, and the words of its place in the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from explorer.model import Entity, Link
from explorer.search.fold import MONTHS

OWN, NAME, TITLE, ITEM, BODY, DATE, ROOM, MOVER, POST, OUTCOME = range(10)
FIELD_NAMES = (
    "its words",
    "its name",
    "its report",
    "its item",
    "its body",
    "its date",
    "who was there",
    "who moved it",
    "its post",
    "its outcome",
)
WEIGHTS = (1.0, 1.2, 0.7, 0.6, 0.5, 0.6, 0.4, 0.5, 0.45, 0.5)

_MONTH_NAMES = tuple(MONTHS.values())


def spoken(date: str) -> str:
    """Return an ISO date as people say it: "2018-06-21" is "21 june 2018"."""
    parts = date.split("-")
    if len(parts) < 2 or not parts[1].isdigit() or not 1 <= int(parts[1]) <= 12:
        return parts[0]
    month = _MONTH_NAMES[int(parts[1]) - 1]
    day = parts[2].lstrip("0") if len(parts) > 2 else ""
    return f"{day} {month} {parts[0]}".strip()


def names(entity: Entity) -> list[str]:
    """Return every name of a thing: label, name, title and aliases."""
    found = [str(entity.attrs[key]) for key in ("name", "title") if key in entity.attrs] or [entity.label]
    aliases = entity.attrs.get("aliases", ())
    found += aliases if isinstance(aliases, tuple) else str(aliases).split("; ")
    return [name for name in found if name]


class Places:
    """Looks up the words of a thing's place in the graph."""

    def __init__(self, entities: Mapping[str, Entity], links: Iterable[Link]) -> None:
        self.entities = entities
        self.out: dict[tuple[str, str], list[str]] = {}
        self.into: dict[tuple[str, str], list[str]] = {}
        for link in links:
            self.out.setdefault((link.source, link.kind), []).append(link.target)
            self.into.setdefault((link.target, link.kind), []).append(link.source)
        self._room: dict[str, str] = {}

    def _names(self, ids: Iterable[str]) -> str:
        return " ".join(" ".join(names(self.entities[one])) for one in ids if one in self.entities)

    def _after(self, start: str, *kinds: str) -> list[str]:
        return [target for kind in kinds for target in self.out.get((start, kind), ())]

    def _before(self, start: str, *kinds: str) -> list[str]:
        return [source for kind in kinds for source in self.into.get((start, kind), ())]

    def _in_room(self, meeting: str) -> str:
        if meeting not in self._room:
            self._room[meeting] = self._names(self._before(meeting, "attended"))
        return self._room[meeting]

    def fields(self, entity: Entity) -> Iterator[tuple[int, str]]:
        """Yield `(field, words)` of a thing."""
        if entity.kind != "meeting":
            own = NAME if entity.kind in ("person", "body", "post") else OWN
            yield from ((own, name) for name in names(entity))
        if "text" in entity.attrs:
            yield OWN, str(entity.attrs["text"])
        if entity.date:
            yield DATE, f"{spoken(entity.date)} {entity.date}"
        if "outcome" in entity.attrs:
            yield OUTCOME, str(entity.attrs["outcome"])
        place = getattr(self, f"_of_{entity.kind}", None)
        if place is not None:
            yield from place(entity.id)

    def _of_decision(self, one: str) -> Iterator[tuple[int, str]]:
        yield TITLE, self._names(self._after(one, "concerns"))
        yield ITEM, self._names(self._after(one, "taken_under"))
        yield BODY, self._names(self._after(one, "taken_by", "refers_to"))
        yield MOVER, self._names(self._before(one, "moved", "seconded"))
        for report in self._after(one, "concerns"):
            yield POST, self._names([*self._after(report, "from_post"), *self._before(report, "wrote")])
        for meeting in self._after(one, "taken_at"):
            yield ROOM, self._in_room(meeting)
        for body in self._after(one, "taken_by"):
            if body in self.entities and self.entities[body].attrs.get("classification") == "cabinet member":
                yield ROOM, self._names(self._before(body, "member_of"))

    def _of_report(self, one: str) -> Iterator[tuple[int, str]]:
        yield POST, self._names([*self._after(one, "from_post"), *self._before(one, "wrote")])
        for meeting in self._after(one, "considered_at"):
            yield BODY, self._names(self._after(meeting, "held_by"))
            yield ROOM, self._in_room(meeting)
            if meeting in self.entities:
                yield DATE, spoken(self.entities[meeting].date)

    def _of_item(self, one: str) -> Iterator[tuple[int, str]]:
        for meeting in self._after(one, "on_agenda_of"):
            yield BODY, self._names(self._after(meeting, "held_by"))
            if meeting in self.entities:
                yield DATE, spoken(self.entities[meeting].date)

    def _of_meeting(self, one: str) -> Iterator[tuple[int, str]]:
        yield NAME, self._names(self._after(one, "held_by"))

    def _of_person(self, one: str) -> Iterator[tuple[int, str]]:
        yield POST, self._names(self._after(one, "holds", "member_of"))

    def _of_action(self, one: str) -> Iterator[tuple[int, str]]:
        for decision in self._after(one, "arises_from"):
            yield TITLE, self._names([*self._after(decision, "concerns"), *self._after(decision, "taken_under")])
            yield BODY, self._names(self._after(decision, "taken_by"))
