"""The minutes of a meeting: who was there, what was said under each item, what was moved and settled and how members voted."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import Final

from explorer.model import Span
from tests.council import phrases as P
from tests.council.business import Matter, Meeting, Settled, another, talk
from tests.council.fronts import item, items, long_day, opened, report_line, sheet_of
from tests.council.sheet import Sheet
from tests.council.town import PARTNERSHIP, Name, Town, drawn

_TITLED: Final = ("Councillor",)
_VOTING: Final = ("council", "committee")
_DUE: Final = re.compile(r"in \d+ months")
_SLIPS, _SURNAMES, _BESIDE, _PARTNERS, _AGAINST = 0.006, 0.03, 0.35, 0.06, 0.2
"""How often a name is misspelt, a member called by surname alone, another body or the partnership named, a vote cast against."""

About = tuple[str, str, str]
"""Refs of a meeting, its body and an item."""


def minutes(town: Town, held: Meeting) -> Sheet:
    """The sheet of the minutes of a meeting."""
    sheet = sheet_of(held, "minutes")
    meeting, body = opened(sheet, held, "Minutes of the Meeting of ", "minuted")
    _attendance(sheet, held, meeting, body)
    sheet.line("Public Business")
    for at, (number, title, matter) in enumerate(items(held), 1):
        ref = item(sheet, number, title, at, meeting)
        start = sheet.length
        if matter:
            _discussed(sheet, town, held, matter, (meeting, body, ref))
        elif title == "Minutes":
            _confirmed(sheet, held, meeting, body)
        elif title == "Declarations of Interests":
            sheet.line("There were no declarations of interest.")
        else:
            sheet.line("There were no other items of urgent business.")
        for kind in ("person", "body"):
            for named, span in sheet.named_within(kind, Span(start, sheet.length)):
                sheet.claim("mentions", ref, named, span)
    sheet.line(f"(Meeting closed at {held.hour % 12 + 1}.35 {'am' if held.hour < 11 else 'pm'})")
    return sheet


def _attendance(sheet: Sheet, held: Meeting, meeting: str, body: str) -> None:
    sheet.line("Present:")
    sheet.write("Members: ")
    for at, name in enumerate(held.present):
        person, span = _councillor(sheet, name.short)
        whole = span if at else Span(span.start, sheet.write(" (Chair)").end)
        sheet.claim("attended", person, meeting, whole, role="member" if at else "chair")
        sheet.claim("member_of", person, body, whole, role="Member" if at else "Chair")
        sheet.write("\n")
    sheet.write("\nOther Members: ")
    visitor, span = _councillor(sheet, held.visitor.short)
    sheet.claim("attended", visitor, meeting, span, role="other member")
    sheet.write("\n\nEmployees (by Directorate):\n")
    for office, name in held.officers:
        sheet.write(f"{office.partition(' of ')[2]}: ")
        span = sheet.write(name.short)
        sheet.claim("attended", sheet.mention("person", name.short, span), meeting, span, role="officer")
        sheet.write("\n")
    for at, name in enumerate(held.absent):
        sheet.write(", " if at else "\nApologies: ")
        person, span = _councillor(sheet, name.short)
        sheet.claim("sent_apologies", person, meeting, span)
    sheet.write("\n\n")


def _confirmed(sheet: Sheet, held: Meeting, meeting: str, body: str) -> None:
    before = held.sitting.before
    if before is None:
        sheet.line("There were none.")
        return
    span = sheet.write(f"The minutes of the meeting held on {long_day(before)}")
    iso = before.isoformat()
    other = sheet.mention("meeting", f"{held.body}, {iso}", span, date=iso, status="mentioned")
    whole = Span(span.start, sheet.line(" were agreed and signed as a true record.").end)
    sheet.claim("held_by", other, body, span)
    sheet.claim("confirmed_minutes_of", meeting, other, whole)


def _discussed(sheet: Sheet, town: Town, held: Meeting, matter: Matter, about: About) -> None:
    dice = town.dice("said", held.body, held.iso, matter.title)
    year = held.sitting.day.year
    ref = ""
    if matter.reported:
        sheet.write("The meeting considered a report of the ")
        ref = report_line(sheet, matter, about[0], about[2], ".")
        sheet.line(talk(town, dice, matter, year, 4))
    for name in dice.sample(held.present, min(len(held.present), dice.choice((2, 3, 4, 5, 6)))):
        _spoke(sheet, name, dice)
        sheet.line(f" {drawn(dice, P.SPOKE)} the {drawn(dice, P.THINGS)}. {talk(town, dice, matter, year, 2)}")
    _others(sheet, town, held, dice)
    if not matter.reported:
        _moved(sheet, held, matter.clauses[0], about, dice)
        return
    sheet.write("RESOLVED that the ")
    sheet.name("body", held.body)
    sheet.line(":")
    for number, clause in enumerate(matter.clauses, 1):
        sheet.write(f"{number}) ")
        decision, span = _decision(sheet, held, clause, about, str(number))
        sheet.claim("concerns", decision, ref, span)
        sheet.write("\n")
    sheet.write("\n")


def _spoke(sheet: Sheet, name: Name, dice: random.Random) -> None:
    """Name a speaker as minutes do: mostly by initial, now and then by surname alone or with a letter missing."""
    printed, luck = name.short, dice.random()
    if luck < _SLIPS:
        at = dice.randrange(4, len(printed))
        printed = printed[:at] + printed[at + 1 :]
    elif luck < _SLIPS + _SURNAMES:
        printed = name.surname
    _councillor(sheet, printed)


def _others(sheet: Sheet, town: Town, held: Meeting, dice: random.Random) -> None:
    """Speak of bodies that the matter has been before or that have a part in it."""
    if dice.random() < _BESIDE:
        other = another(town, held.sitting.body, dice)
        sheet.write("It had also been before the ")
        sheet.name("body", other.name, classification=other.classification)
        sheet.line(".")
    if dice.random() < _PARTNERS:
        full, letters = PARTNERSHIP
        sheet.mention(
            "body", full, sheet.write(f"{full} ({letters})"), classification="partnership", aliases=(letters,)
        )
        sheet.write(" would pay a part. The ")
        sheet.mention("body", full, sheet.write(letters))
        sheet.line(" had agreed to it.")


def _moved(sheet: Sheet, held: Meeting, clause: Settled, about: About, dice: random.Random) -> None:
    """A motion: in the council and its committees with the vote of each member, elsewhere in a sentence."""
    pair = dice.sample(held.present, 2)
    if held.sitting.body.classification not in _VOTING:
        sheet.write("It was ")
        spans = []
        for verb, name, after in (
            ("moved", pair[0], ", "),
            ("seconded", pair[1], f" that {clause.text}\n\nRESOLVED that "),
        ):
            start = sheet.write(f"{verb} by ").start
            person, span = _councillor(sheet, name.short)
            spans.append((verb, person, Span(start, span.end)))
            sheet.write(after)
        decision, _ = _decision(sheet, held, clause, about, "")
        sheet.write("\n\n")
    else:
        spans = []
        for verb, name in zip(("moved", "seconded"), pair, strict=True):
            start = sheet.write(f"{verb.title()} by ").start
            person, span = _member(sheet, name)
            spans.append((verb, person, Span(start, span.end)))
            sheet.write("\n\n")
        decision, _ = _decision(sheet, held, replace(clause, text=f"That {clause.text}"), about, "")
        sheet.write("\n\n")
        _votes(sheet, held, decision, dice)
    for verb, person, span in spans:
        sheet.claim(verb, person, decision, span)


def _votes(sheet: Sheet, held: Meeting, decision: str, dice: random.Random) -> None:
    against = [name for name in held.present if dice.random() < _AGAINST][: (len(held.present) - 1) // 2]
    sides = (("Yeas", "for", [name for name in held.present if name not in against]), ("Nays", "against", against))
    for word, vote, names in sides:
        for at, name in enumerate(names):
            sheet.write(", " if at else f"{word}: ({len(names)}): ")
            person, span = _member(sheet, name)
            sheet.claim("voted", person, decision, span, vote=vote)
        sheet.write("\n\n" if names else "")
    sheet.line(f"Motion Passed ({len(sides[0][2])} to {len(against)})")


def _decision(sheet: Sheet, held: Meeting, clause: Settled, about: About, number: str) -> tuple[str, Span]:
    span = sheet.write(clause.text)
    outcome = "resolved" if number or held.sitting.body.classification not in _VOTING else "agreed"
    attrs = {
        "text": clause.text,
        "outcome": outcome,
        "power": held.sitting.body.power,
        "clause": number,
        "date": held.iso,
    }
    decision = sheet.mention("decision", clause.text, span, **{name: value for name, value in attrs.items() if value})
    for kind, target in zip(("taken_at", "taken_by", "taken_under"), about, strict=True):
        sheet.claim(kind, decision, target, span)
    if clause.action:
        due = next(iter(_DUE.findall(clause.text)), "")
        told = {"text": clause.text, "state": "unknown"} | ({"due": due} if due else {})
        action = sheet.mention("action", clause.text, span, **told)
        sheet.claim("arises_from", action, decision, span)
    if clause.referred:
        name = clause.referred.name
        place = Span(span.end - 1 - len(name), span.end - 1)
        body = sheet.mention("body", name, place, classification=clause.referred.classification)
        sheet.claim("refers_to", decision, body, span)
        sheet.claim("mentions", decision, body, place)
    return decision, span


def _councillor(sheet: Sheet, name: str) -> tuple[str, Span]:
    span = sheet.write(f"Councillor {name}")
    return sheet.mention("person", f"Councillor {name}", span, titles=_TITLED), span


def _member(sheet: Sheet, name: Name) -> tuple[str, Span]:
    span = sheet.write(name.short)
    return sheet.mention("person", name.short, span), span
