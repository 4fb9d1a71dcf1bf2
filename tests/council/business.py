"""What comes before a meeting: items with their reports, what is settled under each, and who speaks on it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from tests.council import phrases as P
from tests.council.town import Body, Name, Sitting, Town, director, drawn

_ABSENT: Final = 0.14


@dataclass(frozen=True)
class Settled:
    """One clause of a resolution; `action` where it asks for something, `referred` the body that the matter goes on to."""

    text: str
    action: bool = False
    referred: Body | None = None


@dataclass(frozen=True)
class Matter:
    """One item of business. A matter without a report is a motion, moved and seconded by two of those present."""

    title: str
    service: str
    period: str
    reported: bool
    clauses: tuple[Settled, ...]
    place: str

    @property
    def director(self) -> str:
        """The office that reports on it."""
        return director(self.service)


@dataclass(frozen=True)
class Meeting:
    """A meeting with all that its papers say of it."""

    sitting: Sitting
    number: int
    present: tuple[Name, ...]
    absent: tuple[Name, ...]
    visitor: Name
    officers: tuple[tuple[str, Name], ...]
    matters: tuple[Matter, ...]
    hour: int

    @property
    def body(self) -> str:
        """The name of the body."""
        return self.sitting.body.name

    @property
    def iso(self) -> str:
        """Its day."""
        return self.sitting.day.isoformat()


def meeting(town: Town, sitting: Sitting, number: int) -> Meeting:
    """All that one meeting deals with; `number` is that of its first item."""
    body, year = sitting.body, sitting.day.year
    dice = town.dice(body.name, sitting.day)
    members = town.sitting_on(body.name, body.size, year)
    away = {name for name in members[2:] if dice.random() < _ABSENT}
    found = (_matter(town, sitting, dice) for _ in range(dice.choice((2, 3, 4, 5, 6, 7))))
    matters = tuple({matter.title: matter for matter in found}.values())
    offices = dict.fromkeys((*(matter.director for matter in matters), f"Head of {drawn(dice, P.SERVICES)}"))
    return Meeting(
        sitting,
        number,
        tuple(name for name in members if name not in away),
        tuple(name for name in members if name in away),
        town.visitor(dice, year),
        tuple((office, town.officer(office, year)) for office in offices),
        matters,
        dice.choice((10, 10, 14, 14, 18, 19)),
    )


def _matter(town: Town, sitting: Sitting, dice: random.Random) -> Matter:
    service = drawn(dice, sitting.body.services)
    place, year = town.place(dice), sitting.day.year
    reported, period = dice.random() < 0.75, ""
    if not reported or dice.random() < 0.5:
        title = f"{drawn(dice, P.SITES)} {place}"
    elif dice.random() < 0.5:
        period = f"{year - 1}/{year % 100:02}"
        title = f"{service} Annual Report {period}"
    else:
        title = f"{service} {drawn(dice, P.THINGS).title()} in {place}"
    clauses = [Settled(said(town, dice, one, service, place, year)) for one in _forms(dice, reported)]
    if reported and dice.random() < 0.25:
        clauses.append(Settled(said(town, dice, drawn(dice, P.ASKS), service, place, year), action=True))
    if reported and dice.random() < 0.12:
        onward = another(town, sitting.body, dice)
        clauses.append(Settled(f"Refers the matter of {place} to the {onward.name}.", referred=onward))
    return Matter(title, service, period, reported, tuple(clauses), place)


def _forms(dice: random.Random, reported: bool) -> list[str]:
    if not reported:
        return [drawn(dice, P.MOTIONS)]
    return [drawn(dice, P.NOTES), *dice.sample(P.SETTLES, dice.choice((1, 2, 2, 3, 4)))]


def another(town: Town, body: Body, dice: random.Random) -> Body:
    """A body other than one, and than the council."""
    return dice.choice([other for other in town.bodies[1:] if other != body])


def said(town: Town, dice: random.Random, form: str, service: str, place: str, year: int) -> str:
    """A sentence of a form."""
    return form.format(
        matter=service.lower(),
        service=service.lower(),
        place=place,
        director=director(service),
        thing=drawn(dice, P.THINGS),
        other=drawn(dice, P.THINGS),
        happened=drawn(dice, P.HAPPENED),
        happened_too=drawn(dice, P.HAPPENED),
        number=dice.randint(12, 980),
        digit=dice.choice((3, 6, 12)),
        year=year + dice.randint(-3, 3),
    )


def talk(town: Town, dice: random.Random, matter: Matter, year: int, sentences: int) -> str:
    """A paragraph about a matter."""
    return " ".join(said(town, dice, drawn(dice, P.TALK), matter.service, matter.place, year) for _ in range(sentences))
