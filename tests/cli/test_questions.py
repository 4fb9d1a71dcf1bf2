"""What a person asks on the command line, and the answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.errors import Exit
from tests.cli.conftest import Ask
from tests.example import example_resolution, example_texts, ident

BOARD = ident("body", "childrens-scrutiny-board-2")


@pytest.mark.usefixtures("westmere")
class TestAsking:
    def test_who_endorsed_something(self, ask: Ask) -> None:
        answer = ask("search", "fostering annual report 2018/19", "--kind", "report", "--limit", 1)
        assert answer.code == 0
        lines = answer.out.splitlines()
        assert lines[0] == "▤ Fostering North Annual Report 2018/19"
        assert lines[1].startswith("    report · 2019-03-04")
        assert lines[2].startswith("    “")
        assert "characters" in lines[2]
        assert lines[3].strip() in {entity.id for entity in example_resolution().entities}

    @pytest.mark.parametrize("store", [["--store", "S"], []])
    def test_the_same_for_a_program(self, ask: Ask, store: list[str]) -> None:
        hits = json.loads(ask("search", "--json", *store, "fostering annual report").out)
        texts = example_texts()
        assert hits
        assert [hit["score"] for hit in hits] == sorted((hit["score"] for hit in hits), reverse=True)
        for hit in hits:
            assert {"id", "kind", "label", "date", "score", "why", "evidence"} <= hit.keys()
            if found := hit["evidence"]:
                assert texts[found["document"]][found["start"] : found["end"]] == found["quote"]

    def test_words_may_come_one_by_one_or_as_one(self, ask: Ask) -> None:
        assert ask("search", "fostering", "report").out == ask("search", "fostering report").out

    def test_nothing_fits(self, ask: Ask) -> None:
        answer = ask("search", "zzzzqqqq")
        assert (answer.code, answer.out) == (Exit.NOT_FOUND, "")
        assert answer.err.startswith("Nothing fits “zzzzqqqq”.")
        assert len(ask("search", "z" * 10_000).err) < 400
        told = ask("search", "--json", "zzzzqqqq")
        assert (told.code, json.loads(told.out)) == (Exit.NOT_FOUND, [])

    def test_all_of_a_kind_without_words(self, ask: Ask) -> None:
        kinds = ["--kind", "post", "--kind", "body"]
        things = {thing.id for thing in example_resolution().entities if thing.kind in ("post", "body")}
        assert {hit["id"] for hit in json.loads(ask("search", *kinds, "--json").out)} == things
        nothing = ask("search")
        assert (nothing.code, nothing.out) == (Exit.USAGE, "")
        assert "Missing argument 'WORDS...'" in nothing.err

    def test_what_is_this_thing(self, ask: Ask) -> None:
        decision = next(entity for entity in example_resolution().entities if entity.kind == "decision")
        card = ask("show", decision.id).out
        assert card.startswith(f"◆ {decision.attrs['text']}\n  decision · {decision.attrs['outcome']}")
        assert f"\n  {decision.id}\n" in card
        assert "\nIn the room\n  Members" in card
        assert "Taken at (1): was taken at" in card
        assert "Taken by (1): was taken by" in card
        assert f"“{' '.join(decision.evidence[0].quote.split())}”" in card

    def test_what_a_card_folds_away_is_said_to_stand_among_its_links(self, ask: Ask) -> None:
        told = [
            line
            for id in sorted(_ids())
            for line in ask("show", id).out.splitlines()
            if " +" in line and "more" in line
        ]
        folded = [line for line in told if "places" not in line and "problems" not in line]
        assert folded
        assert all(line.endswith(" more  (among the links below)") for line in folded)

    def test_who_was_there_and_why_are_two_names_one_person(self, ask: Ask) -> None:
        ((gone, kept),) = example_resolution().redirects.items()
        card = ask("show", gone).out
        assert card == ask("show", kept).out
        assert "Attended (" in card
        assert "Taken for one because\n  Councillor P Harlow and Cllr Pat Harlow: same surname" in card

    def test_a_thing_for_a_program(self, ask: Ask) -> None:
        resolution = example_resolution()
        for entity in resolution.entities:
            card = json.loads(ask("show", "--json", entity.id).out)
            assert (card["id"], card["kind"], card["label"]) == (entity.id, entity.kind, entity.label)
            ids = {link.id for link in resolution.links if entity.id in (link.source, link.target)}
            assert {link["id"] for link in card["links"]} == ids
            assert all(link["verb"] and link["other"]["label"] for link in card["links"])

    def test_how_two_things_hang_together_by_their_names(self, ask: Ask) -> None:
        by_name = ask("path", "Pat Harlow", "Fostering North", "--limit", 1)
        assert by_name.code == 0
        assert by_name.out.startswith("How Pat Harlow and Fostering North are linked")
        assert ask("path", "Pat Harlow", "nobody by that name").code == 4

    def test_how_do_two_things_hang_together(self, ask: Ask) -> None:
        resolution = example_resolution()
        wrote = next(link for link in resolution.links if link.kind == "wrote")
        answer = ask("path", wrote.source, wrote.target, "--limit", 1)
        labels = {entity.id: entity.label for entity in resolution.entities}
        lines = answer.out.splitlines()
        assert answer.code == 0
        assert lines[0] == f"How {labels[wrote.source]} and {labels[wrote.target]} are linked"
        step = next(at for at, line in enumerate(lines) if line.startswith("  1  "))
        assert f"{labels[wrote.source]} wrote ▤ {labels[wrote.target]}" in lines[step]
        assert lines[step + 1].strip().startswith("“Report author")
        assert lines[-1].startswith("Left out:")
        (way,) = json.loads(ask("path", wrote.target, wrote.source, "--limit", 1, "--json").out)
        assert (way["length"], way["steps"][0]["verb"]) == (1, "was written by")
        assert way["steps"][0]["sentence"].startswith(f"{labels[wrote.target]} was written by {labels[wrote.source]}")
        assert [node["id"] for node in way["nodes"]] == [wrote.target, wrote.source]

    def test_how_much_is_there(self, ask: Ask) -> None:
        resolution = example_resolution()
        answer = ask("stats")
        assert answer.out.startswith(f"{len(resolution.entities)} things in 4 papers\n")
        assert answer.out.splitlines()[-1] == "         1  Other  (cut_off)"
        assert "the minutes stop in the middle of item 3" in ask("problems").out
        counted = json.loads(ask("stats", "--json").out)
        assert (counted["nodes"], counted["edges"], counted["documents"]) == (
            len(resolution.entities),
            len(resolution.links),
            4,
        )
        assert sum(counted["kinds"].values()) == counted["nodes"]
        assert counted["problems"][0]["code"] == "cut_off"

    def test_give_me_the_graph(self, ask: Ask, tmp_path: Path) -> None:
        answer = ask("export", tmp_path / "council.graphml")
        assert (answer.code, answer.out) == (0, "")
        assert answer.err.startswith(f"Wrote {tmp_path / 'council.graphml'}: ")
        assert (tmp_path / "council.graphml").stat().st_size > 1000

    def test_an_escape_sequence_stays_as_it_was_in_a_pipe(self, ask: Ask) -> None:
        shown = ask("show", ident("report", "fees")).out if ident("report", "fees") in _ids() else ""
        everything = shown or "".join(ask("show", id).out for id in sorted(_ids()))
        assert "\x1b[31mon fees" in everything


def _ids() -> set[str]:
    return {entity.id for entity in example_resolution().entities}


def test_add_ask_and_export(ask: Ask, papers: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    (papers / "broken.pdf").write_bytes(b"%PDF-1.4 cut off")
    added = ask("add", papers, "--store", store)
    assert added.code == 3
    assert added.out.startswith("+ 4 added  ~ 0 changed  = 0 same  ! 1 problem  in ")
    assert added.err.startswith("! broken.pdf: ")
    (papers / "broken.pdf").unlink()
    again = ask("--store", store, "add", papers)
    assert (again.code, again.err) == (0, "")
    assert again.out.startswith("+ 0 added  ~ 0 changed  = 4 same  ! 0 problems  in ")
    hits = json.loads(ask("search", "--json", "--store", store, "who noted the fostering annual report in 2019").out)
    shown = ask("show", hits[0]["id"], "--store", store)
    assert (shown.code, shown.err) == (0, "")
    assert json.loads(ask("stats", "--json", "--store", store).out)["documents"] == 4
    exported = ask("export", "-", "--format", "graphml", "--store", store)
    assert "<graphml" in exported.out
    assert exported.err.startswith("Wrote stdout: ")
    table = ask("export", tmp_path / "all.csv", "--store", store)
    written = list(tmp_path.glob("all-*"))
    assert len(written) > 2
    assert all(str(file) in table.err for file in written)
