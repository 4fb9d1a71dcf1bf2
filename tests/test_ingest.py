"""Bringing papers in: what is taken, what is counted, what is named, and that one bad paper stops no other."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import StoreBusy
from explorer.ingest import add, prepare_sample
from explorer.ingest import pool as pooling
from explorer.ingest.walk import collect
from explorer.ingest.worker import Job, Outcome, document_id, read_one
from explorer.model import Record
from explorer.progress import Silent
from explorer.settings import Limits
from explorer.store import Store

MINUTES = """Westmere City Council
Minutes of the meeting of the Housing Scrutiny Board ({number}) held at 2.00 p.m. on Monday, 4 March 2019

Present: Councillor P Harlow (Chair), Councillor S Okafor

{number}. Housing report {number}
RESOLVED that the Board notes report {number}.
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    (folder / "2019").mkdir(parents=True)
    (folder / "a.txt").write_text(MINUTES.format(number=1), encoding="utf-8")
    (folder / "2019" / "b.TXT").write_text(MINUTES.format(number=2), encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


class Watcher:
    """Notes what it is told and stops after `most` papers."""

    def __init__(self, most: int = 1_000) -> None:
        self.total, self.seen, self.most = 0, list[str](), most

    def start(self, total: int) -> None:
        self.total = total

    def step(self, name: str) -> None:
        self.seen.append(name)

    @property
    def cancelled(self) -> bool:
        return len(self.seen) >= self.most


def counts(paths: list[Path], store: Path) -> tuple[int, int, int, tuple[tuple[str, str], ...]]:
    summary = add(paths, store)
    return summary.added, summary.changed, summary.same, summary.problems


def test_a_folder_is_read_and_read_again_without_change(papers: Path, store: Path) -> None:
    assert counts([papers], store) == (2, 0, 0, ())
    revision = Store.open(store).revision
    assert counts([papers], store) == (0, 0, 2, ())
    (papers / "a.txt").write_text(MINUTES.format(number=3), encoding="utf-8")
    assert counts([papers], store) == (0, 1, 1, ())
    assert Store.open(store).revision != revision
    assert [entry.path for entry in Store.open(store).entries()] == ["a.txt", "2019/b.TXT"]


def test_a_record_has_the_papers_words(papers: Path, store: Path) -> None:
    add([papers / "a.txt"], store)
    (record,) = Store.open(store).records()
    assert "Housing Scrutiny Board" in record.source.text
    assert record.document == document_id("a.txt", record.source.sha256)
    assert record.document.startswith("document/a-")


def test_many_papers_over_all_cores_give_the_store_that_one_core_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number}.txt").write_text(MINUTES.format(number=number), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    monkeypatch.setattr(pooling, "SMALL_BYTES", 0)
    monkeypatch.setattr(pooling, "_cores", lambda: 2)
    watcher = Watcher()
    many = add([folder], tmp_path / "many", watcher)
    monkeypatch.setattr(pooling, "_cores", lambda: 1)
    one = add([folder], tmp_path / "one")
    assert (many.added, many.problems) == (one.added, one.problems)
    assert many.added == 12
    assert [name for name, _ in many.problems] == ["empty.txt"]
    assert Store.open(tmp_path / "many").revision == Store.open(tmp_path / "one").revision
    assert (watcher.total, watcher.seen) == (13, sorted(path.name for path in folder.iterdir()))


def deadly(jobs: list[Job], limits: Limits) -> list[Outcome]:
    """Stand in for reading: a paper named "deadly" takes its process with it."""
    return [deadly_one(job, limits) for job in jobs]


def deadly_one(job: Job, limits: Limits) -> Outcome:
    if job.name == "deadly":
        os._exit(9)
    return Outcome(problem=f"read {job.name}")


def test_a_paper_that_kills_its_reader_is_named_and_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling, "SMALL_BYTES", 0)
    monkeypatch.setattr(pooling, "_cores", lambda: 2)
    monkeypatch.setattr(pooling, "read_all", deadly)
    monkeypatch.setattr(pooling, "read_limited", deadly_one)
    names = ["a", "b", "deadly", "c", "d", "e"]
    found = [outcome.problem for outcome in pooling.run([Job(name, name) for name in names])]
    assert "ended the reading process" in found[2]
    assert [*found[:2], *found[3:]] == [f"read {name}" for name in names if name != "deadly"]


def slow(jobs: list[Job], limits: Limits) -> list[Outcome]:
    """Stand in for reading that takes far longer than anybody waits."""
    time.sleep(600)
    return []


def ended(jobs: list[Job], limits: Limits) -> list[Outcome]:
    """Stand in for reading in a process that a signal to the whole group ends too."""
    os.kill(os.getpid(), signal.SIGTERM)
    return slow(jobs, limits)


