"""The card of a report: its editions, its way through bodies, who signed it off, what was decided on it."""

from __future__ import annotations

from explorer.cards.decision import origin, outcome_of
from explorer.cards.far import Ends, Neighbour
from explorer.cards.sheet import NOT_HERE, NOT_RECORDED, THAT_DAY, Sheet, labelled, led, missing, section
from explorer.cards.value import Line, Section
from explorer.cards.words import date_words, short_date
from explorer.schema import counted


def report(sheet: Sheet) -> list[Section]:
    """Where it came from and went; the editions beside it; who checked it; what was decided on it."""
    decided, signed = sheet.into("concerns"), sheet.into("consulted_on")
    return [
        section(
            "Report",
            sheet.value("date", "Date", date_words, NOT_RECORDED, finds=THAT_DAY),
            sheet.value("period", "Covers", finds='kind:report "{}"'),
            origin(sheet, sheet.thing),
            sheet.value("key_decision", "Key decision"),
            sheet.linked(sheet.out("considered_under"), "Item"),
            _editions(sheet.out("next_edition_of"), "Before it"),
            _editions(sheet.into("next_edition_of"), "After it"),
        ),
        section("Put to", _route(sheet, decided)),
        section(
            "Decisions on it",
            sheet.folded("Decisions", decided, lambda end: led(end, note=outcome_of(end)), 12)
            or missing("", NOT_HERE, "no minutes here decide on it"),
            count=len(decided),
        ),
        section("Checked by", sheet.folded("Checked", _signed(signed), _sign_off, 12), count=len(signed)),
        section("Closes", sheet.linked(sheet.into("closed_by"), "")),
    ]


def _editions(found: Ends, label: str) -> list[Line]:
    """The editions beside it, with their days: several editions often have one title."""
    lines = [led(end, note=", ".join(filter(None, (date_words(end.other.date), end.note)))) for end in found]
    return labelled(label, lines) if lines else []


def _route(sheet: Sheet, decided: Ends) -> list[Line]:
    """The meetings it went to, the first of them first, each with the number of decisions taken there."""
    at = [link.target for end in decided for link in sheet.corpus.out(end.other.id, "taken_at")]

    def line(end: Neighbour) -> Line:
        count = at.count(end.other.id)
        note = counted(count, "decision") if count else str(end.other.attrs.get("status", ""))
        return led(end, short_date(end.other.date), note, _without(end.other.label, end.other.date))

    route = list(sheet.out("considered_at"))[::-1]
    return sheet.folded("route", route, line, 12) or missing("", NOT_HERE, "no paper of a meeting that took it")


def _without(label: str, date: str) -> str:
    return label.removesuffix(f", {date_words(date)}")


def _signed(found: Ends) -> list[Neighbour]:
    """Who was consulted, contributors before those who approved it, each by the day of the answer."""

    def order(end: Neighbour) -> tuple[bool, str, str]:
        attrs = end.link.attrs
        return attrs.get("role") == "approver", str(attrs.get("returned", "")), end.other.label

    return sorted(found, key=order)


def _sign_off(end: Neighbour) -> Line:
    attrs = end.link.attrs
    days = [f"{name} {date_words(str(attrs[name]))}" for name in ("sent", "returned") if attrs.get(name)]
    return led(end, str(attrs.get("role", "")).capitalize(), ", ".join(days) or "no date recorded")
