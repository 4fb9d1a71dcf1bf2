"""Tables with a column of decisions."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = """Westmere {kind} Council
Minutes of the meeting of Westmere {kind} Council held on 4 March 2016

Present: Councillors A Birch (Chair), B Elm, C Oak, D Larkin

1. Apologies
None.

2. Streets
"""
TAIL = "\n\n3. Trees\nA report was given.\n"


def of(rows: list[tuple[str, ...]], mark: str = "|", kind: str = "Town") -> Facts:
    lines = ["| " + " | ".join(row) + " |" if mark == "|" else "\t".join(row) for row in rows]
    if mark == "|":
        lines.insert(1, "| --- " * len(rows[0]) + "|")
    return read(HEAD.format(kind=kind) + "\n".join(lines) + TAIL)


@pytest.mark.parametrize("mark", ["|", "\t"])
@pytest.mark.parametrize("label", ["Decision", "Outcome", "Resolution", "RESULT", "Decision/Action"])
def test_each_row_that_settles_something_is_a_decision(mark: str, label: str) -> None:
    facts = of(
        [("Item", label, "By"), ("Lamps", "Agreed to buy two lamps.", "Clerk"), ("Seats", "Deferred", "-"), ("Paths", "Approved", "Cllr Oak"), ("Walls", "Approved", "Clerk"), ("Trees", "None", "-")],
        mark,
    )  # fmt: skip
    assert facts.decisions() == [
        ("agreed", "Agreed to buy two lamps."),
        ("deferred", "Deferred"),
        ("agreed", "Approved"),
        ("agreed", "Approved"),
    ]
    assert facts.names("decision") == [
        "Agreed to buy two lamps.",
        "Seats: Deferred",
        "Paths: Approved",
        "Walls: Approved",
    ]


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("Item", "Decision", "Date"), ("Lamps", "Agreed", "4 May 2015")),
        (("Item", "Decision", "Meeting"), ("Lamps", "Agreed", "Cabinet")),
        (("Application", "Proposal", "Decision"), ("16/1", "a barn", "Refused")),
        (("Title", "Type", "Recorded Vote text", "Result"), ("Lamps", "Motion", "For", "Carried")),
        (("Item", "Cost", "Paid"), ("Lamps", "Agreed", "no")),
        (("Item", "Expected outcome", "By"), ("Lamps", "To make streets safe", "Clerk")),
        (("Item", "Decision", "By"), ("Lamps", "To be made in May", "Clerk")),
        (("Item", "Decision", "By"), ("Lamps", "see below", "Clerk")),
    ],
)
def test_other_columns_settle_nothing(heads: tuple[str, ...], row: tuple[str, ...]) -> None:
    assert of([heads, row]).decisions() == []


def test_an_agenda_settles_nothing() -> None:
    text = "Westmere Town Council\nAgenda for the meeting to be held on 4 March 2016\n\n1. Streets\n| Item | Decision |\n| Lamps | To buy two lamps |\n"
    assert read(text).decisions() == []
