"""The pictures in `screenshots/` are what the explorer shows: each is taken anew from the sample and compared, mark by mark.

While a picture is taken the day is always the same, and the cursor of the search box does not blink.
"""

from __future__ import annotations

import difflib
import html
import re
from datetime import date
from pathlib import Path

import pytest

from tests.screenshots import PICTURES, TARGET, Picture, stored, take

REBUILD = "Where this is meant, take the pictures anew: make screenshots"
TOLD = 12
"""Lines of difference that a failure tells."""


@pytest.fixture(scope="module")
def folder() -> Path:
    """A store of the sample."""
    return stored()


def marks(svg: str) -> list[str]:
    """The elements of a picture with their words, one a line."""
    return [html.unescape(element).rstrip() for element in re.split(r"(?=<[^/])", svg)]


def differences(kept: str, taken: str) -> list[str]:
    """The first lines in which two pictures differ: - as kept, + as shown now."""
    lines = difflib.unified_diff(marks(kept), marks(taken), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))][:TOLD]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
async def test_the_picture_is_what_is_shown(picture: Picture, folder: Path) -> None:
    kept = (TARGET / f"{picture.name}.svg").read_text(encoding="utf-8")
    taken = f"{await take(picture, folder)}\n"
    assert taken == kept, "\n".join((f"{picture.name}.svg differs.", *differences(kept, taken), REBUILD))


async def test_a_picture_taken_twice_is_the_same(folder: Path) -> None:
    assert await take(PICTURES[0], folder) == await take(PICTURES[0], folder)


@pytest.mark.parametrize(("day", "found"), [(date(2026, 2, 3), "2025"), (date(2019, 6, 1), "2018")])
async def test_the_clock_stands_still(day: date, found: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.screenshots.TODAY", day)
    taken = await take(Picture("then", words='kind:meeting after:"last year" before:"last year"'), folder)
    days = {words for words in marks(taken) if re.search(r"\b20\d\d\b", words)}
    assert any(found in words for words in days)
    assert not any(year in words for words in days for year in {"2018", "2025"} - {found})


def test_there_is_a_picture_of_each_sort_of_view() -> None:
    assert len(PICTURES) >= 12
    assert len({picture.name for picture in PICTURES}) == len(PICTURES)
    assert len({picture.theme for picture in PICTURES}) >= 4
    assert len({picture.size for picture in PICTURES}) >= 2


def test_a_difference_is_told_by_its_words() -> None:
    assert differences("<g><text>Tom &amp; Co</text></g>", "<g><text>Tom &amp; Son</text></g>") == [
        "-<text>Tom & Co</text></g>",
        "+<text>Tom & Son</text></g>",
    ]
    assert differences("<g></g>", "<g></g>") == []
