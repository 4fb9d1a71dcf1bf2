"""Parts of the record: what is chosen, the papers it stands in, and the links among them."""

from __future__ import annotations

import csv
import io

import pytest

from explorer.corpus import Corpus, from_resolution
from explorer.errors import Exit, ExportUsageError, NothingToExport, UnknownId
from explorer.export import export, part
from explorer.export.markdown import write_markdown
from explorer.export.part import Part
from explorer.export.sheet import write_sheet
from explorer.export.table import Linked, Table
from explorer.schema import WEAK
from tests.cli.conftest import Ask, ask, westmere
from tests.example import example_resolution, example_texts
from tests.example_papers import HARLOW, NOTED, REFERRED

__all__ = ["ask", "westmere"]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


def closed(chosen: Part, corpus: Corpus) -> None:
    """Every link of the record among the chosen things is there, papers aside, and none that leads out."""
    things = {id for id, thing in chosen.entities.items() if thing.kind != "document"}
    among = {link.id for link in corpus.links if link.source in things and link.target in things}
    assert among <= {link.id for link in chosen.links}
    assert all(link.source in things and link.target in chosen.entities for link in chosen.links)
    told = {link.id for link in chosen.links}
    leaving = [link for link in corpus.links if {link.source, link.target} & things and link.id not in told]
    assert chosen.outside == len(leaving)


def test_chosen_things_come_with_their_papers(corpus: Corpus) -> None:
    chosen = part.of_ids(corpus, [NOTED, REFERRED])
    assert {thing.kind for thing in chosen.entities.values()} == {"decision", "document"}
    assert {link.kind for link in chosen.links} >= {"documented_in"}
    closed(chosen, corpus)


def test_a_neighbourhood_grows_with_its_depth(corpus: Corpus) -> None:
    parts = [part.around(corpus, NOTED, depth) for depth in range(4)]
    sizes = [len(one.entities) for one in parts]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1] < sizes[2]
    for one in parts:
        assert NOTED in one.entities
        closed(one, corpus)
    direct = {link.target for link in corpus.out(NOTED)} | {link.source for link in corpus.into(NOTED)}
    assert direct <= set(parts[1].entities)


def test_a_hub_that_was_folded_is_told(corpus: Corpus) -> None:
    assert part.of_ids(corpus, [NOTED], {NOTED: 7}).left_out == {NOTED: 7}


def test_the_whole_leaves_nothing_out(corpus: Corpus) -> None:
    whole = part.of_ids(corpus, corpus.entities)
    assert (whole.outside, whole.cut, list(whole.entities)) == (0, "", list(corpus.entities))
    assert list(whole.links) == list(corpus.links)


