"""A person judges who is who on the command line, changes their mind, and sends it to a colleague."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.cli.merged import merge_rows
from tests.cli.conftest import Answer, Ask
from tests.tui.driving import example

NEIL, N = "person/aldermoor/n-macrae", "person/aldermoor/n-mcrae"
MINUTES = """Aldermoor City Council

Licensing Committee
Minutes of the meeting of the Licensing Committee held on {date} at 2.00 pm

Present: Councillors {members}

In attendance: {officer} (Licensing Officer)

1. Taxi Fares

RESOLVED that the fares be approved.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Papers in which two officers may be one and two printed forms are one councillor."""
    papers = tmp_path / "papers"
    papers.mkdir()
    said = (("3 May 2019", "B Hartwell, C Osei", "Neil Macrae"), ("7 June 2019", "Beth Hartwell, C Osei", "N McRae"))
    for number, (date, members, officer) in enumerate(said):
        text = MINUTES.format(date=date, members=members, officer=officer)
        (papers / f"minutes-{number}.txt").write_text(text, encoding="utf-8")
    return papers


@pytest.fixture
def ask_store(ask: Ask, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask a store that holds those papers."""
    monkeypatch.setenv("WHODECIDED_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("WHODECIDED_BY", "Ann Clerk")
    assert ask("add", folder).code == 0
    return ask


def things(ask: Ask, kind: str = "person") -> int:
    return int(json.loads(ask("stats", "--json").out)["kinds"][kind])


def log(ask: Ask) -> list[tuple[int, str]]:
    answer = ask("judgements", "--json")
    return [(row["number"], row["state"]) for row in json.loads(answer.out)]


def test_which_names_may_be_one(ask_store: Ask) -> None:
    shown = ask_store("review")
    assert shown.code == 0
    assert "Pair 1 of 1" in shown.out
    for words in (NEIL, N, "= council", "For ", "Against ", f"If they are the same, {NEIL} survives", "“Neil Macrae"):
        assert words in shown.out
    assert f"  whodecided same {NEIL} {N} --reason" in shown.out
    found = json.loads(ask_store("review", "--json").out)
    (pair,) = found["pairs"]
    assert (found["waiting"], pair["survivor"], {pair["a"]["id"], pair["b"]["id"]}) == (1, NEIL, {NEIL, N})
    assert ask_store("review", "--list").out.count(N) == 1


def test_judging_same_joins_and_survives_adding_the_papers_again(ask_store: Ask, folder: Path) -> None:
    before = things(ask_store)
    answer = ask_store("same", NEIL, N, "--reason", "seen both")
    assert (answer.code, answer.out) == (0, f"1  same  {NEIL}  {N}\n")
    assert f"is one person now: {NEIL}" in answer.err
    assert "by Ann Clerk (from WHODECIDED_BY)" in answer.err
    assert json.loads(ask_store("show", N, "--json").out)["basis"] == "curated"
    assert things(ask_store) == before - 1
    (folder / "minutes-1.txt").write_text((folder / "minutes-1.txt").read_text() + "\nThe meeting closed.\n")
    assert "~ 1 changed" in ask_store("add", folder).out
    assert things(ask_store) == before - 1
    assert log(ask_store) == [(1, "in force")]
    assert ask_store("review").err.startswith("Nothing waits for a judgement.")


def test_a_changed_mind(ask_store: Ask) -> None:
    before = things(ask_store)
    ask_store("same", NEIL, N)
    ask_store("different", f"{NEIL}#Neil Macrae", f"{NEIL}#N McRae")
    assert things(ask_store) == before
    assert log(ask_store) == [(1, "replaced"), (2, "in force")]
    undone = ask_store("undo")
    assert undone.out.startswith("Withdrew number 2: different ")
    assert log(ask_store) == [(1, "in force"), (2, "withdrawn"), (3, "in force")]
    assert things(ask_store) == before - 1
    assert ask_store("undo", 3).out == "Withdrew number 3: the undo of 2\n"
    assert things(ask_store) == before
    ask_store("undo", 2)
    ask_store("undo", 1)
    assert "1 of 1" in ask_store("review").out
    assert ask_store("undo").code == 4
    assert ask_store("undo", 1).err.startswith("Number 1 is withdrawn already")
    assert ask_store("undo", 99).err.startswith("Number 99 is not in the log")
    listed = ask_store("judgements").out
    assert "same · Ann Clerk" in listed
    assert "undo 1  · Ann Clerk" in listed


@pytest.mark.parametrize("ends", [(NEIL, N), (N, NEIL)])
def test_the_newer_judgement_counts_on_the_ids_that_the_older_one_joined(ask_store: Ask, ends: tuple[str, str]) -> None:
    before = things(ask_store)
    ask_store("same", NEIL, N)
    assert ask_store("different", *ends).err.startswith("They are two: ")
    assert (things(ask_store), log(ask_store)) == (before, [(1, "replaced"), (2, "in force")])
    assert all(json.loads(ask_store("show", id, "--json").out)["id"] == id for id in ends)
    ask_store("same", NEIL, N)
    assert ask_store("unsure", *ends).err.startswith("They stay possibly the same")
    assert things(ask_store) == before
    assert ask_store("same", NEIL, N).code == 0
    again = ask_store("same", NEIL, N)
    assert (again.code, again.err.startswith("Both are Neil Macrae already")) == (2, True)


def test_unsure_asks_no_more_and_the_doubt_stays(ask_store: Ask) -> None:
    ask_store("unsure", N, NEIL)
    assert ask_store("review").err.startswith("Nothing waits")
    links = json.loads(ask_store("show", NEIL, "--json").out)["links"]
    assert [link["other"]["id"] for link in links if link["kind"] == "possibly_same"] == [N]
    ask_store("different", N, NEIL)
    links = json.loads(ask_store("show", NEIL, "--json").out)["links"]
    assert "possibly_same" not in {link["kind"] for link in links}


def test_one_person_is_parted_by_two_printed_forms(ask_store: Ask) -> None:
    one = "person/aldermoor/b-hartwell"
    merged = ask_store("merges", one)
    assert "“B Hartwell”" in merged.out
    assert "“Beth Hartwell” in 1 paper" in merged.out
    assert f"whodecided different {one} --form" in merged.out
    before = things(ask_store)
    answer = ask_store("different", one, "--form", "B Hartwell", "--form", "Beth Hartwell")
    assert (answer.code, answer.err[:12]) == (0, "They are two")
    assert things(ask_store) == before + 1
    wrong = ask_store("different", one, "--form", "B Hartwell", "--form", "Bob Hartwell")
    assert wrong.code == 4
    assert "is not printed as “Bob Hartwell”" in wrong.err


def test_two_of_one_attendance_list_need_force(ask_store: Ask) -> None:
    before = things(ask_store)
    refused = ask_store("same", "C Osei", "Beth Hartwell")
    assert refused.code == 1
    assert "stand on one attendance list" in refused.err
    assert "--force" in refused.err
    assert ask_store("judgements").out == ""
    assert ask_store("same", "C Osei", "Beth Hartwell", "--force").code == 0
    assert things(ask_store) == before - 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("same", "Neil Macrae", "Licensing Committee"), 2, "only things of one kind"),
        (("same", "Neil Macrae", "Zebedee Quux"), 4, "Nothing is called “Zebedee Quux”"),
        (
            ("same", "Neil Macray", "Zebedee Quux"),
            4,
            "Nothing is called “Neil Macray”. Nearest: Neil Macrae (person/aldermoor/n-macrae)",
        ),
        (("same", "Neil Macrae", NEIL), 2, "Both are Neil Macrae already"),
        (("different", NEIL, NEIL), 2, "Name two forms to part it"),
        (("different", NEIL), 2, "Two sides are needed"),
        (("different", NEIL, N, "--form", "a", "--form", "b"), 2, "Two sides are needed"),
        (("same", NEIL, "person/aldermoor/nobody"), 4, "Nothing has the id person/aldermoor/nobody"),
        (("unsure", "licensing", NEIL), 2, "may be any of 3 things"),
        (("judgements", "--apply", "no-such-file"), 4, "There is no file no-such-file"),
    ],
)
def test_what_cannot_be_judged_is_said_and_not_kept(
    ask_store: Ask, words: tuple[str, ...], code: int, said: str
) -> None:
    answer = ask_store(*words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err
    assert log(ask_store) == []


def test_judgements_are_sent_to_a_colleague_and_applied_once(ask_store: Ask, folder: Path, tmp_path: Path) -> None:
    ask_store("same", NEIL, N, "--reason", "one\u202e seat", "--by", "Bob\x1b[31m")
    ask_store("unsure", "C Osei", "Beth Hartwell")
    ask_store("undo", 2)
    file, other = tmp_path / "judged.txt", tmp_path / "other"
    assert ask_store("judgements", "--export", file).err == f"Wrote 2 judgements to {file}.\n"
    text = file.read_text(encoding="utf-8")
    assert text.startswith("whodecided judgements 1\n")
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert ask_store("judgements", "--export", "-").out == text
    first = ask_store("judgements", "--apply", file, "--store", other)
    assert first.out == "+ 1 added  - 0 withdrawn  = 1 known  ? 1 waiting or set aside\n"
    assert ask_store("judgements", "--apply", file, "--store", other).out.startswith(
        "+ 0 added  - 0 withdrawn  = 2 known"
    )
    (row,) = json.loads(ask_store("judgements", "--json", "--store", other).out)
    assert (row["state"], row["author"], row["reason"]) == ("waiting", "Bob\x1b[31m", "one\u202e seat")
    assert ask_store("add", folder, "--store", other).code == 0
    assert [row["state"] for row in json.loads(ask_store("judgements", "--json", "--store", other).out)] == ["in force"]
    ask_store("undo", "--store", tmp_path / "store")
    ask_store("judgements", "--export", file)
    assert ask_store("judgements", "--apply", file, "--store", other).out.startswith("+ 0 added  - 1 withdrawn")


def test_a_file_tells_what_it_overrules_and_an_older_judgement_overrules_nothing(
    ask_store: Ask, tmp_path: Path
) -> None:
    ask_store("same", NEIL, N)
    theirs = tmp_path / "theirs.txt"
    ask_store("judgements", "--export", theirs)
    text = theirs.read_text(encoding="utf-8").replace("same", "unsure")
    today = json.loads(ask_store("judgements", "--json").out)[0]["date"]
    theirs.write_text(text.replace(today, "2001-02-03"), encoding="utf-8")
    told = ask_store("judgements", "--apply", theirs)
    assert told.out.startswith("+ 1 added")
    assert "give way" not in told.err
    assert log(ask_store) == [(1, "in force"), (2, "replaced")]
    theirs.write_text(text, encoding="utf-8")
    told = ask_store("judgements", "--apply", theirs)
    assert told.err.startswith("1 judgement that had effect here gives way to newer ones of the file: 1.")
    assert log(ask_store) == [(1, "replaced"), (2, "replaced"), (3, "in force")]


def test_a_judgement_withdrawn_here_is_told_when_it_is_applied_again(ask_store: Ask, tmp_path: Path) -> None:
    ask_store("same", NEIL, N)
    file = tmp_path / "judged.txt"
    ask_store("judgements", "--export", file)
    assert "withdrawn here" not in ask_store("judgements", "--apply", file).err
    ask_store("undo")
    answer = ask_store("judgements", "--apply", file)
    assert answer.out.startswith("+ 0 added  - 0 withdrawn  = 1 known")
    assert answer.err.startswith("1 of those known was withdrawn here and not applied again.")


def test_a_file_with_a_mistake_is_not_applied_at_all(ask_store: Ask, tmp_path: Path) -> None:
    file = tmp_path / "judged.txt"
    file.write_text(f"whodecided judgements 1\n\njudge: same\na: {NEIL}\nb: {N}\n\njudge: equal\na: x\nb: y\n")
    answer = ask_store("judgements", "--apply", file)
    assert answer.code == 1
    assert answer.err.startswith("Line 7 cannot be read: “equal” is none of")
    file.write_bytes(b"whodecided judgements 1\n\n\xff\n")
    assert ask_store("judgements", "--apply", file).err.startswith("Line 3 cannot be read: it is not UTF-8")
    assert log(ask_store) == []


def test_whoever_waits_for_the_record_to_be_linked_again_is_told(
    ask_store: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.cli.context.LONG_TO_LINK", 1)
    said, file = "this is done once after papers or judgements have changed", tmp_path / "judged.txt"
    assert said in ask_store("different", NEIL, N).err
    ask_store("undo")
    assert said in ask_store("judgements").err
    assert said not in ask_store("judgements").err
    file.write_text(f"whodecided judgements 1\n\njudge: same\na: {NEIL}\nb: {N}\n")
    assert said in ask_store("judgements", "--apply", file).err


@pytest.mark.parametrize("skips", ["k", "n"])
def test_a_terminal_is_asked_pair_after_pair(ask_store: Ask, monkeypatch: pytest.MonkeyPatch, skips: str) -> None:
    answers: Iterator[str] = iter(skips)
    monkeypatch.setattr("explorer.cli.judging.asks", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    assert ask_store("review").code == 0
    assert log(ask_store) == []
    answers = iter("q")
    ask_store("review")
    assert log(ask_store) == []
    answers = iter("s")
    said: Answer = ask_store("review")
    assert "Number 1, judged by Ann Clerk" in said.err
    assert log(ask_store) == [(1, "in force")]


def test_a_pair_that_another_judges_while_one_is_asked_stays_as_it_was_judged(
    ask_store: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prompt(*_: object, **__: object) -> str:
        ask_store("unsure", NEIL, N, "--by", "Bo")
        return "s"

    monkeypatch.setattr("explorer.cli.judging.asks", lambda: True)
    monkeypatch.setattr("click.prompt", prompt)
    assert "Judged meanwhile: unsure, by Bo (number 1), which stands." in ask_store("review").err
    assert log(ask_store) == [(1, "in force")]


def test_two_people_judge_at_once_and_both_are_kept(ask_store: Ask) -> None:
    ends = ((NEIL, N), ("C Osei", "Beth Hartwell"), (NEIL, "C Osei"))
    command = [sys.executable, "-m", "explorer", "unsure"]
    running = [subprocess.Popen([*command, *pair], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for pair in ends]
    for process in running:
        process.communicate(timeout=120)
    assert {process.returncode for process in running} <= {0, 5}
    kept = [process for process in running if process.returncode == 0]
    assert [number for number, _ in log(ask_store)] == list(range(1, len(kept) + 1))
    assert kept


def test_who_judges_by_default(ask_store: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WHODECIDED_BY")
    monkeypatch.setattr("getpass.getuser", lambda: "somebody-unknown")
    assert "by somebody-unknown (from the name of the account)" in ask_store("unsure", NEIL, N).err
    assert "by Cy (from --by)" in ask_store("unsure", NEIL, N, "--by", "Cy").err

    def nobody() -> str:
        raise OSError("no name")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert ask_store("unsure", NEIL, N).err.startswith("Nobody is named as the author.")


def test_problems_by_kind_with_both_quotes(ask_store: Ask, folder: Path) -> None:
    assert ask_store("problems").err.startswith("Nothing found")
    assert json.loads(ask_store("problems", "--json").out) == []
    text = MINUTES.format(date="Monday 3 May 2019", members="B Hartwell", officer="Neil Macrae").replace("2.00", "4.00")
    (folder / "draft.txt").write_text(text, encoding="utf-8")
    ask_store("add", folder)
    shown = ask_store("problems")
    assert shown.code == 0
    assert "Meetings with two times (1)  --kind meeting-time" in shown.out
    assert "papers disagree on the time, 14:00 or 16:00" in shown.out or "16:00 or 14:00" in shown.out
    assert "Dates on another weekday (1)" in shown.out
    assert shown.out.splitlines()[-1] == "1 meeting-time  1 weekday"
    counted = ask_store("stats").out
    assert "What a reader should know; each with its words: whodecided problems --kind KIND" in counted
    assert "1  Meetings with two times  (meeting-time)" in counted
    (group,) = json.loads(ask_store("problems", "--json", "--kind", "meeting-time").out)
    (trouble,) = group["found"]
    assert {piece["document"].split("-")[0] for piece in trouble["evidence"]} == {"document/draft", "document/minutes"}
    assert (group["count"], trouble["about"]) == (1, "meeting/aldermoor/2019-05-03/licensing-committee")
    assert group["next"]
    assert "weekday" not in ask_store("problems", "minutes-0.txt").out
    assert ask_store("problems", "minutes-1.txt").err.startswith("Nothing found")
    assert ask_store("problems", "no-such.txt").code == 4
    assert ask_store("problems", "--kind", "nonsense").code == 2


def test_a_judgement_without_effect_is_a_problem(ask_store: Ask, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "judged.txt"
    file.write_text(f"whodecided judgements 1\n\njudge: same\na: {NEIL}\nb: person/aldermoor/nobody\n")
    ask_store("judgements", "--apply", file)
    assert "Number 1 is waiting: not in these papers: person/aldermoor/nobody" in ask_store("problems").out


def test_of_what_goes_by_one_name_nothing_is_told_unless_it_is_asked_for() -> None:
    corpus = example()
    (merge, *_) = corpus.linked.merges
    assert merge_rows(corpus) == []
    assert [row["id"] for row in merge_rows(corpus, merge.entity)] == [merge.entity]
