"""What agendas, reports and minutes have in common, and agendas and reports themselves."""

from __future__ import annotations

from datetime import date

from explorer.model import Span
from tests.council.business import Matter, Meeting, talk
from tests.council.sheet import Sheet
from tests.council.town import NAME, PLACE, Town

_SECTIONS = (
    "1. Context (or background)",
    "2. Options considered and recommended proposal",
    "3. Results of consultation",
)


def agenda(held: Meeting) -> Sheet:
    """The items and reports of a meeting, called for its day."""
    sheet = sheet_of(held, "agenda")
    meeting, _ = opened(sheet, held, "Agenda for ", "called")
    for at, (number, title, matter) in enumerate(items(held), 1):
        ref = item(sheet, number, title, at, meeting)
        if matter and matter.reported:
            sheet.write("Report of the ")
            report_line(sheet, matter, meeting, ref)
    return sheet


def report(town: Town, held: Meeting, number: int) -> Sheet:
    """A public report with its front sheet: the body and day it is put to, its director, what it recommends, its author."""
    matter, dice = held.matters[number], town.dice("report", held.body, held.iso, number)
    year = held.sitting.day.year
    sheet = sheet_of(held, f"report-{number + 1}")
    sheet.line("Public report")
    start = sheet.write(held.body)
    body = sheet.mention("body", held.body, start, classification=held.sitting.body.classification)
    sheet.write("\n\n")
    place = Span(start.start, sheet.write(long_day(held.sitting.day)).end)
    meeting = sheet.mention("meeting", f"{held.body}, {held.iso}", place, date=held.iso, status="mentioned")
    sheet.claim("held_by", meeting, body, place)
    sheet.line("\n\nDirector Approving Submission of the report:")
    post = sheet.name("post", matter.director)
    sheet.line("\n\nTitle:")
    title = sheet.line(matter.title)
    ref = sheet.mention("report", matter.title, title, **_told(matter), key_decision="no", _cover=True)
    sheet.claim("considered_at", ref, meeting, place)
    sheet.claim("from_post", ref, post, title)
    sheet.line("Is this a key decision?\n\nNo")
    sheet.line("Executive Summary:")
    sheet.line(talk(town, dice, matter, year, 4))
    _recommended(sheet, held, matter, (ref, meeting, body))
    sheet.line("List of Appendices included:\n\nNone")
    for section in _SECTIONS:
        sheet.line(section)
        sheet.line(talk(town, dice, matter, year, 9))
    _author(sheet, town, matter, ref, year)
    _named_council(sheet)
    for named, span in sheet.named_within("body", Span(0, sheet.length)):
        sheet.claim("mentions", ref, named, span)
    return sheet


def _recommended(sheet: Sheet, held: Meeting, matter: Matter, about: tuple[str, str, str]) -> None:
    ref, meeting, body = about
    sheet.line("Recommendations:")
    sheet.name("body", held.body)
    sheet.line(" is requested to:")
    for number, clause in enumerate(matter.clauses, 1):
        verb, _, rest = clause.text.partition(" ")
        words = f"{verb.removesuffix('s')} {rest}"
        sheet.write(f"{number}) ")
        span = sheet.write(words)
        sheet.write("\n")
        told = {"text": words, "outcome": "recommended", "clause": str(number), "date": held.iso}
        decision = sheet.mention("decision", words, span, **told)
        for kind, target in (("concerns", ref), ("taken_at", meeting), ("taken_by", body)):
            sheet.claim(kind, decision, target, span)
    sheet.write("\n")


def _author(sheet: Sheet, town: Town, matter: Matter, ref: str, year: int) -> None:
    sheet.line("Report author(s):")
    office = f"Head of {matter.service}"
    name = town.officer(office, year).full
    span = sheet.write(name)
    person = sheet.mention("person", name, span)
    sheet.write(", ")
    sheet.claim("wrote", person, ref, span)
    sheet.claim("holds", person, sheet.name("post", office), span)
    sheet.write("\n")


def report_line(sheet: Sheet, matter: Matter, meeting: str, item: str, after: str = "") -> str:
    """Write whose report it is; return the ref of the report that bears the title of its item."""
    post = sheet.name("post", matter.director)
    sheet.line(after)
    title = sheet.place("item", matter.title)
    ref = sheet.mention("report", matter.title, title, **_told(matter))
    sheet.claim("considered_at", ref, meeting, title)
    sheet.claim("considered_under", ref, item, title)
    sheet.claim("from_post", ref, post, title)
    return ref


def item(sheet: Sheet, number: int, title: str, position: int, meeting: str) -> str:
    """Write the heading of an item and return its ref."""
    sheet.write(f"{number}. ")
    span = sheet.line(title)
    ref = sheet.mention("item", title, span, number=str(number), position=position, title=title)
    sheet.claim("on_agenda_of", ref, meeting, span, number=str(number))
    return ref


def items(held: Meeting) -> list[tuple[int, str, Matter | None]]:
    """The items of a meeting: number, title, and the matter where it is one of business."""
    before: list[Matter | str] = ["Declarations of Interests", "Minutes"]
    listed = [*before, *held.matters, "Any other items of Urgent Business"]
    return [
        (number, one, None) if isinstance(one, str) else (number, one.title, one)
        for number, one in enumerate(listed, held.number)
    ]


def opened(sheet: Sheet, held: Meeting, words: str, status: str) -> tuple[str, str]:
    """Write council, body, hour, day and place; return the refs of the meeting and its body."""
    _named_council(sheet)
    sheet.write(words)
    span = sheet.write(held.body)
    body = sheet.mention("body", held.body, span, classification=held.sitting.body.classification)
    hour = f"{(held.hour - 1) % 12 + 1}.00 {'am' if held.hour < 12 else 'pm'}"
    when = f"on {held.sitting.day:%A}, {long_day(held.sitting.day)}"
    end = sheet.write(f" held at {hour} {when}" if status == "minuted" else f" {when}, {hour}").end
    where = f"the Council House, {PLACE}"
    told = {"date": held.iso, "status": status, "time": f"{held.hour:02}:00"}
    if status == "minuted":
        told["place"] = where
    meeting = sheet.mention("meeting", f"{held.body}, {held.iso}", Span(span.start, end), **told)
    sheet.claim("held_by", meeting, body, Span(span.start, end))
    sheet.line(f" in {where}")
    return meeting, body


def sheet_of(held: Meeting, what: str) -> Sheet:
    """An empty sheet for a paper of a meeting."""
    stem = "".join(letter if letter.isalnum() else "-" for letter in held.body.lower())
    return Sheet(f"{held.iso[:4]}/{held.iso}-{stem}-{what}.txt", NAME)


def long_day(day: date) -> str:
    """`21 June 2018`."""
    return f"{day.day} {day:%B} {day.year}"


def _named_council(sheet: Sheet) -> None:
    sheet.mention("body", NAME, sheet.line(NAME), classification="council")


def _told(matter: Matter) -> dict[str, str]:
    return {"title": matter.title, "period": matter.period} if matter.period else {"title": matter.title}