def test_a_search_that_finds_too_much_says_so(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    assert part.found(corpus, "kind:decision").cut == ""
    monkeypatch.setattr(part, "MOST", 2)
    assert part.found(corpus, "kind:decision").cut == "Only the first 2 things that fit are in it."


def test_a_collection_is_a_part_with_notes(corpus: Corpus) -> None:
    chosen = part.collected(corpus, {NOTED: "why?", REFERRED: ""}, "budget", "for July")
    assert {id for id, thing in chosen.entities.items() if "note" in thing.attrs} == {NOTED}
    assert chosen.about == {"collection": "budget", "collection_note": "for July"}
    closed(chosen, corpus)
    around = part.collected(corpus, {NOTED: "why?"}, "budget", depth=1)
    assert around.entities.keys() == part.around(corpus, NOTED, 1).entities.keys()
    assert around.entities[NOTED].attrs["note"] == "why?"
    with pytest.raises(NothingToExport, match="Nothing of “budget”"):
        part.collected(corpus, {}, "budget")


def sheet(linked: Linked) -> dict[str, dict[str, str]]:
    """The rows of the table in words, by id."""
    file = io.BytesIO()
    write_sheet(Table(linked), file)
    rows = csv.DictReader(io.StringIO(file.getvalue().decode("utf-8-sig")))
    return {row["id"]: row for row in rows}


@pytest.mark.parametrize("kind", ["decision", "action"])
def test_a_row_of_a_part_says_all_that_the_row_of_the_whole_says(corpus: Corpus, kind: str) -> None:
    whole = sheet(corpus)
    rows = sheet(part.found(corpus, f"kind:{kind}"))
    assert rows == {id: row for id, row in whole.items() if row["kind"] == kind}
    assert all(row["meeting"] and row["body"] for row in rows.values())
    one = next(iter(rows))
    noted = sheet(part.collected(corpus, {one: "ask again"}, "asked"))
    assert noted == {one: {**whole[one], "note": "ask again"}}


def test_a_decision_of_a_part_is_told_with_who_took_it(corpus: Corpus) -> None:
    file = io.BytesIO()
    write_markdown(Table(part.of_ids(corpus, [NOTED])), file)
    told = file.getvalue().decode()
    assert "*was taken by*" in told
    assert told.count("### ") == len(part.of_ids(corpus, [NOTED]).entities)


def test_a_path_holds_both_ends_and_what_lies_between(corpus: Corpus) -> None:
    chosen = part.between(corpus, HARLOW, REFERRED)
    assert {HARLOW, REFERRED} < set(chosen.entities)
    closed(chosen, corpus)


def test_a_search_line_chooses(corpus: Corpus) -> None:
    assert REFERRED not in part.found(corpus, "kind:decision body:cabinet").entities
    chosen = part.found(corpus, "kind:decision sent:cabinet")
    assert REFERRED in chosen.entities
    assert {thing.kind for thing in chosen.entities.values()} == {"decision", "document"}
    with pytest.raises(NothingToExport, match="Nothing fits"):
        part.found(corpus, "zzzzqqqq")


@pytest.mark.parametrize(
    ("since", "until", "inside", "outside"),
    [
        ("2019-04", "", "2019-06-10", "2019-03"),
        ("", "2019-03", "2019-03", "2019-06-10"),
        ("2019", "2019", "2019-03-04", "2018"),
    ],
)
def test_dates_choose_what_happened_then_and_whom_it_names(
    corpus: Corpus, since: str, until: str, inside: str, outside: str
) -> None:
    chosen = part.dated(corpus, since, until)
    dates = {thing.date for thing in chosen.entities.values() if thing.date and thing.kind != "document"}
    assert any(date.startswith(inside) for date in dates)
    assert not any(date.startswith(outside) for date in dates)
    assert "person" in {thing.kind for thing in chosen.entities.values()}
    closed(chosen, corpus)


def test_what_cannot_be_chosen_is_a_sentence(corpus: Corpus) -> None:
    with pytest.raises(UnknownId):
        part.of_ids(corpus, ["person/x/nobody"])
    with pytest.raises(ExportUsageError, match="is no date"):
        part.dated(corpus, "yesteryear", "")
    with pytest.raises(NothingToExport, match="lies between"):
        part.dated(corpus, "1901", "1902")
    with pytest.raises(ExportUsageError, match="depth"):
        part.around(corpus, NOTED, 9)


@pytest.mark.usefixtures("westmere")
def test_parts_on_the_command_line(ask: Ask, tmp_path: object) -> None:
    target = f"{tmp_path}/part.json"
    whole = ask("export", target).err
    assert whole.count("\n") == 1
    near = ask("export", "--around", NOTED, target).err
    assert "\nLeft out: " in near
    assert near.startswith("Wrote ")
    assert near != whole
    assert ask("export", "--find", "kind:decision", target).code == 0
    assert ask("export", "--only", NOTED, "--only", REFERRED, target).code == 0
    assert ask("export", "--path", HARLOW, REFERRED, target).code == 0
    assert ask("export", "--from", "2019", "--to", "2019-06", target).code == 0
    both = ask("export", "--around", NOTED, "--find", "x", target)
    assert (both.code, "Two parts were asked for" in both.err) == (Exit.USAGE, True)
    assert ask("export", "--from", "yesteryear", target).code == Exit.USAGE
    assert ask("export", "--find", "zzzzqqqq", target).code == Exit.NOT_FOUND
    assert ask("export", "--from", "1901", "--to", "1902", target).code == Exit.NOT_FOUND


def test_a_part_is_written_like_the_whole(corpus: Corpus, tmp_path: object) -> None:
    chosen = part.around(corpus, NOTED, 1)
    written = export(chosen, f"{tmp_path}/near.graphml")
    assert (written.nodes, written.edges) == (len(chosen.entities), len(chosen.links))


def test_a_search_may_bring_along_what_its_things_are_linked_to(corpus: Corpus) -> None:
    alone, near = (part.found(corpus, "kind:decision noted", depth) for depth in (0, 1))
    assert set(alone.entities) < set(near.entities)
    assert {link.target for link in corpus.out(NOTED) if link.kind not in WEAK} <= set(near.entities)
    assert {link.source for link in corpus.into(NOTED) if link.kind not in WEAK} <= set(near.entities)


def test_a_search_takes_no_misprint_along_where_something_has_the_word(corpus: Corpus) -> None:
    sure = part.found(corpus, "waiting")
    assert all(
        "waiting" in str(thing.attrs.get("text", thing.label)).lower()
        for thing in sure.entities.values()
        if thing.kind == "decision"
    )
    nearest = part.found(corpus, "fostring")
    assert nearest.cut == "Nothing has these very words: this is what comes nearest."
    assert any("ostering" in thing.label for thing in nearest.entities.values())
