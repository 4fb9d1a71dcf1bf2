"""Papers cut, doubled, shuffled, interleaved and strewn with noise: no crash, no hang, no place outside the text."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.ingest import add
from explorer.model import Record, Source
from explorer.reading import Limits, read
from explorer.resolve import resolve
from explorer.text import extract
from tests.reading.samples import attempt, bomb, objects, one_page, pdf, recursive_form, stream, within

PAPERS = (
    """Housing Board - Monday, 4th March, 2019 2.00 pm
Present: Councillor A Harlow (Chair), Councillor P Okafor, Cllrs Ash & Elm
Apologies: Councillor B Rowan
1. Declarations of interest
Councillor P Okafor declared an interest in item 2 as a trustee of the Mill Trust.
2. Grants 2019/20
Report of the Director of Housing
Moved by Councillor A Harlow, seconded by Councillor P Okafor, and
RESOLVED:
(1) That the grants be paid; and
(2) that the matter be referred to the Cabinet.
3. Date of next meeting: 1 April 2019""",
    """# Minutes of the Meeting of Westmere Town Council held in the Town Hall on 7th May 2014 at 7.00 pm

**MEMBERS PRESENT:** Ash, Elm (P), Rowan.

| Name | Title | Date sent |
**12.** [Roads](http://roads.example/(a)) It was agreed unanimously that the road be mended.
Motion Passed (5 to 1)""",
    """<h1>Minutes</h1>
<ol start="7"><li>Apologies: Cllr Ash.</li><li>Public Forum: None.</li></ol>
Public report
Title: Homes Plan
Ward(s) affected: All
Recommendations:
The Board is requested to note the plan.""",
)
ROUGH = (
    "\x00",
    "\x1c",
    "\x85",
    "\ud800",
    "\udfff",
    "\u202e",
    "\ufeff",
    "[",
    "(",
    "\t",
    "\n",
    "“",
    "\x1b]52;c;x\x07",
    "1.",
    "RESOLVED ",
    "é",
    "𝔘",
)
HANG = 20.0
"""Seconds of the processor that a document may take at most, many times what it does take: a guard against what would never end."""


def checked(text: str) -> None:
    """Extract and link `text`; fail where it takes too long or points outside itself."""
    source = Source(path="paper.txt", sha256="0" * 64, media_type="text/plain", text=text)
    start = time.process_time()
    found = extract(source)
    linked = resolve([Record("document/paper", source, found)])
    assert time.process_time() - start < HANG
    spans = [span for mention in found.mentions for span in mention.spans] + [claim.span for claim in found.claims]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    evidence = [e for entity in linked.entities for e in entity.evidence] + [
        e for link in linked.links for e in link.evidence
    ]
    assert all(text[e.start : e.end] == e.quote for e in evidence)


def cut(text: str, rng: random.Random) -> str:
    return text[: rng.randrange(len(text) + 1)]


def doubled(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + text[at // 2 :]


def shuffled(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    rng.shuffle(lines)
    return "\n".join(lines)


def interleaved(text: str, rng: random.Random) -> str:
    other = rng.choice(PAPERS).split("\n")
    return "\n".join(line for pair in zip(text.split("\n"), other, strict=False) for line in pair)


def noisy(text: str, rng: random.Random) -> str:
    letters = list(text)
    for _ in range(min(20, len(letters))):
        letters[rng.randrange(len(letters))] = rng.choice(ROUGH)
    return "".join(letters)


def long_line(text: str, rng: random.Random) -> str:
    line = rng.choice(text.split("\n")) or "x"
    return text + "\n" + line * (30_000 // len(line))


def joined(text: str, rng: random.Random) -> str:
    return text.replace("\n", rng.choice((" ", "", "\n\n", "\t")))


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    cut, doubled, shuffled, interleaved, noisy, long_line, joined,
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PAPERS), st.lists(st.sampled_from(CHANGES), min_size=1, max_size=4), st.integers(0, 1 << 30))
def test_changed_papers(paper: str, changes: list[Callable[[str, random.Random], str]], seed: int) -> None:
    rng = random.Random(seed)
    for change in changes:
        paper = change(paper, rng)[:120_000]
    checked(paper)


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 1_000_000, " \n" * 500_000, "(" * 150_000 + ")" * 150_000, "[" * 300_000, "](" * 150_000, "\ud800" * 100_000,
        "Present: Councillor " + "A" * 300_000, "Present:\nCllr " + "Xa-" * 100_000, "Present:\nCllr " + "O'" * 150_000,
        "Minutes of the " + "Housing " * 40_000 + "Committee held on 1 May 2019\nPresent: Cllr A Ash", "-" * 300_000,
        "Cllr A Ash\n" + "-" * 300_000 + "\n\nb", "a, " * 100_000, "RESOLVED that " + "it be noted " * 25_000,
        "Minutes of the May meeting of Ash PC" + " " * 375 + "\nThe Clerk reports that the record of 4 June 2019 stands\nPresent: Cllr A Ash",
    ],
    ids=lambda text: repr(text[:18]),
)  # fmt: skip
def test_extremes_do_not_hang(text: str) -> None:
    checked("Housing Board - Monday, 4th March, 2019 2.00 pm\n" + text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".pdf"]))
def test_any_bytes_are_read_or_refused(tmp_path: Path, noise: bytes, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(PAPERS[0].encode()[:200] + noise)
    result = attempt(path)
    if isinstance(result, Source):
        checked(result.text)
    else:
        assert result.then


def page(body: bytes) -> bytes:
    return b"<!DOCTYPE html><html><head><title>x</title></head><body>" + body + b"</body></html>"


@pytest.mark.parametrize(
    "data",
    [
        page(b"<div>" * 100_000 + b"Minutes" + b"</div>" * 100_000), page(b"<p class='" + b"x" * 3_000_000 + b"'>Minutes</p>"),
        page(b"<p>" + b"&amp;" * 300_000 + b"</p>"), page(b"<p>&#0;&#xD800;&#x1b;&#99999999;&nosuch;Minutes</p>"), page(b"<p>Min\x00utes</p>"),
        page(b"<table>" * 5_000 + b"<tr><td>Minutes"), page(b"<ol><li>" * 5_000 + b"Minutes"), page(b"<p>" * 200_000 + b"Minutes"),
        b"\xff\xfe" + page(b"<p>Minutes</p>").decode().encode("utf-16-le"), b"\xef\xbb\xbf" + page(b"<p>Minutes</p>"),
        page(b"<meta charset='utf-7'><p>Minutes \xa35 \x93x\x94</p>"), page(b"<meta charset='utf-8'><p>Minutes caf\xe9</p>"), page(b""),
    ],
    ids=["deep", "attribute", "entities", "bad references", "null", "tables", "lists", "paragraphs", "utf-16", "mark", "utf-7", "wrong charset", "empty"],
)  # fmt: skip
def test_harmful_pages_cost_their_limits_at_most(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(data)
    limits = Limits(seconds=6.0)
    with within(limits):
        result = attempt(path, limits)
    if isinstance(result, Source):
        assert "Minutes" in result.text or "&" in result.text
        assert not any(ord(letter) < 32 and letter not in "\t\n" for letter in result.text)
        checked(result.text[:100_000])


def huge_page_tree(pages: int) -> bytes:
    """A catalogue that names one page so many times."""
    kids = b"3 0 R " * pages
    return objects(
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % pages,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<>>/Contents 4 0 R>>", stream(b"BT ET"),
    )  # fmt: skip


def deep_page_tree(levels: int) -> bytes:
    middle = [b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (at + 3, at + 1) for at in range(levels)]
    return objects(b"<</Type/Catalog/Pages 2 0 R>>", *middle, b"<</Type/Page/MediaBox[0 0 9 9]>>")


SOUND = pdf([["Minutes of the Housing Board of Westmere", "Present: Cllr A Harlow"]])
HARM: dict[str, Callable[[], bytes]] = {
    "empty.pdf": lambda: b"",
    "header.pdf": lambda: b"%PDF-1.7",
    "cut.pdf": lambda: SOUND[: len(SOUND) // 2],
    "locked.pdf": lambda: pdf([["Minutes of the Housing Board"]], password="secret"),
    "page.pdf": lambda: b"<html><body>Sign in</body></html>",
    "bomb.pdf": lambda: bomb(1200),
    "form.pdf": recursive_form,
    "tree.pdf": lambda: huge_page_tree(20_000),
    "deep.pdf": lambda: deep_page_tree(20_000),
    "nested.pdf": lambda: one_page(b"[" * 500_000),
    "dictionary.pdf": lambda: objects(b"<</Type/Catalog/Pages " + b"<</A" * 100_000),
    "itself.pdf": lambda: objects(b"<</Type/Catalog/Pages 1 0 R>>"),
}


@pytest.mark.parametrize("name", sorted(HARM))
def test_a_harmful_pdf_is_refused_within_its_limits(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HARM[name]())
    limits = Limits(seconds=4.0, memory=1 << 29)
    with within(limits):
        result = attempt(path, limits)
    assert isinstance(result, ReadError)
    assert name in str(result)


@pytest.mark.parametrize("wrong", [b"0", b"99999999", b"-5", b"abc"])
def test_a_wrong_table_of_objects_is_read_or_refused(tmp_path: Path, wrong: bytes) -> None:
    at = SOUND.rindex(b"startxref\n") + 10
    path = tmp_path / "a.pdf"
    path.write_bytes(SOUND[:at] + wrong + SOUND[SOUND.index(b"\n", at) :])
    result = attempt(path)
    assert isinstance(result, ReadError) or "Housing Board" in result.text


def test_the_rest_goes_on_and_the_broken_are_named(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    quick = [name for name in HARM if name not in ("bomb.pdf", "form.pdf", "tree.pdf", "deep.pdf", "nested.pdf")]
    for name in quick:
        (papers / name).write_bytes(HARM[name]())
    (papers / "z-sound.pdf").write_bytes(SOUND)
    (papers / "minutes.txt").write_text(PAPERS[0])
    summary = add([papers], tmp_path / "store")
    assert summary.added == 2
    assert sorted(Path(name).name for name, _ in summary.problems if Path(name).name in HARM) == sorted(quick)
    assert read(papers / "z-sound.pdf").text.startswith("Minutes of the Housing Board")
