"""PDFs: their lines and pages, and what happens with those that are broken, locked, of pictures, or made to do harm."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from explorer.model import Source
from explorer.reading import Limits, read, worker
from explorer.reading.furniture import join_hyphens, without_furniture
from explorer.reading.pdf import take_pdf
from explorer.reading.taken import Refused
from explorer.settings import DEFAULT
from tests.reading.samples import (
    WORDS,
    attempt,
    bomb,
    many_forms,
    objects,
    one_page,
    pdf,
    reading,
    recursive_form,
    refusal,
    within,
)

SHARED = Path(__file__).resolve().parents[3] / "shared" / "papers"
QUICK = Limits(seconds=4.0)


def test_pages_lines_and_title_are_kept(tmp_path: Path) -> None:
    source = reading(
        tmp_path, "a.pdf", pdf([[WORDS, "Present: Cllr A Harlow"], ["RESOLVED that the report be noted"]], title="Pack")
    )
    assert source.text == f"{WORDS}\nPresent: Cllr A Harlow\n\nRESOLVED that the report be noted"
    assert [source.text[start:][:8] for start in source.pages] == ["Minutes ", "RESOLVED"]
    assert (source.media_type, source.title, source.warnings) == ("application/pdf", "Pack", ())


def test_both_ways_give_the_same_words() -> None:
    data = pdf([[WORDS, "1. Apologies", "There were none."]])
    first, second = (take_pdf(data, way, DEFAULT) for way in ("pdfium", "pypdf"))
    assert first.text.split() == second.text.split()


def test_heads_feet_and_page_numbers_go_and_the_first_head_stays(tmp_path: Path) -> None:
    ends = ["noted", "agreed", "deferred", "withdrawn"]
    pages = [
        ["Westmere City Council", f"Item {number} is a report", "12", f"that was {end}.", f"Page {number} of 4"]
        for number, end in enumerate(ends, 1)
    ]
    items = [f"Item {number} is a report\n12\nthat was {end}." for number, end in enumerate(ends, 1)]
    assert reading(tmp_path, "a.pdf", pdf(pages)).text == "Westmere City Council\n" + "\n\n".join(items)


@pytest.mark.parametrize(
    ("pages", "kept"),
    [
        (["a\n41", "b\n42", "c\n43"], ["a", "b", "c"]),
        (["a\n41", "b\n17", "c\n3"], ["a\n41", "b\n17", "c\n3"]),
        (["41", "42"], ["41", "42"]),
        (["Head\na", "Head\nb"], ["Head\na", "Head\nb"]),
        (["Head 1\na", "Head 2\nb", "Head 3\nc"], ["Head 1\na", "b", "c"]),
        (["Head\na", "x", "Head\nb", "y", "Head\nc"], ["Head\na", "x", "b", "y", "c"]),
        (["No\na", "No\nb", "No\nc"], ["No\na", "No\nb", "No\nc"]),
    ],
)
def test_only_what_is_surely_furniture_goes(pages: list[str], kept: list[str]) -> None:
    assert without_furniture(pages) == kept


def test_words_cut_at_a_line_s_end_are_joined_where_the_paper_shows_how(tmp_path: Path) -> None:
    pages = ["The meet-\ning of the Sub-\nCommittee was a meeting; a co-\nordinated plan, un-\nknowable, 2018-\n2019"]
    joined = "The meeting of the Sub-Committee was a meeting; a co-\nordinated plan, un-\nknowable, 2018-\n2019"
    assert join_hyphens(pages) == [joined]
    source = reading(tmp_path, "a.pdf", pdf([["The meet-", "ing of the Sub-", "Committee was a meeting that ended"]]))
    assert source.text == "The meeting of the Sub-Committee was a meeting that ended"


@given(st.lists(st.text("ab1 \n-", max_size=30), max_size=8))
def test_furniture_only_takes_whole_lines_away(pages: list[str]) -> None:
    for before, after in zip(pages, without_furniture(pages), strict=True):
        lines = iter(before.split("\n"))
        assert all(line in lines for line in after.split("\n") if line)


def test_pages_of_pictures_are_named(tmp_path: Path) -> None:
    assert "it has no text layer (3 pages of pictures)" in refusal(tmp_path, "a.pdf", pdf([[], [], []]))
    assert "it has no text layer (1 page of pictures)" in refusal(tmp_path, "a.pdf", pdf([[]]))
    source = reading(tmp_path, "a.pdf", pdf([[WORDS], [], [WORDS], []]))
    assert source.warnings == ("pages 2, 4 had no text layer (blank, or pictures)",)
    assert len(source.pages) == 4


def test_a_locked_pdf_needs_its_password(tmp_path: Path) -> None:
    data = pdf([[WORDS]], password="secret")
    assert "it needs a password" in refusal(tmp_path, "a.pdf", data)
    for way in ("pdfium", "pypdf"):
        with pytest.raises(Refused) as caught:
            take_pdf(data, way, DEFAULT)
        assert caught.value.final


def test_cut_and_looping_pdfs_are_refused(tmp_path: Path) -> None:
    whole = pdf([[WORDS]])
    for data in (b"%PDF-1.7\n", whole[:200], whole[: len(whole) // 2]):
        assert "it is damaged" in refusal(tmp_path, "a.pdf", data)
    loop = objects(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")
    assert "cannot read a.pdf" in refusal(tmp_path, "a.pdf", loop)


def test_a_false_number_of_pages_costs_nothing(tmp_path: Path) -> None:
    words = f"BT /F 12 Tf 72 700 Td ({WORDS}) Tj ET".encode()
    assert reading(tmp_path, "a.pdf", one_page(words, count=100_000_000), QUICK).text == WORDS


@pytest.mark.parametrize(
    "harm",
    [lambda: bomb(1500), recursive_form, lambda: many_forms(12)],
    ids=["flate bomb", "form that draws itself", "many forms"],
)
def test_harm_costs_no_more_than_its_limits(tmp_path: Path, harm: Callable[[], bytes]) -> None:
    (tmp_path / "harm.pdf").write_bytes(harm())
    with within(QUICK):
        result = attempt(tmp_path / "harm.pdf", QUICK)
    assert isinstance(result, Source) or result.then.endswith(".")
    assert reading(tmp_path, "next.pdf", pdf([[WORDS]])).text == WORDS


def test_limits_on_pages_and_characters_hold(tmp_path: Path) -> None:
    data = pdf([[WORDS], [WORDS]])
    assert "2 pages, more than 1" in refusal(tmp_path, "a.pdf", data, Limits(pages=1))
    assert "more than 50 characters" in refusal(tmp_path, "a.pdf", data, Limits(chars=50))


def test_one_process_reads_many_and_another_takes_over_when_it_dies(tmp_path: Path) -> None:
    def child() -> int:
        process = worker._CHILD._process
        assert process is not None
        return process.pid

    assert reading(tmp_path, "a.pdf", pdf([[WORDS]])).text == WORDS
    first = child()
    assert "it is damaged" in refusal(tmp_path, "b.pdf", b"%PDF-1.4\nnothing")
    assert reading(tmp_path, "a.html", b"<html><body><p>Minutes</p></body></html>").text == "Minutes"
    assert child() == first
    os.kill(first, 9)
    assert reading(tmp_path, "c.pdf", pdf([[WORDS]])).text == WORDS
    assert child() != first


def test_too_little_time_is_said(tmp_path: Path) -> None:
    assert "it takes longer than 0.2 seconds" in refusal(tmp_path, "a.pdf", many_forms(12), Limits(seconds=0.2))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits on memory are those of POSIX")
def test_too_little_memory_is_said(tmp_path: Path) -> None:
    long = one_page(f"BT /F 12 Tf 72 700 Td ({WORDS}) Tj ET\n".encode() * 20_000)
    assert "memory" in refusal(tmp_path, "a.pdf", long, Limits(memory=1 << 20))


SOUND = pdf([[WORDS, "Present: Cllr A Harlow"], ["1. Apologies", "There were none to report."]])


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cut=st.just(len(SOUND)) | st.integers(0, len(SOUND)),
    place=st.integers(0, len(SOUND) - 1),
    noise=st.binary(max_size=30),
)
@example(cut=len(SOUND), place=0, noise=b"")
def test_any_damage_is_read_or_refused(tmp_path: Path, cut: int, place: int, noise: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes((SOUND[:place] + noise + SOUND[place + len(noise) :])[:cut])
    result = attempt(path, QUICK)
    assert noise or cut < len(SOUND) or isinstance(result, Source)
    if isinstance(result, Source):
        assert result == read(path, limits=QUICK)
        assert list(result.pages) == sorted(result.pages)
        assert all(0 <= start <= len(result.text) for start in result.pages)
    else:
        assert result.then


@pytest.mark.skipif(not SHARED.is_dir(), reason="the papers of other councils are not beside the project")
def test_real_pdfs_say_what_their_text_says() -> None:
    for path in sorted((SHARED / "wyevalley").glob("*.pdf")):
        source = read(path)
        assert len(source.pages) >= 3
        assert source == read(path)
        twin = path.with_suffix(".txt")
        if twin.exists():
            ours, theirs = (
                {word for word in text.split() if word.isalpha()} for text in (source.text, twin.read_text("utf-8"))
            )
            assert len(theirs & ours) > 0.9 * len(theirs)


def test_the_letters_of_an_ordinal_stand_with_their_number_and_what_goes_on_with_it(tmp_path: Path) -> None:
    from io import BytesIO

    from reportlab.pdfgen import canvas

    out = BytesIO()
    sheet = canvas.Canvas(out, invariant=1)
    for y, number, letters, month in (
        (700, "Held on 3", "rd", " September 2019"),
        (650, "next on 12", "th", ", in the hall"),
    ):
        sheet.setFont("Helvetica", 12)
        sheet.drawString(72, y, number)
        x = 72 + sheet.stringWidth(number)
        sheet.setFont("Helvetica", 7)
        sheet.drawString(x, y + 9, letters)
        x += sheet.stringWidth(letters)
        sheet.setFont("Helvetica", 12)
        sheet.drawString(x, y, month)
    sheet.showPage()
    sheet.save()
    text = reading(tmp_path, "a.pdf", out.getvalue()).text
    assert "Held on 3rd September 2019" in text
    assert "next on 12th, in the hall" in text
