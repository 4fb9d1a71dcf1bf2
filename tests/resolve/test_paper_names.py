"""By which name a paper is told from the others of a store."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.resolve.papers import paper_thing
from tests.resolve.paper import Paper


def named(path: str, text: str = "", title: str = "") -> str:
    """The name of a paper of that path, text and stated title."""
    record = Paper("paper").record()
    return paper_thing(replace(record, source=replace(record.source, path=path, text=text, title=title))).label


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("site/2019/03/mere-council-march/index.md", "mere-council-march/index.md"),
        ("2019/04-Roads Committee/README.md", "04-Roads Committee/README.md"),
        ("2019-03-04/minutes.pdf", "2019-03-04/minutes.pdf"),
        ("2019-03-04/Draft minutes (2).docx", "2019-03-04/Draft minutes (2).docx"),
        ("2019-03-04/agenda1.html", "2019-03-04/agenda1.html"),
        ("papers/2019-03-04-minutes.pdf", "2019-03-04-minutes.pdf"),
        ("papers/Minutes of Mere Council.pdf", "Minutes of Mere Council.pdf"),
        ("papers/homeless.md", "homeless.md"),
        ("index.md", "index.md"),
    ],
)
def test_a_file_whose_name_fits_any_paper_is_named_with_its_folder(path: str, name: str) -> None:
    assert named(path) == name


def test_a_post_is_named_by_the_title_above_it() -> None:
    text = '---\ntitle: "Mere \\"Pump\\" and Council"\ndate: "2019-03-06"\n---\n\nMinutes'
    assert named("2019/03/post/index.md", text) == 'Mere "Pump" and Council'
    assert named("post/index.md", text, title="Stated") == "Stated"
    assert named("post/index.md", '---\ntitle: ""\ndate: "2019-03-06"\n---\n\nMinutes') == "post/index.md"
