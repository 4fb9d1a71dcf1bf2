"""The things of Westmere: what a reader should make nodes of."""

from __future__ import annotations

from explorer.model import Attributes, Entity
from tests.example_papers import (
    AGENCY,
    ANNUAL,
    APPROVE,
    BEFORE,
    BOARD,
    BRING_BACK,
    BUDGET,
    BUDGET_ITEM,
    CABINET,
    CITY,
    CLAUSE_A,
    CLAUSE_B,
    CLAUSE_C,
    DARCY,
    DECLARATIONS,
    DIRECTOR,
    EARLIER,
    FEES,
    FEES_ITEM,
    FEES_TITLE,
    FINANCE,
    FOSTERING_ITEM,
    HARLOW,
    HEALTH,
    HILL,
    INSPECTORATE,
    JUNE,
    KEPT,
    LINDQVIST,
    MARCH,
    MEMBER_FOR_CHILDREN,
    MINUTES,
    MINUTES_ITEM,
    NEXT_MINUTES,
    NOTED,
    OKAFOR,
    ONEILL,
    PACK,
    PANEL,
    REFERRAL,
    REFERRED,
    REGIONAL,
    REPORT,
    REQUESTED,
    SHIRE,
    SITTING,
    SORENSEN,
    TEXTS,
    VANCE,
    WHITBY,
    WHITBY_JO,
    WRITE,
    Said,
    evidence,
)

# fmt: off
_BOARD_ATTRS: Attributes = {
    "name": "Children's Scrutiny Board (2)",
    "classification": "scrutiny",
    "aliases": ("Scrutiny Board 2", "The Board"),
}


def _node(ref: str, label: str, attrs: Attributes, *said: Said, basis: str = "stated") -> Entity:
    return Entity(ref, ref.partition("/")[0], label, attrs, tuple(evidence(one) for one in said), basis)


def _body(ref: str, name: str, classification: str, *said: Said, aliases: tuple[str, ...] = ()) -> Entity:
    attrs: dict[str, str | tuple[str, ...]] = {"name": name, "classification": classification}
    if aliases:
        attrs["aliases"] = aliases
    return _node(ref, name, attrs, *said)


def bodies() -> list[Entity]:
    return [
        _node(BOARD, "Children's Scrutiny Board (2)", _BOARD_ATTRS,
              Said(MINUTES, "Children's Scrutiny Board (2)"), Said(NEXT_MINUTES, "Scrutiny Board 2")),
        _body(HEALTH, "Scrutiny Board 4 (Health)", "scrutiny", Said(MINUTES, "Scrutiny Board 4 (Health)")),
        _body(CABINET, "Cabinet", "cabinet", Said(PACK, "CABINET"), Said(MINUTES, "Cabinet", 1)),
        _body(CITY, "Westmere City Council", "council", Said(MINUTES, "Westmere City Council")),
        _body(AGENCY, "Fostering North", "agency", Said(MINUTES, "Fostering North (FN)"), aliases=("FN",)),
        _body(REGIONAL, "Regional Fostering Agency", "agency", Said(MINUTES, "Regional Fostering Agency")),
        _body(SHIRE, "Shire County Council", "council", Said(MINUTES, "Shire County Council")),
        _body(HILL, "Hill District Council", "council", Said(REPORT, "Hill District Council")),
        _body(INSPECTORATE, "Care Inspectorate", "inspectorate", Said(REPORT, "Care Inspectorate")),
        _body(PANEL, "Fostering Panel", "panel", Said(REPORT, "Fostering Panel")),
    ]


