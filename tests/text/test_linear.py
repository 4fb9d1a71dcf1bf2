"""The time that a text takes grows with its length and no faster, whatever stands in it."""

from __future__ import annotations

import time

import pytest

from explorer.text import extract
from explorer.text.page import longlines
from explorer.text.page.dates import MONTHS
from tests.growth import MOST, growth
from tests.text.papers import paper

HEAD = """Housing Committee

Minutes of the meeting of the Housing Committee held on 4 June 2019

Present: Councillor A Birch

1. Roads
RESOLVED that the roads be mended.
"""
"""A meeting with an item that is settled, so that the rules of settlements read what comes below it."""
LONG = 5_000_000
PATIENCE = 60
"""Seconds of the processor for five million characters, several times: a guard against what would never end."""
ONE_LINE = longlines.MOST // 10
"""Characters of a line of which ten times as many are still read whole."""

SINGLE_LINES = (
    "a", "A", "7", " ", "\t", ",", ".", '"', "'", "(", "[]", "-", "_", "*", "Aa ", "Aa-", "A.", "(A) ", "1. ", "4 June 2019 ",
    "Councillor A Birch, ", "RESOLVED that ", "moved by A Birch, seconded by B Elm, ", "Birch and Elm, ",
    "minutes of the meeting held on ", "x@example.org ", "The Board agreed to note it. ", "Housing Board (HB), ", "That ", "Cllr ", "(a) to note; ",
    "Members: A Birch, B Elm ", "Agenda Item 3: ", "Next meeting 4 June 2019 ", "Proposed: A Birch Seconded: B Elm ",
)  # fmt: skip
WORDS = (
    "> ", "#", "|", "\\", "**", "[x](", "[x](y) ", "<a", "<b>", "&amp;", "PDF 1 KB ", "https://www.", "é", "🙂", "\u2028",
    "Mr ", "Cllrs A Birch and ", "A Birch (B) ", "A, ", "Aa & ", "St. ", "Aa/", "of the Board ", "County Council ",
    "X County Council, ", "A and B County Councils ", "Cabinet Member for A, B and C ", "Department for Housing ",
    "A Birch became chair of the Board ", "declared an interest ", "referred to the Board ", "requested a report ",
    "view the full minutes text ", "Motion Passed ", "Yeas: A Birch, B Elm ", "(a) to note; ", "Report of the Director of Housing ",
    "Monday 4 ", "10.30 am ", "1/2/", "1.2.", "2.00", "RESOLVED that ", "Agreed ", "Recommended ", "referred to the Cabinet ",
    "Councillor A Birch declared an interest in x., ", "Cllr A Birch proposed and Cllr B Elm seconded that it be., ", "(Chair). 1. RESOLVED that x be done.; ",
    "Cabinet agreed on 4 June 2019.; ", "Moved (Elm/Oak) that ", "there voted: For the motion (1) - A Elm; Against the motion (2) - B Oak; ", "17/1 ELM: That ", "Moved by A. Birch Seconded by B. Elm That it be.; ",
)  # fmt: skip
LINES = (
    "\n", " \n", "a\n\nb\n\n", "---\n", "\n1\n", "* x\n", "(a) x;\n", "1.\n", "1. Minutes\n", "Present:\n", "Present\n\n", "Councillors\n",
    "Councillor A Birch\n", "Councillor A Birch (Chair)\n", "Members: A Birch, B Elm\n", "Apologies\n", "In attendance\nDirector (A Birch)\n",
    "A Birch, Clerk, Housing\n", "1. Item\n\nRESOLVED that x be done.\n\n", "RESOLVED:\n", "Decision:\n", "Agenda and minutes\n", "Title: x\n",
    "Minutes of the meeting of the Housing Board held on 4 June 2019\n", "Housing Board\n4 June 2019\n", "4 June 2019\n",
    "Time and Date\n10.00 am on Monday, 4 June 2019\n", "Public report\nTitle: x\nRecommendations:\n", "That x\nMotion Passed\n",
    "Moved by A. Birch\nSeconded by B. Elm\n\nThat it be.\n\nYeas: (2): A. Birch, B. Elm\n\nMotion Passed (2 to 0)\n",
    "Moved by A. Birch\n", "Moved by A. Birch\n\nThat x\n\n",
    "Amendment moved by A. Birch\nThat x\n\n",
    "Moved by A. Birch\nThat x\nAmendment moved by B. Elm\nThat y\nLOST\nThe motion was put and CARRIED.\n\n",
    "Birch/Elm\nThat x\nCARRIED 4/1\nFor:\nCouncillors: A Birch\n",
    "(Councillor Birch opposed)\n", "Moved by:\nA. Birch\n", "CARRIED\n", "Additional votes\n", "(5 to 2)\n",
    "Yeas: (999):\nA. Birch,\n", "R2017-1 A. Birch, B. Elm: That x. Carried.\n", "Elm/Oak    Carried\n", "Cr Elm moved to x\n", "# 1. Aa\n", "A. Birch, Manager,\n", "That x:\n\na) y\n\nz\n\n",
    "Housing Committee - Monday, 4 June 2019 2.00 pm\n", "The Cabinet agreed on 4 June 2019.\n", "The Aa Board (AB) met.\n",
    "Declarations of interest\nCouncillor A Birch declared an interest in x.\n\n", "Report of the Director\n", "Aa Aa Aa Aa\n",
    "agreed \n", "Action: AB\n", "Members: A Birch, B Elm ", "all in favour \n", "RESOLVED that \n",
    "Present:\nMembers\nRole\nAnn Elm\nClerk\n", "Buses Minutes: The Committee met. |\n", "BUS LANES A report Minutes: The Committee met.\n",
    "The report is to be made available.\n\n", "Apologies from Councillor A Birch, for whom Councillor B Elm was substitute;\n\n",
)  # fmt: skip


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