@pytest.mark.parametrize("reading", [slow, ended])
def test_whoever_stops_waits_for_no_paper_under_way_and_none_is_blamed(
    monkeypatch: pytest.MonkeyPatch, reading: Callable[[list[Job], Limits], list[Outcome]]
) -> None:
    monkeypatch.setattr(pooling, "SMALL_BYTES", 0)
    monkeypatch.setattr(pooling, "_cores", lambda: 2)
    monkeypatch.setattr(pooling, "read_all", reading)
    asked = iter([False, False])
    jobs = [Job(name, name) for name in "abcde"]
    assert list(pooling.run(jobs, stopped=lambda: next(asked, True) or reading is ended)) == []
    assert multiprocessing.active_children() == []


def test_who_interrupts_while_processes_read_ends_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling, "SMALL_BYTES", 0)
    monkeypatch.setattr(pooling, "_cores", lambda: 2)
    monkeypatch.setattr(pooling, "read_all", slow)

    def interrupted() -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        next(pooling.run([Job(name, name) for name in "abcde"], stopped=interrupted))
    assert multiprocessing.active_children() == []


def test_a_paper_whose_process_a_signal_ended_is_not_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling, "SMALL_CHARACTERS", 1)
    monkeypatch.setattr(pooling, "read_one", lambda job, limits, most: Outcome(long=True))
    monkeypatch.setattr(pooling, "read_limited", deadly_one)
    jobs = [Job("deadly", "deadly"), Job("a", "a")]
    assert list(pooling.run(jobs, stopped=lambda: True)) == []
    assert len(list(pooling.run(jobs))) == 2


def test_what_reads_says_nothing_on_the_terminal(tmp_path: Path) -> None:
    code = (
        "import sys; from explorer.ingest import pool; from tests.test_ingest import loud\n"
        "if __name__ == '__main__':\n"
        "    with pool._processes(1) as one: one.submit(loud).result()\n"
    )
    script = tmp_path / "script.py"
    script.write_text(code, encoding="utf-8")
    where = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    told = subprocess.run([sys.executable, script], capture_output=True, text=True, env=where, timeout=120)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")


def loud() -> None:
    """Stand in for a process that goes wrong while it is made."""
    os.write(2, b"Traceback")


@given(st.lists(st.integers(0, 300_000), max_size=60))
def test_chunks_are_all_papers_in_order_and_bounded(sizes: list[int]) -> None:
    jobs = [Job(str(number), str(number)) for number in range(len(sizes))]
    chunks = list(pooling._chunks(jobs, sizes))
    assert [job for chunk in chunks for job in chunk] == jobs
    for chunk in chunks:
        assert len(chunk) <= 16
        assert sum(sizes[int(job.path)] for job in chunk[:-1]) < 200_000


def test_what_was_handed_on_is_not_kept(tmp_path: Path) -> None:
    for number in range(64):
        (tmp_path / f"{number}.txt").write_text(MINUTES.format(number=number) + "x" * 8_000, encoding="utf-8")
    jobs = [Job(str(path), path.name) for path in tmp_path.iterdir()]
    outcomes = pooling.run(jobs)
    for _ in range(len(jobs) - 1):
        assert next(outcomes).row
    assert sum(isinstance(value, Outcome) for value in gc.get_objects()) <= 32
    assert next(outcomes).row
    assert next(outcomes, None) is None


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    for said in ("gone.txt", "round.txt", "*.txt"):
        found, problems = collect([tmp_path / said], {".txt"}, "text")
        assert found == []
        assert {why for _, why in problems} == {"it is a link that leads nowhere"}


