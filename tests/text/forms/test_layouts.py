"""A council site's page in the layouts in which it is saved: each says the same."""

from __future__ import annotations

import re

import pytest

from tests.text.forms.claimed import claimed
from tests.text.papers import read

PAGE = """Agenda and minutes

Roads Committee - Thursday 15 January 2026 7:30 pm

Venue: Guildhall, Westmere. View directions

Contact: Dan Larch  Tel: 01999 000000

Items
No. Item

54.

Public Question Time

A period of up to 30 minutes during which any resident of the Borough may ask a question.

Minutes:

There were no public questions.

55.

Apologies for Absence

Minutes:

Apologies were received from Councillors Ann Birch and Ben Elm.

56.

Minutes

To confirm as a correct record the minutes of the meeting held on 18 November 2025.

Minutes:

The minutes of the meeting held on 18 November 2025 were confirmed.

57.

Mere Lane Crossing

To consider the results of a consultation.

Minutes:

It was moved by Councillor Yew, seconded by Councillor Fir and

RESOLVED that:

•    the crossing in Mere Lane be approved; and

•    the Director of Roads report back in six months.

58.

Tree Planting Programme

Minutes:

The Committee noted the programme.
"""
WANTED = {
    "meetings": [("roads committee", "2026-01-15")],
    "clerks": ["Dan Larch"],
    "room": [
        ("Ann Birch", "sent_apologies"),
        ("Ben Elm", "sent_apologies"),
        ("Councillor Fir", "member"),
        ("Councillor Yew", "member"),
    ],
    "titles": [
        "Public Question Time",
        "Apologies for Absence",
        "Minutes",
        "Mere Lane Crossing",
        "Tree Planting Programme",
    ],
    "confirmed": ["2025-11-18"],
    "outcomes": ["resolved", "resolved", "noted"],
    "moved": ["Yew"],
    "seconded": ["Fir"],
    "due": ["in six months"],
}
_NUMBER = re.compile(r"(?m)^(\d{2}\.)\n\n")
MENU = "Home\nCouncil\nCookies on this site\nAccept all cookies\nSkip to main content\n\n"


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        _NUMBER.sub("", PAGE),
        _NUMBER.sub(r"\1 ", PAGE),
        _NUMBER.sub(r"\1\t", PAGE),
        PAGE.replace("•", "?"),
        PAGE.replace("•", "-"),
        re.sub(r"(?m)^(?=\S)", "    ", PAGE),
        MENU + PAGE + "\nSupporting documents:\n\nPrivacy\nAccessibility\n",
        PAGE.replace("\n\n", "\n \n"),
        PAGE.replace(" Item\n", " Item\n\n</AI4>\n"),
    ],
    ids=["numbered", "stripped", "beside", "tabbed", "lost bullets", "dashes", "indented", "menus", "spaces", "marks"],
)  # fmt: skip
def test_a_page_says_the_same_in_each_layout(page: str) -> None:
    assert claimed(read(page), WANTED) == WANTED