@pytest.mark.parametrize("unit", SINGLE_LINES)
def test_five_million_characters_on_one_line(unit: str) -> None:
    begin = time.process_time()
    assert growth(lambda size: paper(HEAD + repeated(unit, size)), extract, LONG // 10) <= MOST
    assert time.process_time() - begin < PATIENCE


@pytest.mark.parametrize("unit", [*SINGLE_LINES, *WORDS])
def test_words_said_again_and_again(unit: str) -> None:
    assert growth(lambda size: paper(HEAD + repeated(unit, size)), extract, ONE_LINE) <= MOST


@pytest.mark.parametrize("unit", LINES)
def test_lines_printed_again_and_again(unit: str) -> None:
    assert growth(lambda size: paper(HEAD + repeated(unit, size)), extract, 30_000) <= MOST


@pytest.mark.parametrize(
    "unit", ["referred to the Cabinet ", "RESOLVED that the Board (HB) ", "A Birch, B Elm and ", "Agreed "]
)
def test_what_is_quoted_grows_no_faster_than_the_text(unit: str) -> None:
    def quoted(size: int) -> float:
        text = HEAD + repeated(unit, size)
        return sum(claim.span.end - claim.span.start for claim in extract(paper(text)).claims) / len(text)

    assert quoted(60_000) <= quoted(15_000) * 1.5


@pytest.mark.parametrize("unit", [" \n", "\t \n", "a: b\n", "title: 'x\n", " a: b\n", "- a\n", "--\n"])
def test_a_block_of_keys_without_an_end(unit: str) -> None:
    assert growth(lambda size: paper("---\n" + repeated(unit, size)), extract, 30_000) <= MOST


def test_names_by_the_hundred_thousand() -> None:
    def listed(size: int) -> str:
        return HEAD + "Apologies: " + ", ".join(f"Councillor {chr(65 + n % 26)} Birch{n}" for n in range(size // 20))

    assert growth(lambda size: paper(listed(size)), extract, 30_000) <= MOST


def test_bodies_by_the_thousand_whose_names_end_alike_and_are_broken() -> None:
    def named(size: int) -> str:
        names = (f"{letters(n).title()}more Elm" for n in range(size // 70))
        return HEAD + "".join(f"the {name}\nTrees Committee met with the {name} Trees Committee.\n\n" for name in names)

    assert growth(lambda size: paper(named(size)), extract, 30_000) <= MOST


def test_meetings_items_and_decisions_of_a_long_paper() -> None:
    def minutes(size: int) -> str:
        return HEAD + "".join(
            f"{n}. Plan {n}\n\nCouncillor A Birch{n} spoke of the Aa{n} Board's meeting on {n % 28 + 1} May {1900 + n % 200}.\n\n"
            f"RESOLVED that plan {n} be adopted.\n\n"
            for n in range(2, size // 120)
        )

    assert growth(lambda size: paper(minutes(size)), extract, 30_000) <= MOST


SITTINGS = (
    "Present: Councillor A Birch\n\n1. Planning\n\n" + "12/345/A A shed at 3 Mill Lane\nNo objection.\n\n" * 6
    + "2. Roads and Paths\n\nReport of the Director of Roads (A Elm).\n\nRESOLVED that plan {} be adopted.\n\n",
    "Present: Councillors A Birch (Chair), B Elm\n\nIn attendance: Mr D Oak{}, Ms E Yew\n\nApologies: Councillor F Ash\n\n"
    "1. Roads\n\nIt was agreed to mend the roads.\n\n",
    "Present:\n\nCouncillor {}more Elm\n\nThe minutes were approved.\n\n",
)  # fmt: skip
"""What the minutes of each meeting of a volume say, some of it looked for in the whole of the volume."""


@pytest.mark.parametrize("said", SITTINGS)
def test_the_minutes_of_many_meetings_in_one_file(said: str) -> None:
    def volume(size: int) -> str:
        return "".join(
            f"Minutes of the meeting of the Housing Committee held on {n % 28 + 1} {MONTHS[n // 28 % 12].title()} {1900 + n // 336} at 7.{n % 6}0 pm\n\n"
            + said.format(letters(n))
            for n in range(size // (len(said) + 80))
        )

    assert growth(lambda size: paper(volume(size)), extract, 60_000) <= MOST


def test_decisions_by_the_thousand_under_one_item() -> None:
    def minutes(size: int) -> str:
        return HEAD + "".join(
            f"RESOLVED that plan {n} be adopted.\n\nOfficers spoke of it.\n\n" for n in range(size // 60)
        )

    assert growth(lambda size: paper(minutes(size)), extract, 30_000) <= MOST


def letters(number: int) -> str:
    """A number in three small letters, for a surname of its own."""
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(3))


CROWDS = (
    "Mr D Thorn{} was also in attendance.\n\n",
    "Councillor D Thorn{} attended as a substitute for Councillor Yew.\n\n",
    "Councillor Ann Thorn{} spoke.\n\nAR to write to the county about it.\n\n",
)
"""What is said of one person after another, each of whom may have been named before."""


@pytest.mark.parametrize("said", CROWDS)
def test_a_crowd_of_people(said: str) -> None:
    def minutes(size: int) -> str:
        return HEAD + "".join(said.format(letters(n)) for n in range(size // len(said)))

    assert growth(lambda size: paper(minutes(size)), extract, 12_000) <= MOST


def test_a_table_of_crosses() -> None:
    def table(size: int) -> str:
        return (
            HEAD.partition("1. ")[0]
            + "Name\tAttendance\n"
            + "".join(f"Councillor D Thorn{letters(n)}\tx\n" for n in range(size // 20))
        )

    assert growth(lambda size: paper(table(size)), extract, 12_000) <= MOST


def test_a_long_clause_of_a_motion() -> None:
    def motion(size: int) -> str:
        paragraphs = "The gate is old and says so of itself.\n\n" * (size // 40)
        return (
            f"{HEAD}Moved by Councillor A Elm\nSeconded by Councillor B Oak\nThat the Clerk:\n(a) mend the gate;\n\n"
            f"{paragraphs}(b) mend the roof.\nMotion Passed\n"
        )

    assert growth(lambda size: paper(motion(size)), extract, 12_000) <= MOST


MOVED = (
    "Cllr A Birch proposed that plan {} be adopted, seconded by Cllr B Elm.\n\n",
    "It was agreed to adopt plan {}. Proposed: Cllr A Birch, seconded: Cllr B Elm.\n\n",
    "Cllr A Birch proposed that plan {} be adopted. This was seconded by Cllr B Elm.\n\n",
    "RESOLVED that plan {} be adopted.\n\nProposed by Cllr Birch, seconded by Cllr Elm.\n\n",
    "Cllr A Birch proposed Cllr Oak, seconded by Cllr B Elm. Cllr Oak was elected to panel {}.\n\n",
)
"""What is proposed again and again under one item, beside decisions that are looked for around each."""


@pytest.mark.parametrize("said", MOVED)
def test_proposals_by_the_thousand_under_one_item(said: str) -> None:
    def minutes(size: int) -> str:
        return HEAD + "".join(said.format(n) for n in range(size // len(said)))

    assert growth(lambda size: paper(minutes(size)), extract, 30_000) <= MOST