def meetings() -> list[Entity]:
    return [
        _node(MARCH, "Children's Scrutiny Board (2), 4 March 2019",
              {"date": "2019-03-04", "time": "14:00", "place": "Committee Room 3, Guildhall, Westmere", "status": "minuted"},
              Said(MINUTES, "Children's Scrutiny Board (2) held at 2.00 p.m. on Monday, 4 March 2019")),
        _node(JUNE, "Children's Scrutiny Board (2), 10 June 2019",
              {"date": "2019-06-10", "time": "14:00", "place": "the Guildhall", "status": "minuted"},
              Said(NEXT_MINUTES, "Scrutiny Board 2 held at 2.00 p.m. on Monday, 10 June 2019 at the Guildhall")),
        _node(SITTING, "Cabinet, 12 March 2019",
              {"date": "2019-03-12", "time": "10:00", "place": "Council Chamber, Guildhall", "status": "called"},
              Said(PACK, "10.00 a.m. on Tuesday, 12 March 2019 in the Council Chamber, Guildhall")),
        _node(EARLIER, "Children's Scrutiny Board (2), June 2018", {"date": "2018-06", "status": "mentioned"},
              Said(REPORT, "was put to the Board in June 2018")),
    ]


def _person(ref: str, name: str, title: str, *said: Said, aliases: tuple[str, ...] = ()) -> Entity:
    attrs: dict[str, str | tuple[str, ...]] = {"name": name}
    if title:
        attrs["titles"] = (title,)
    if aliases:
        attrs["aliases"] = aliases
    return _node(ref, name, attrs, *said)


def people() -> list[Entity]:
    return [
        _person(HARLOW, "Pat Harlow", "Councillor", Said(NEXT_MINUTES, "Cllr Pat Harlow"), Said(MINUTES, "Councillor P Harlow"),
                aliases=("P Harlow",)),
        _person(OKAFOR, "S Okafor", "Councillor", Said(MINUTES, "Councillor S Okafor"), Said(NEXT_MINUTES, "Cllr Okafor")),
        _person(ONEILL, "B O'Neill", "Councillor", Said(MINUTES, "Councillor B O'Neill")),
        _person(WHITBY, "J Whitby", "Councillor", Said(MINUTES, "Councillor J Whitby")),
        _person(WHITBY_JO, "Jo Whitby", "Councillor", Said(NEXT_MINUTES, "Councillor Jo Whitby")),
        _person(DARCY, "M D'Arcy", "Councillor", Said(MINUTES, "Councillor M D'Arcy")),
        _person(VANCE, "T Vance", "Councillor", Said(MINUTES, "Councillor T Vance")),
        _person(LINDQVIST, "Rhea Lindqvist", "", Said(REPORT, "Rhea Lindqvist"), aliases=("R Lindqvist",)),
        _person(SORENSEN, "Alva Sørensen", "Dr", Said(REPORT, "Alva Sørensen"), aliases=("A Sørensen",)),
        _node(DIRECTOR, "Director of Children's Services", {"name": "Director of Children's Services"},
              Said(REPORT, "Director of Children's Services")),
        _node(FINANCE, "Director of Finance", {"name": "Director of Finance"}, Said(PACK, "Director of Finance")),
        _node(MEMBER_FOR_CHILDREN, "Cabinet Member for Children", {"name": "Cabinet Member for Children"},
              Said(MINUTES, "Cabinet Member for Children")),
    ]


def _item(ref: str, number: str, position: int, title: str, said: Said, incomplete: bool = False) -> Entity:
    attrs: dict[str, str | int | bool] = {"number": number, "position": position, "title": title}
    if incomplete:
        attrs["incomplete"] = True
    return _node(ref, f"{number}. {title}", attrs, said)


