"""What goes wrong on the command line: one sentence on stderr, an exit code that tells, never a traceback."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explorer import __version__
from explorer.cli.app import EXITS
from explorer.errors import Exit
from explorer.store import Store
from tests.cli.conftest import Ask
from tests.example import example_resolution, ident
from tests.store.records import a_record

ROOT = Path(__file__).resolve().parents[2]


def process(*words: object, code: str = "", **options: object) -> subprocess.CompletedProcess[str]:
    """Run `whodecided` as a process of its own."""
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "explorer"]
    arguments = [*command, *map(str, words)]
    return subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, timeout=120, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize(
    "words", [["search", "report"], ["show", "x"], ["path", "x", "y"], ["stats"], ["export", "out.graphml"]]
)
def test_no_papers_yet(ask: Ask, tmp_path: Path, words: list[str]) -> None:
    answer = ask(*words, "--store", tmp_path / "none")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        f"There are no papers in the store at {tmp_path / 'none'} yet. Add some: whodecided add FOLDER\n"
    )


def test_a_missing_paper(ask: Ask, tmp_path: Path) -> None:
    answer = ask("add", tmp_path / "none.pdf", "--store", tmp_path / "store")
    assert answer.code == 1
    assert answer.err == f"! {tmp_path / 'none.pdf'}: there is no such file or folder\n"
    assert answer.out.startswith("+ 0 added  ~ 0 changed  = 0 same  ! 1 problem  in ")


@pytest.mark.parametrize("path", ["", "  "])
def test_an_empty_path_is_not_the_folder_one_is_in(ask: Ask, tmp_path: Path, path: str) -> None:
    answer = ask("add", path, "--store", tmp_path / "store")
    assert (answer.code, answer.out) == (Exit.USAGE, "")
    assert "A PATH is empty" in answer.err
    assert not (tmp_path / "store").exists()


def test_standard_input_is_no_paper(ask: Ask, tmp_path: Path) -> None:
    answer = ask("add", "-", "--store", tmp_path / "store")
    assert (answer.code, answer.out) == (Exit.USAGE, "")
    assert "Standard input is not read" in answer.err


def test_links_are_called_links(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "in").mkdir()
    for name, end in (("a", "../out"), ("b", "../out"), ("c", "../nowhere"), ("d", "../nowhere")):
        (tmp_path / "in" / name).symlink_to(end)
    answer = ask("add", tmp_path / "in", "--store", tmp_path / "store")
    assert "! 2 links: it is a link, which may lead out of the folder" in answer.err
    assert "! 2 links: it is a link that leads nowhere\n    c\n    d\n" in answer.err


def test_a_name_with_line_ends_is_told_in_one_line(ask: Ask, tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    folder.mkdir()
    (folder / "Elm\nlane  2.pdf").write_bytes(b"%PDF-none")
    (folder / "Oak\tlane\n.txt").write_text("The kettle is broken.\n", encoding="utf-8")
    answer = ask("add", folder, "--store", store)
    broken, silent = answer.err.splitlines()
    assert broken.startswith("! Elm\\u000alane  2.pdf: ")
    assert "found in Oak\\u0009lane\\u000a.txt;" in silent
    missing = ask("add", folder / "Ash\n1.txt", folder / "Ash\n2.txt", "--store", store)
    assert [line.rpartition("/")[2] for line in missing.err.splitlines()[1:]] == ["Ash\\u000a1.txt", "Ash\\u000a2.txt"]


@pytest.mark.parametrize("many", [8, 9, 10, 500])
def test_of_many_files_that_are_no_papers_the_reason_is_told_once_a_few_are_named_and_the_rest_counted(
    ask: Ask, tmp_path: Path, many: int
) -> None:
    for number in range(many):
        (tmp_path / f"{number:03}.jpg").write_bytes(b"")
    (tmp_path / "a.txt").write_text("Westmere Parish Council\n\nMinutes of 3 May 2019\n", encoding="utf-8")
    answer = ask("add", tmp_path, "--store", tmp_path / "store")
    reason, *lines = answer.err.splitlines()
    assert reason.startswith(f"! {many} files: a .jpg file is no paper")
    named = [line for line in lines if line.endswith(".jpg")]
    rest = [int(line.split()[1].replace(",", "")) for line in lines if line.startswith("    and ")]
    assert len(named) + sum(rest) == many
    assert len(named) + len(rest) == len(lines) <= 9
    assert f"! {many} problem" in answer.out


@pytest.mark.usefixtures("westmere")
def test_an_unknown_id_suggests_the_nearest(ask: Ask) -> None:
    for words in (
        ["show", "person/westmere/p-harlo"],
        ["path", "person/westmere/p-harlo", ident("person", "p-harlow")],
    ):
        answer = ask(*words)
        assert answer.code == Exit.NOT_FOUND
        assert answer.err.startswith("Nothing has the id person/westmere/p-harlo. Nearest: person/westmere/p-harlow")


@pytest.mark.usefixtures("westmere")
def test_an_export_to_a_folder_that_is_not_there(ask: Ask, tmp_path: Path) -> None:
    answer = ask("export", tmp_path / "none" / "council.graphml")
    assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert str(tmp_path / "none") in answer.err


def test_a_corrupt_store(ask: Ask, tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
    for name in ("store.json", "journal-00000000.jsonl"):
        (tmp_path / name).write_bytes(b"\x00garbage")
    for words in (["stats"], ["search", "report"], ["add", ROOT / "README.md"]):
        answer = ask(*words, "--store", tmp_path)
        assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)
        assert answer.err.startswith(f"The store is damaged at {tmp_path / 'store.json'}: ")
    assert (tmp_path / "journal-00000000.jsonl").read_bytes() == b"\x00garbage"


def test_damage_that_was_mended_and_a_store_brought_forward_are_told(ask: Ask, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
    (tmp_path / "store" / "store.json").write_bytes(b"\x00garbage")
    answer = ask("stats", "--store", tmp_path / "store")
    assert answer.code == 0
    assert answer.err.count("\n") == 1
    assert "its copy in journal-00000000.jsonl stands in for it, and nothing that was stored is lost." in answer.err
    shutil.copytree(ROOT / "tests" / "store" / "schemas" / "1", tmp_path / "old")
    answer = ask("stats", "--store", tmp_path / "old")
    assert answer.code == 0
    assert answer.err == (
        f"The store at {tmp_path / 'old'} was brought from schema 1 to 2; as it was it is kept in {tmp_path / 'old' / 'schema-1'}.\n"
    )


def test_a_busy_store(ask: Ask, papers: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", write=True):
        answer = ask("add", papers, "--store", tmp_path / "store")
    assert answer.code == Exit.BUSY
    assert "holds it. Try again when it has finished" in answer.err


def test_called_wrongly(ask: Ask) -> None:
    for words in (
        ["nonsense"],
        ["search"],
        ["add"],
        ["search", "--kind", "nobody", "x"],
        ["search", "--limit", "0", "x"],
    ):
        answer = ask(*words)
        assert (answer.code, answer.out) == (Exit.USAGE, "")
        assert "Error: " in answer.err


@pytest.mark.parametrize(
    ("words", "how"),
    [
        (["adoption", "report"], "whodecided search adoption report"),
        (["--plain", "Elm's post"], "whodecided explore --plain 'Elm'\"'\"'s post'"),
    ],
)
def test_words_without_a_command_are_taken_for_a_search(ask: Ask, words: list[str], how: str) -> None:
    answer = ask(*words)
    assert answer.code == 2
    assert "No such command" in answer.err
    assert answer.err.rstrip().endswith(f"To look for it: {how}")


def test_a_paper_in_which_nothing_is_found_is_named(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The kettle is broken.\n", encoding="utf-8")
    answer = ask("add", tmp_path / "note.txt", "--store", tmp_path / "store")
    assert answer.code == 0
    assert answer.out.startswith("+ 1 added")
    assert answer.err == "No meeting, decision or name was found in note.txt; the text is kept.\n"


def test_many_papers_in_which_nothing_is_found_stand_one_on_a_line(ask: Ask, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(f"The kettle is broken for the {number}. time.\n", encoding="utf-8")
    answer = ask("add", tmp_path, "--store", tmp_path / "store")
    heading, *names = answer.err.splitlines()
    assert heading == "No meeting, decision or name was found in 30 papers; their text is kept:"
    assert [*names[:1], *names[-1:], len(names)] == ["    00.txt", "    and 22 more", 9]


def test_who_stops_at_once_hears_what_stays_and_what_to_do(
    ask: Ask, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("explorer.ingest.adding.collect", interrupted)
    answer = ask("add", papers, "--store", tmp_path / "store")
    assert (answer.code, answer.out) == (130, "")
    assert answer.err == "Stopped at once. What had been stored stays; add the same papers again to go on.\n"


def test_a_store_that_is_a_file(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "store").write_text("")
    answer = ask("stats", "--store", tmp_path / "store")
    assert answer.err.endswith("Name a folder with --store\n")


@pytest.mark.usefixtures("westmere")
def test_the_way_from_a_thing_to_itself(ask: Ask) -> None:
    person = next(entity for entity in example_resolution().entities if entity.kind == "person")
    answer = ask("path", person.id, person.id)
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == f"A and B are the same thing: {person.label}\n"


def test_a_mistake_of_our_own_is_still_one_sentence(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(folder: Path, linking: object) -> None:
        raise KeyError("clause")

    monkeypatch.setattr("explorer.corpus.load", failing)
    answer = ask("stats")
    assert answer.code == Exit.FAILED
    assert answer.err.startswith("whodecided failed by a mistake of its own (KeyError: 'clause').")


def test_a_full_disk(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(folder: Path, linking: object) -> None:
        raise OSError(28, "No space left on device", "/council")

    monkeypatch.setattr("explorer.corpus.load", full)
    assert ask("stats").err == (
        "whodecided could not go on: /council: No space left on device. Nothing that was stored is lost.\n"
    )


def test_a_full_disk_behind_stdout() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "explorer", "--help"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
        )
    assert done.returncode == 1
    assert done.stderr.endswith("No space left on device. Nothing that was stored is lost.\n")
    assert "Traceback" not in done.stderr


def test_a_reader_that_goes_away_early_is_no_failure() -> None:
    code = (
        "import sys, explorer.cli as cli, explorer.cli.app as app, explorer.cli.output as output\n"
        "app.stats.callback = lambda as_json: [output.say('line ' * 200) for _ in range(20000)] and 0\n"
        "sys.exit(cli.main(['stats']))\n"
    )
    writer = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.readline()
    writer.stdout.close()
    assert writer.wait(timeout=120) == 0
    assert writer.stderr.read() == ""
    writer.stderr.close()


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_a_stream_that_was_closed_before_is_no_failure(papers: Path, tmp_path: Path, closed: tuple[int, ...]) -> None:
    code = (
        f"import os, sys; [os.close(number) for number in {closed}]\n"
        "os.execv(sys.executable, [sys.executable, '-c', 'import sys; from explorer.ingest import pool\\n"
        "pool.SMALL_FILES = pool.SMALL_BYTES = 0; from explorer.cli import main\\nsys.exit(main())', *sys.argv[1:]])"
    )
    answer = process("add", papers, "--store", tmp_path / "store", code=code)
    assert answer.returncode == 0, answer.stderr
    assert ("added" in answer.stdout) == (1 not in closed)
    assert len(Store.open(tmp_path / "store")) == len(list(papers.iterdir()))


def test_judgements_from_an_input_that_is_closed(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    answer = ask("judgements", "--apply", "-", "--store", tmp_path / "store")
    assert answer.code == 1
    assert answer.err == "No judgements can be read: standard input is closed. Name their file: --apply FILE\n"


def test_the_explorer_without_a_terminal() -> None:
    done = process()
    assert done.returncode == 1
    assert done.stderr == (
        "The explorer needs a terminal: input or output is redirected. "
        "Print one view instead: whodecided --plain. Or ask on the command line: whodecided --help\n"
    )


def test_help_tells_commands_examples_and_exit_codes_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; from explorer.cli import main; main(['--help']); main(['--version']);"
        "print(sorted({'textual', 'rich', 'networkx', 'numpy', 'tinydb', 'lxml', 'rapidfuzz'} & set(sys.modules)))"
    )
    done = process(code=code)
    assert done.stderr == ""
    for word in (
        "add",
        "search",
        "show",
        "path",
        "stats",
        "export",
        "--store DIR",
        "ask",
        "whodecided ask who endorsed",
    ):
        assert word in done.stdout
    assert set(EXITS) == set(Exit)
    for code_number, words in EXITS.items():
        assert f"{int(code_number):>3}  {words}" in done.stdout
    assert done.stdout.endswith(f"whodecided {__version__}\n[]\n")
