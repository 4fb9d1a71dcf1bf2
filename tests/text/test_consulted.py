"""What a village council says when it is consulted on planning applications, and what others say of them."""

from __future__ import annotations

import pytest

from tests.text.papers import read


def decisions(business: str, body: str = "Westmere Parish Council") -> list[tuple[str, str]]:
    head = f"{body}\n\nMinutes of the meeting of {body} held on Monday 7 March 2011 in the Village Hall\n\nPresent: Cllr A Elm (Chair), Cllr B Oak\n\n"
    return read(f"{head}{business}\n\n9. Highways\n\nThe verge was cut.\n").decisions()


@pytest.mark.parametrize(
    ("business", "found"),
    [
        ("3. Planning\n\n11/00123/F - a porch at 3 Mill Lane. No objections.",
         [("agreed", "11/00123/F - a porch at 3 Mill Lane. No objections.")]),
        ("3. Planning\n\nMr. Elm, Mill Lane: one dwelling - recommend approval but with a lay by if possible.",
         [("recommended", "Mr. Elm, Mill Lane: one dwelling - recommend approval but with a lay by if possible.")]),
        ("3. Planning\n\n3.1 Barn at 3 Mill Lane, Westmere 11/00123/F\n\nSupport\n\n3.2 Porch at 4 Mill Lane, Westmere 11/00124/F\n\n"
         "Permission recommended",
         [("agreed", "Support"), ("recommended", "Permission recommended")]),
        ("3. Planning\n\n3.1 Side extension at 62 Mill Lane, Westmere 11/00113/F No comment\n\n3.2 Roof at 63 Mill Lane",
         [("agreed", "Side extension at 62 Mill Lane, Westmere 11/00113/F No comment")]),
        ("3. Planning\n\nMrs. Oak, extension to a barn - proposed recommend approval.",
         [("recommended", "Mrs. Oak, extension to a barn - proposed recommend approval.")]),
        ("3. Planning\n\n11/00123/F - a porch at 3 Mill Lane. Recommend refusal.",
         [("recommended", "11/00123/F - a porch at 3 Mill Lane. Recommend refusal.")]),
        ("3. Planning\n\n11/00123/F - a porch at 3 Mill Lane\nThe Parish Council objects to the application as the lane is narrow.",
         [("agreed", "11/00123/F - a porch at 3 Mill Lane The Parish Council objects to the application as the lane is narrow.")]),
        ("3. Planning\n\n11/00123/F - a porch at 3 Mill Lane. The Council had no comment to make.",
         [("agreed", "11/00123/F - a porch at 3 Mill Lane. The Council had no comment to make.")]),
        ("3. Planning\n\n11/00123/F - a porch. No objection; 11/00124/F - a barn at Oak Farm. Object.",
         [("agreed", "11/00123/F - a porch. No objection;"), ("agreed", "11/00124/F - a barn at Oak Farm. Object.")]),
        ("3. Planning\n\nOne dwelling at Mill Lane - proposed A Elm, seconded B Oak recommend approval.",
         [("recommended", "One dwelling at Mill Lane - proposed A Elm, seconded B Oak recommend approval.")]),
        ("3. Planning\n\nSide extension to the barn at Oak Farm, Westmere 11/00126/F\n\nNo observations",
         [("agreed", "Side extension to the barn at Oak Farm, Westmere 11/00126/F No observations")]),
        ("3. Planning\n\nSide extension to the barn at Oak Farm, Westmere 11/00126/F\n\nNo observations made",
         [("agreed", "Side extension to the barn at Oak Farm, Westmere 11/00126/F No observations made")]),
        ("3. Planning\n\na. 11/00123/F Rebuilding of a wall at 3 Mill Lane Westmere No objections raised. b. 11/00124/F A barn",
         [("agreed", "11/00123/F Rebuilding of a wall at 3 Mill Lane Westmere No objections raised.")]),
        ("3. Planning applications received. 3.1 11/00123/F A gate at 3 Mill Lane No objection 3.2 11/00124/F A barn at Oak Farm",
         [("agreed", "3.1 11/00123/F A gate at 3 Mill Lane No objection")]),
    ],
)  # fmt: skip
def test_an_opinion_is_the_councils(business: str, found: list[tuple[str, str]]) -> None:
    assert decisions(business) == found


@pytest.mark.parametrize(
    "business",
    [
        "3. Planning\n\n11/00123/F - a porch at 3 Mill Lane. Two residents object to the height.",
        "3. Planning\n\n11/00123/F - a porch at 3 Mill Lane. Highways had no objection.",
        "3. Planning\n\nThe clerk asked if the Council would object to 11/00123/F - a porch.",
        "3. Planning\n\nThe officer would recommend approval although the road is narrow.",
        "3. Planning\n\n11/00123/F - a porch. The borough's officers - recommend approval.",
        "3. Planning Decisions. No comment.",
        "3. Planning\n\nDecisions of the borough: 11/00123/TREE Felling of two birches at Elm House Tree Application No objection",
        "3. Village Fete\n\n3.1 Stalls in the hall of Westmere\n\nSupport",
        "3. Planning\n\nThe plans of the porch were shown. No comments were made at this stage.",
        "3. Village Fete\n\nThe hall was full of stalls. No objections.",
        "3. Planning\n\nThe Borough Council had refused the porch in spite of our support.",
    ],
)
def test_what_others_say_is_no_opinion(business: str) -> None:
    assert decisions(business) == []


def test_who_decides_has_no_opinion() -> None:
    assert (
        decisions("3. Planning\n\n11/00123/F - a porch at 3 Mill Lane. No objections.", "Westmere County Council") == []
    )


@pytest.mark.parametrize("wrap", [" ", "\n"])
def test_an_opinion_on_a_line_of_its_own_has_the_sentence_before_it(wrap: str) -> None:
    plot = (
        "DM/2019/00113 - Building plot in Mill Lane. "
        + "Councillors had serious concerns about the loss of parking and the lamps in the lane. " * 8
    )
    words = f"3. Planning\n\n{plot}They also felt that the{wrap}Access Statement is wrong.\nThe Council formally object to approval of this application.\n"
    assert [words for _, words in decisions(words)] == [
        "They also felt that the Access Statement is wrong. The Council formally object to approval of this application."
    ]


_LISTED = """3. Planning:

Approved by the Borough

Alterations to dwelling at Elm House

Approved by Parish

Two storey side extension at 2 Elm Cottages

Retention of the classroom and use of the

outside play area at Oak School

**Refused by the Parish Council:**

Change redundant half of shop to two flats at 3 Ash Street

Withdrawal of application for a garage at Ash Cottage

Dwelling at plot 2 behind The Birches"""


def test_applications_below_a_label_of_the_council_are_its_opinions() -> None:
    assert decisions(_LISTED) == [
        ("agreed", "Two storey side extension at 2 Elm Cottages"),
        ("agreed", "Retention of the classroom and use of the outside play area at Oak School"),
        ("rejected", "Change redundant half of shop to two flats at 3 Ash Street"),
    ]


def test_labels_below_their_applications_head_no_list() -> None:
    listed = "3. Planning:\n\nDwelling at Elm Lane\n\nApproved by Parish\n\nNine dwellings at The Quarry\n\nApproved by Borough"
    assert decisions(listed) == []
    assert decisions("3. Planning:\n\nApproved by Parish\n\nDwelling at Elm Lane", "Westmere Borough Council") == []