def business() -> list[Entity]:
    return [
        _item(DECLARATIONS, "31", 1, "Declarations of Interest", Said(MINUTES, "31. Declarations of Interest")),
        _item(MINUTES_ITEM, "32", 2, "Minutes", Said(MINUTES, "32. Minutes")),
        _item(FOSTERING_ITEM, "33", 3, "Fostering North Annual Report 2018/19",
              Said(MINUTES, "33. Fostering North Annual Report 2018/19")),
        _item(FEES_ITEM, "2", 2, FEES_TITLE, Said(NEXT_MINUTES, f"2. {FEES_TITLE}"), incomplete=True),
        _item(BUDGET_ITEM, "2", 2, "Budget Monitoring 2018/19", Said(PACK, "2. Budget Monitoring 2018/19")),
        _node(ANNUAL, "Fostering North Annual Report 2018/19",
              {"title": "Fostering North Annual Report 2018/19", "date": "2019-03-04", "period": "2018/19", "key_decision": "no"},
              Said(REPORT, "Title: Fostering North Annual Report 2018/19")),
        _node(BEFORE, "Fostering North Annual Report 2017/18",
              {"title": "Fostering North Annual Report 2017/18", "date": "2018-06", "period": "2017/18"},
              Said(REPORT, "Fostering North Annual Report 2017/18")),
        _node(FEES, FEES_TITLE, {"title": f"\x1b[31m{FEES_TITLE}", "date": "2019-06-10"},
              Said(NEXT_MINUTES, "\x1b[31mon fees\x1b[0m & charges <script>alert('x')</script>")),
        _node(BUDGET, "Budget Monitoring 2018/19", {"title": "Budget Monitoring 2018/19", "date": "2019-03-12", "period": "2018/19"},
              Said(PACK, "Budget Monitoring 2018/19")),
    ]


def _decision(ref: str, text: str, outcome: str, power: str, date: str, said: Said, clause: str = "") -> Entity:
    attrs = {"text": text, "outcome": outcome, "power": power, "date": date}
    if clause:
        attrs["clause"] = clause
    return _node(ref, text if len(text) <= 60 else text[:59] + "…", attrs, said)


def decisions() -> list[Entity]:
    return [
        _decision(NOTED, "Notes the content of the annual report", "resolved", "scrutiny", "2019-03-04", Said(MINUTES, CLAUSE_A), "a"),
        _decision(KEPT, CLAUSE_B[4:], "resolved", "scrutiny", "2019-03-04", Said(MINUTES, CLAUSE_B), "b"),
        _decision(REQUESTED, CLAUSE_C[4:], "resolved", "scrutiny", "2019-03-04", Said(MINUTES, CLAUSE_C), "c"),
        _decision(REFERRED, REFERRAL, "resolved", "scrutiny", "2019-06-10", Said(NEXT_MINUTES, REFERRAL)),
        _decision(APPROVE, "Cabinet is recommended to approve the budget monitoring position of £1.2m overspent.", "recommended",
                  "executive", "2019-03-12",
                  Said(PACK, "Cabinet is recommended to approve the budget monitoring position of £1.2m overspent.")),
        _node(BRING_BACK, "Further report in 12 months", {"text": CLAUSE_C[4:], "due": "2020-03-04", "state": "open"},
              Said(MINUTES, "a further report in 12 months")),
        _node(WRITE, "Letter to the Care Inspectorate",
              {"text": "the Chair write to the Care Inspectorate by 31 July 2019", "due": "2019-07-31", "state": "unknown"},
              Said(NEXT_MINUTES, "the Chair write to the Care Inspectorate by 31 July 2019")),
    ]


def _document(ref: str, title: str, path: str, media_type: str, url: str = "") -> Entity:
    attrs = {"title": title, "path": path, "media_type": media_type, "sha256": f"{len(TEXTS[ref]):064x}"}
    if url:
        attrs["url"] = url
    return _node(ref, title, attrs)


def documents() -> list[Entity]:
    return [
        _document(MINUTES, "Minutes, 4 March 2019", "minutes-2019-03-04.txt", "text/plain"),
        _document(NEXT_MINUTES, "Minutes, 10 June 2019", "minutes-2019-06-10.html", "text/html",
                  "https://westmere.example/ieListDocuments.aspx?CId=2&MId=77"),
        _document(REPORT, "Fostering North Annual Report 2018/19", "report.txt", "text/plain"),
        _document(PACK, "Cabinet pack", "cabinet-pack.pdf", "application/pdf"),
    ]
