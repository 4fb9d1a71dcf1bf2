"""The town: who sits for it and works for it in which year, which bodies it has and when they meet."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from typing import Final

from tests.council import phrases as P

NAME: Final = "Thornmere City Council"
PLACE: Final = "Thornmere"
PARTNERSHIP: Final = ("Thornmere Care Partnership", "TCP")
"""A body of others that the council's papers speak of, by its name and then by its letters."""

FIRST_YEAR: Final = 2004
_SEATS, _TERM, _REELECTED = 60, 4, 0.6
_POST_YEARS: Final = 5
_BOARDS: Final = (
    "Corporate and Finance",
    "Education and Children",
    "Communities",
    "Business and Economy",
    "Health and Care",
)
_AREAS: Final = ("North", "East", "South", "West", "Riverside", "Hillside")


@dataclass(frozen=True)
class Name:
    """A person's name: in full, and as members are printed, with an initial."""

    forename: str
    surname: str

    @property
    def full(self) -> str:
        """`Susan Ashwell`."""
        return f"{self.forename} {self.surname}"

    @property
    def short(self) -> str:
        """`S Ashwell`."""
        return f"{self.forename[0]} {self.surname}"


@dataclass(frozen=True)
class Body:
    """A body: its name, what it is, the weight of its decisions, the weekday and week of a month on which it meets, how many sit on it, what it looks after."""

    name: str
    classification: str
    power: str
    weekday: int
    week: int
    months: tuple[int, ...]
    size: int
    services: tuple[str, ...]


@dataclass(frozen=True)
class Sitting:
    """One meeting of one body, and the day of the one before it."""

    body: Body
    day: date
    before: date | None


class Town:
    """Everything is drawn from the seed and the year, so that a part of the record is the same however much of it is made."""

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed

    def dice(self, *about: object) -> random.Random:
        """Dice of its own for each subject."""
        return random.Random(f"{self.seed} {about}")

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """The council, its cabinet and cabinet members, boards, committees and area panels."""
        every, most, some = tuple(range(1, 13)), (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12), (1, 3, 5, 7, 9, 11)
        services = P.SERVICES
        found = [
            Body(NAME, "council", "council", 1, 3, some, 42, services),
            Body("Cabinet", "cabinet", "executive", 1, 1, most, 10, services),
            Body("Planning Committee", "committee", "regulatory", 2, 2, every, 14, services[8:]),
            Body("Licensing Committee", "committee", "regulatory", 3, 4, most, 11, services[12:14]),
            Body("Audit Committee", "committee", "", 0, 4, some, 9, services[25:]),
        ]
        found += [
            Body(
                f"{name} Scrutiny Board ({number})",
                "scrutiny",
                "scrutiny",
                2 + number % 2,
                1 + number % 4,
                most,
                12,
                services[number::5],
            )
            for number, name in enumerate(_BOARDS, 1)
        ]
        found += [
            Body(
                f"Cabinet Member for {service}",
                "cabinet member",
                "executive",
                number % 5,
                1 + number % 4,
                most,
                3,
                (service,),
            )
            for number, service in enumerate(services[:4])
        ]
        found += [Body(f"{area} Area Panel", "panel", "advisory", 3, 2, some, 13, services[2::4]) for area in _AREAS]
        return tuple(found)

    @cache  # noqa: B019
    def member(self, seat: int, term: int) -> Name:
        """Who holds a seat in a term of four years; three in five stay for another."""
        if term and self.dice("stays", seat, term).random() < _REELECTED:
            return self.member(seat, term - 1)
        return self._person("seat", seat, term)

    @cache  # noqa: B019
    def officer(self, post: str, year: int) -> Name:
        """Who holds an office in a year."""
        return self._person(post, (year + self.dice(post).randrange(_POST_YEARS)) // _POST_YEARS)

    @cache  # noqa: B019
    def sitting_on(self, body: str, size: int, year: int) -> tuple[Name, ...]:
        """The members of a body in a year, its chair first."""
        seats = self.dice("seats", body, year).sample(range(_SEATS), size)
        return tuple(self.member(seat, (year - FIRST_YEAR) // _TERM) for seat in seats)

    def visitor(self, dice: random.Random, year: int) -> Name:
        """Any member of the council in a year."""
        return self.member(dice.randrange(_SEATS), (year - FIRST_YEAR) // _TERM)

    def sittings(self) -> Iterator[Sitting]:
        """All meetings, by day and then by body, without end."""
        last: dict[str, date] = {}
        for year in range(FIRST_YEAR, 9999):
            found = [(_weekday(year, month, body), body) for body in self.bodies for month in body.months]
            for day, body in sorted(found, key=lambda pair: (pair[0], pair[1].name)):
                yield Sitting(body, day, last.get(body.name))
                last[body.name] = day

    def place(self, dice: random.Random) -> str:
        """A street."""
        return f"{self._surname(dice)} {drawn(dice, P.PLACES)}"

    def _person(self, *about: object) -> Name:
        dice = self.dice("person", *about)
        surname = self._surname(dice)
        if dice.random() < 0.03:
            surname += f"-{self._surname(dice)}"
        return Name(drawn(dice, P.FORENAMES), surname)

    def _surname(self, dice: random.Random) -> str:
        return dice.choice(P.SURNAME_HEADS) + drawn(dice, P.SURNAME_TAILS)


def drawn(dice: random.Random, words: tuple[str, ...]) -> str:
    """One of some words, the first ones more often: the chance falls as in running text, with the rank."""
    return words[int((len(words) + 1) ** dice.random()) - 1]


def director(service: str) -> str:
    """The office that looks after a service."""
    return f"Director of {service.split(' and ')[0]}"


def _weekday(year: int, month: int, body: Body) -> date:
    first = date(year, month, 1)
    return first + timedelta((body.weekday - first.weekday()) % 7 + 7 * (body.week - 1))
