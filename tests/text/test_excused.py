"""Who sent apologies, where a label has the names right behind it."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = """Westmere Parish Council

Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room

Present: Cllrs A Birch (Chair), B Elm, C Oak and the Clerk

"""


@pytest.mark.parametrize(
    ("line", "excused"),
    [
        ("1\\. Apologies. Mrs. Ann Fern (Parish Council) 2. Minutes of the previous meeting and matters arising",
         ["Mrs. Ann Fern"]),
        ("Accepted apologies for absence (LGA 1972, Section 85(1) & (2)) Cllr Fern (unavailable); Cllr Rowan (on holiday).",
         ["Cllr Fern", "Cllr Rowan"]),
        ("Accepted Apologies for Absence (LGA 1972, Section 85(1) & (2)) R Fern (ill-health); M Rowan (no reason given).",
         ["R Fern", "M Rowan"]),
        ("1. Apologies for absence Parish Councillor Tom Fern and Borough/County Councillor Brian Rowan",
         ["Parish Councillor Tom Fern", "County Councillor Brian Rowan"]),
        ("Apologies for absence - LGA 1972, Section 85(1) & (2): Absent: Cllr Fern", []),
        ("1. Apologies. Cllr Fern was late and had told the Clerk.", []),
        ("1. Apologies for absence Cllr Fern reported that the road was closed.", []),
    ],
)  # fmt: skip
def test_names_right_behind_a_label(line: str, excused: list[str]) -> None:
    facts = read(f"{HEAD}{line}\n\nBins\n\nThe bins were full.\n\n9. Date of next meeting: 1 April 2019\n")
    assert [name for name, role in facts.room() if role == "sent_apologies"] == excused
