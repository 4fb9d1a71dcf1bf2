"""A made-up council's record of any size: things of every kind, linked as the schema has them, in words of real frequencies.

Things are made one by one, so that a million of them need no room of their own; the same size gives the same record.
Agenda items and decisions are nine in ten of its rows, as in real papers.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

import numpy as np

from explorer.model import Attributes, Entity, Evidence, Link
from explorer.schema import OUTCOMES
from explorer.search.fold import STOP
from tests.bench.search.words import FORENAMES, SURNAMES, places, vocabulary

WORDS = 34_000
"""Words that texts are made of, beside names."""

SEED = 20_190_204
_DRAWN = 400_000
_SUBJECTS = (
    "Planning", "Licensing", "Audit", "Housing", "Education", "Transport", "Environment", "Health and Wellbeing", "Finance",
    "Children's Services", "Adult Social Care", "Community Safety", "Culture and Leisure", "Economic Development",
    "Human Resources", "Property", "Regeneration", "Public Protection", "Waste Services", "Highways",
)  # fmt: skip
_SORTS = (
    "Committee",
    "Sub-Committee",
    "Scrutiny Board",
    "Panel",
    "Working Group",
    "Advisory Group",
    "Forum",
    "Partnership",
)
_POSTS = (
    "Director of",
    "Head of",
    "Assistant Director of",
    "Service Manager,",
    "Cabinet Member for",
    "Principal Officer,",
)
_REPORTS = ("Annual Report", "Progress Report", "Strategy", "Update", "Review", "Action Plan", "Performance Report")
_VERBS = ("resolves to approve", "notes", "endorses", "agrees to defer", "refers to officers", "accepts", "rejects")


class Drawer:
    """Gives out words, each as often as it is used; all of them are drawn beforehand, and come round again."""

    def __init__(self, table: list[tuple[str, float]], power: float, seed: int) -> None:
        self._words = [word for word, _ in table]
        weights = np.array([weight for _, weight in table]) ** power
        dice = np.random.default_rng(seed)
        self._drawn = dice.choice(len(table), _DRAWN, p=weights / weights.sum()).tolist()
        self._dice, self._at = random.Random(seed), 0

    def words(self, least: int, most: int) -> list[str]:
        """Return so many words."""
        count = self._dice.randint(least, most)
        if self._at + count > _DRAWN:
            self._at = self._dice.randrange(1_000)
            self._dice.shuffle(self._drawn)
        self._at += count
        return [self._words[number] for number in self._drawn[self._at - count : self._at]]


@cache
def language() -> tuple[Drawer, Drawer]:
    """Return what titles and what texts are drawn from."""
    table = vocabulary(random.Random(SEED), WORDS)
    plain = [pair for pair in table if pair[0] not in STOP and len(pair[0]) > 2 and not pair[0].isdecimal()]
    return Drawer(plain, 0.75, SEED), Drawer(table, 1.0, SEED + 1)


class Council:
    """A record of about `rows` things. `entities()` makes them one by one and fills `links` on the way."""

    def __init__(self, rows: int, seed: int = SEED) -> None:
        self.links: list[Link] = []
        self._rows, self._dice = rows, random.Random(seed)
        self._title, self._text = language()
        self._people: list[str] = []
        self._posts: list[str] = []
        self._bodies: list[tuple[str, str]] = []
        self._reports: list[str] = []
        self._places = [name.capitalize() for name in places()]
        self._surnames = [name.capitalize() for name in SURNAMES] * 6 + self._places[::3]

    def entities(self) -> Iterator[Entity]:
        """Yield every thing; afterwards `links` holds every link."""
        for number in range(max(8, int(3 * self._rows**0.5))):
            yield self._body(number)
        for number in range(max(6, int(2 * self._rows**0.5))):
            yield self._post(number)
        for number in range(max(30, self._rows // 25)):
            yield self._person(number)
        for number in range(max(2, int((0.96 * self._rows - 5 * self._rows**0.5) / 21.4))):
            yield from self._meeting(number)

    def paper(self, number: int) -> tuple[list[Entity], list[Link]]:
        """Return what one more document brings: a meeting with its items, reports and decisions, and their links."""
        self.links = []
        return list(self._meeting(number)), self.links

    def _body(self, number: int) -> Entity:
        dice = self._dice
        sort, place = dice.choice(_SORTS), dice.choice(self._places)
        name = f"{place} {dice.choice(_SUBJECTS)} {sort}" if dice.random() < 0.6 else f"{place} {sort} {number % 9 + 1}"
        self._bodies.append((f"body/made-up/{number}", name))
        return _thing(self._bodies[-1][0], "body", name, {"name": name, "classification": "committee"}, name)

    def _post(self, number: int) -> Entity:
        name = f"{self._dice.choice(_POSTS)} {self._dice.choice(_SUBJECTS)} and {self._dice.choice(self._places)}"
        self._posts.append(f"post/made-up/{number}")
        return _thing(self._posts[-1], "post", name, {"name": name}, name)

    def _person(self, number: int) -> Entity:
        forename, surname = self._dice.choice(FORENAMES).capitalize(), self._dice.choice(self._surnames)
        name, aliases = f"{forename} {surname}", (f"{forename[0]} {surname}",)
        self._people.append(f"person/made-up/{number}")
        if self._dice.random() < 0.2:
            self._link("holds", self._people[-1], self._dice.choice(self._posts))
        return _thing(self._people[-1], "person", name, {"name": name, "aliases": aliases}, name)

    def _meeting(self, number: int) -> Iterator[Entity]:
        dice, id = self._dice, f"meeting/made-up/{number}"
        body, named = dice.choice(self._bodies)
        date = f"{dice.randint(2004, 2024)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        self._link("held_by", id, body)
        for person in dice.sample(self._people, min(len(self._people), dice.randint(6, 14))):
            self._link("attended", person, id)
        yield _thing(id, "meeting", f"{named}, {date}", {"date": date, "status": "minuted"}, f"{named} {date}")
        for place in range(1, dice.randint(9, 13)):
            yield from self._item(f"{number}/{place}", place, id, body, date)

    def _item(self, key: str, place: int, meeting: str, body: str, date: str) -> Iterator[Entity]:
        dice, id = self._dice, f"item/made-up/{key}"
        title = self._titled(date)
        self._link("on_agenda_of", id, meeting)
        yield _thing(id, "item", f"{place}. {title}", {"title": title, "number": str(place), "position": place}, title)
        report = f"report/made-up/{key}" if dice.random() < 0.2 else ""
        if report:
            yield self._report(report, id, meeting, date)
        for clause in range(dice.choice((0, 1, 1, 1))):
            yield self._decision(f"{key}/{clause}", title, (id, meeting, body, report), date)
        if dice.random() < 0.1:
            text = " ".join(self._text.words(8, 20))
            self._link("arises_from", f"action/made-up/{key}", f"decision/made-up/{key}/0")
            yield _thing(f"action/made-up/{key}", "action", _cut(text), {"text": text, "state": "open"}, text)

    def _titled(self, date: str) -> str:
        words = " ".join(self._title.words(3, 6)).capitalize()
        kind = self._dice.random()
        if kind < 0.3:
            return f"{words} {self._dice.choice(_REPORTS)} {date[:4]}/{int(date[2:4]) + 1:02}"
        if kind < 0.5:
            return f"{self._dice.randint(1, 250)} {self._dice.choice(self._places)} Road: {words}"
        return words

    def _report(self, id: str, item: str, meeting: str, date: str) -> Entity:
        title = f"{' '.join(self._title.words(3, 7)).capitalize()} {self._dice.choice(_REPORTS)} {date[:4]}"
        self._link("considered_under", id, item)
        self._link("considered_at", id, meeting)
        self._link("from_post", id, self._dice.choice(self._posts))
        if self._dice.random() < 0.3:
            self._link("wrote", self._dice.choice(self._people), id)
        return _thing(id, "report", title, {"title": title, "date": date}, title)

    def _decision(self, key: str, title: str, places: tuple[str, str, str, str], date: str) -> Entity:
        dice, id = self._dice, f"decision/made-up/{key}"
        item, meeting, body, report = places
        about = title if dice.random() < 0.4 else " ".join(self._title.words(2, 5))
        text = f"That the {dice.choice(_SORTS)} {dice.choice(_VERBS)} the {about} {' '.join(self._text.words(6, 22))}"
        for kind, target in (("taken_under", item), ("taken_at", meeting), ("taken_by", body), ("concerns", report)):
            if target:
                self._link(kind, id, target)
        if dice.random() < 0.4:
            self._link("moved", dice.choice(self._people), id)
            self._link("seconded", dice.choice(self._people), id)
        attrs: Attributes = {"text": text, "outcome": dice.choice(OUTCOMES), "power": "council", "date": date}
        return _thing(id, "decision", _cut(text), attrs, text)

    def _link(self, kind: str, source: str, target: str) -> None:
        self.links.append(Link("", kind, source, target))


def _thing(id: str, kind: str, label: str, attrs: Attributes, quote: str) -> Entity:
    return Entity(id, kind, label, attrs, (Evidence(f"document/made-up/{id.split('/')[2]}", 0, len(quote), quote),))


def _cut(text: str) -> str:
    return text if len(text) < 70 else f"{text[:70].rpartition(' ')[0]}…"