def test_what_cannot_be_read_is_named_with_its_reason(papers: Path, store: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    (papers / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    summary = add([papers, papers / "missing.txt", papers / "*.odt"], store)
    assert summary.added == 2
    reasons = dict(summary.problems)
    assert set(reasons) == {"empty.txt", "picture.pdf", str(papers / "missing.txt"), str(papers / "*.odt")}
    assert "no such file" in reasons[str(papers / "missing.txt")]
    assert "no file matches" in reasons[str(papers / "*.odt")]
    assert all(reason.strip(". ") for reason in reasons.values())


def test_a_mistake_of_our_own_is_the_problem_of_one_paper(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(source: object) -> None:
        raise KeyError("clause")

    monkeypatch.setattr("explorer.text.extract", failing)
    outcome = read_one(Job(str(papers / "a.txt"), "a.txt"))
    assert outcome.row is None
    assert "fails on it (KeyError: 'clause'); please report" in outcome.problem


def test_stopping_keeps_what_was_read(papers: Path, store: Path) -> None:
    watcher = Watcher(most=1)
    summary = add([papers], store, watcher)
    assert (summary.cancelled, summary.added, watcher.seen) == (True, 1, ["2019/b.TXT"])
    assert len(Store.open(store)) == 1


def test_a_store_that_is_being_written_is_left_alone(
    papers: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening: Callable[..., Store] = Store.open
    monkeypatch.setattr(Store, "open", lambda folder, **options: opening(folder, **{**options, "wait": 0}))
    with opening(store, write=True), pytest.raises(StoreBusy):
        add([papers], store)


def test_rules_that_have_changed_read_a_known_paper_anew(
    papers: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add([papers], store)
    monkeypatch.setattr("explorer.ingest.adding.reading_rules", lambda: "newer rules")
    assert counts([papers], store) == (0, 0, 2, ())
    assert {entry.rules for entry in Store.open(store).entries()} == {"newer rules"}


def test_a_folder_gives_papers_only(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside / "deep" / "er", inside / ".hidden", outside):
        folder.mkdir(parents=True)
    for file in ("b.txt", "a.txt", "deep/er/c.txt", ".secret.txt", ".hidden/d.txt", "picture.png"):
        (inside / file).write_text("words")
    (outside / "e.txt").write_text("words")
    (inside / "link.txt").symlink_to(outside / "e.txt")
    (inside / "loop").symlink_to(inside)
    found, problems = collect([inside], {".txt"}, "text")
    assert [paper.name for paper in found] == ["a.txt", "b.txt", "deep/er/c.txt"]
    assert sorted(name for name, _ in problems) == ["link.txt", "loop", "picture.png"]


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "notes.odd").write_text("words")
    (tmp_path / "brackets [1].txt").write_text("words")
    (tmp_path / "link.txt").symlink_to(tmp_path / "notes.odd")
    named = [tmp_path / "notes.odd", tmp_path / "brackets [1].txt", tmp_path / "link.txt"]
    found, problems = collect(named, {".txt"}, "text")
    assert [paper.name for paper in found] == ["brackets [1].txt", "notes.odd"]
    assert problems == []


def test_a_pattern_that_the_shell_left_alone_is_expanded(papers: Path) -> None:
    found, problems = collect([papers / "**" / "*.[tT]*"], {".txt"}, "text")
    assert [paper.name for paper in found] == ["a.txt", "b.TXT"]
    assert problems == []


def test_what_is_no_paper_says_so(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "bare").mkdir()
    found, problems = collect([tmp_path / "pipe", tmp_path / "bare"], {".txt", ".pdf"}, "text and PDF")
    assert found == []
    assert [reason for _, reason in problems] == [
        "it is neither a file nor a folder",
        "no papers in this folder; text and PDF are read",
    ]


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Minutes 21 June.pdf", "minutes-21-june"),
        ("Café/Ordú.html", "ordu"),
        ("日本.txt", "paper"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_documents_id_is_readable_everywhere(name: str, stem: str) -> None:
    assert document_id(name, "0123456789abcdef") == f"document/{stem}-01234567"


def test_the_sample_is_stored_on_first_use_by_the_ordinary_path(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.ingest.sample.sample_papers", lambda: papers)
    monkeypatch.setattr("explorer.ingest.sample.sample_store", lambda: tmp_path / "cache" / "sample")
    watcher = Watcher()
    assert prepare_sample(watcher) == tmp_path / "cache" / "sample"
    assert prepare_sample(watcher) == tmp_path / "cache" / "sample"
    assert watcher.total == 2
    assert len(Store.open(tmp_path / "cache" / "sample")) == 2


def test_the_sample_opens_though_the_cache_cannot_be_written(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr("explorer.ingest.sample.sample_papers", lambda: papers)
    monkeypatch.setattr("explorer.ingest.sample.sample_store", lambda: tmp_path / "file" / "sample")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert len(Store.open(prepare_sample(Silent()))) == 2


BENEATH_A_SCREEN = """
import sys
from pathlib import Path
from explorer.ingest import add

class Screen:
    def write(self, words): pass
    def flush(self): pass
    def isatty(self): return True
    def fileno(self): return -1

if __name__ == "__main__":
    out, sys.stdout, sys.stderr = sys.stdout, Screen(), Screen()
    summary = add([Path(sys.argv[1])], Path(sys.argv[2]))
    print(summary.added, summary.problems, type(sys.stderr).__name__, file=out)
"""


def test_many_papers_are_read_while_a_screen_has_the_terminal(tmp_path: Path, store: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(8):
        words = MINUTES.format(number=number) + "The Board asked about the figures.\n" * 2_000
        (folder / f"{number}.txt").write_text(words, encoding="utf-8")
    script = tmp_path / "beneath.py"
    script.write_text(BENEATH_A_SCREEN, encoding="utf-8")
    root = str(Path(__file__).resolve().parents[1])
    done = subprocess.run(
        [sys.executable, script, folder, store],
        env={**os.environ, "PYTHONPATH": root},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.stdout, done.returncode) == ("8 () Screen\n", 0), done.stderr


def test_papers_after_a_long_one_are_stored_together(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, words in enumerate(("short", "long " * 200, "short", "short")):
        (tmp_path / f"{number}.txt").write_text(words + MINUTES.format(number=number), encoding="utf-8")
    stored: list[int] = []
    put = Store.put_many

    def noted(store: Store, records: Sequence[tuple[Record, str]]) -> object:
        stored.append(len(records))
        return put(store, records)

    monkeypatch.setattr(Store, "put_many", noted)
    monkeypatch.setattr("explorer.ingest.adding._BATCH_CHARACTERS", 1_000)
    add([tmp_path / f"{number}.txt" for number in range(4)], store)
    assert stored == [2, 2]
