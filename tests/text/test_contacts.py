"""Telephone numbers and e-mail addresses do not leave the papers; dates, sums and minute numbers do."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model import Evidence
from explorer.text.contacts import contacts, hide, longest_clear


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("Contact: Jo Bell, jo.bell@anytown.gov.uk", "Contact: Jo Bell, …"),
        ("write to o'neil+clerk@town-hall.example.", "write to …"),
        ("customerservices@anytownie", "…"),
        ("Telephone: (01632) 960 123", "Telephone: …"),
        ("Tel: 07700900123 / Email", "Tel: … / Email"),
        ("Tel 061 415266", "Tel …"),
        ("ring 0117 496 0999 today", "ring … today"),
        ("+44 (0)20 7946 0000", "…"),
        ("+353 20 910 0000", "…"),
        ("phone no. 960 222", "phone no. …"),
        ("ext. 4421", "ext. …"),
        ("Tel:\xa001632\xa0960 333", "Tel:\xa0…"),
        ("t: +353 (0) 20 910 0000", "t: …"),
        ("01632 960123 01632 960124 x", "… x"),
        ("020-7946-0018 or 020.7946.0019", "… or …"),
    ],
)
def test_contacts_are_hidden(printed: str, left: str) -> None:
    assert hide(printed) == left


@pytest.mark.parametrize(
    "printed",
    [
        "on 04-03-2019 14:00",
        "01/02/2019 and 08.10.2018",
        "the sum of £1,024,768.50 and 024",
        "between 2018-2019 and 2024/25",
        "Minute 33, the next 12 months, 27%",
        "planning application 18/01234/FUL",
        "reference 00012345",
        "0 12 15 0 3 44 27 0 12 3",
        "the text of 1,500 words; exit at 10",
        "telephone support for 3 carers",
    ],
)
def test_figures_that_are_no_contacts_stay(printed: str) -> None:
    assert hide(printed) == printed


@given(
    st.lists(st.sampled_from(["jo@x.example", "01632 960123", "Tel: 07700900123", "Minute 4", "of", " ", "\n", "(a)"]))
)
def test_spans_are_in_order_and_apart_and_hiding_leaves_none(parts: list[str]) -> None:
    text = " ".join(parts)
    spans = contacts(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert "@" not in hide(text)
    assert not any(number in hide(text) for number in ("960123", "07700"))


@given(st.text(alphabet="01632960 ٣()+-.:‘“£éİTelphonxmbif", max_size=40) | st.text(max_size=40))
def test_the_quick_look_misses_nothing(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("explorer.text.contacts._surely_none", lambda text: False)
        slowly = contacts(text)
    assert contacts(text) == slowly


@given(st.text(alphabet="ab @x.é\n01632960 123", max_size=60), st.integers(0, 9))
def test_a_narrowed_quote_still_equals_its_slice(quote: str, before: int) -> None:
    text = "#" * before + quote
    narrowed = longest_clear(Evidence("d", before, len(text), quote))
    assert text[narrowed.start : narrowed.end] == narrowed.quote
    assert before <= narrowed.start <= narrowed.end <= len(text)
    assert not contacts(quote) or len(narrowed.quote) < len(quote)


@pytest.mark.parametrize(
    "hostile",
    ["+44" + "1" * 50_000 + "/", "0123 12" * 10_000 + "/", "a" * 100_000 + " @", "tel" * 30_000, "(0" * 50_000],
)
def test_hostile_text_takes_no_longer_than_its_length_allows(hostile: str) -> None:
    assert "@" not in hide(hostile).removesuffix(" @")


def test_the_longest_part_is_kept() -> None:
    quote = "Call 01632 960123 about the letter to the Secretary of State, or jo@x.example"
    piece = longest_clear(Evidence("d", 100, 100 + len(quote), quote, page=3))
    assert piece.quote == "about the letter to the Secretary of State, or"
    assert (piece.start, piece.end, piece.page) == (118, 164, 3)


def test_a_quote_of_nothing_but_a_contact_is_empty() -> None:
    assert longest_clear(Evidence("d", 5, 17, "jo@x.example")).quote == ""
