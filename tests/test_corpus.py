"""The corpus: one value over the linked record, whether from a store or at hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import explorer.resolve
from explorer.columns.layout import Parts
from explorer.columns.packing import tables
from explorer.corpus import Corpus, from_resolution, last, link_aside, load, nearest
from explorer.errors import UnknownId
from explorer.model import Entity, Record, Resolution
from explorer.resolve.judgements import Judgement
from explorer.store import News, Store, engine
from explorer.store.layout import DamagedStore, StoreChanged
from tests.example import example_resolution, example_texts, ident
from tests.example_papers import BOARD
from tests.store.records import a_record


@pytest.fixture
def corpus() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "store", write=True) as store:
        store.put_many((a_record(number), f"/papers/{number}.txt") for number in range(3))
    return tmp_path / "store"


@pytest.fixture
def resolved(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Stand in for resolving, one thing a record, and note how many records each call was given."""
    calls: list[int] = []

    def link_on(
        before: object, sums: Iterable[str], judgements: object, read: Callable[[str], Record]
    ) -> tuple[Parts, None]:
        documents = [read(document).document for document in sums]
        calls.append(len(documents))
        return tables(Resolution(tuple(Entity(document, "document", "Paper") for document in documents))), None

    monkeypatch.setattr(explorer.resolve, "link_on", link_on, raising=False)
    return calls


def test_a_thing_has_links_in_both_directions(corpus: Corpus) -> None:
    for link in corpus.links:
        assert link in corpus.out(link.source)
        assert link in corpus.into(link.target, link.kind)
        assert link not in corpus.out(link.source, "no such kind")


def test_an_id_that_a_merge_took_away_is_followed(corpus: Corpus) -> None:
    ((gone, kept),) = example_resolution().redirects.items()
    assert corpus.get(gone) is corpus.get(kept)
    assert corpus.out(gone) == corpus.out(kept)
    assert corpus.paths(gone, kept) == corpus.paths(kept, kept)


def test_questions_to_the_graph_follow_an_id_that_went_away(corpus: Corpus) -> None:
    ((gone, kept),) = example_resolution().redirects.items()
    assert corpus.neighbourhood(gone, 2) == corpus.neighbourhood(kept, 2)
    assert corpus.activity(gone) == corpus.activity(kept)
    assert corpus.company(gone).meetings == len(corpus.out(kept, "attended"))
    assert gone not in corpus.attendance(BOARD).people
    assert kept in corpus.attendance(BOARD).people
    assert corpus.central("degree", ("body",), 1).scores[0][0].startswith("body/")


def test_redirects_in_a_ring_end() -> None:
    ring = from_resolution(Resolution(redirects={"a": "b", "b": "a"}))
    with pytest.raises(UnknownId):
        ring.get("a")


def test_an_unknown_id_names_the_nearest(corpus: Corpus) -> None:
    known = ident("person", "p-harlow")
    assert known in corpus.entities
    with pytest.raises(UnknownId, match=rf"Nothing has the id {known}e. Nearest: {known}"):
        corpus.get(f"{known}e")
    with pytest.raises(UnknownId, match="whodecided search"):
        corpus.into("zzz")
    with pytest.raises(UnknownId):
        corpus.text("document/none")


def test_the_nearest_ids_come_best_first() -> None:
    known = ["person/w/p-harlow", "person/w/p-harlowe", "meeting/w/2019-03-04/board-2"]
    assert nearest("person/w/p-harlowe", known) == ["person/w/p-harlowe", "person/w/p-harlow"]
    assert nearest("", known) == []


def test_counts_are_in_the_order_of_the_schema(corpus: Corpus) -> None:
    counts = corpus.counts()
    assert list(counts)[:2] == ["decision", "meeting"]
    assert sum(counts.values()) == len(corpus.entities)
    assert sum(corpus.relations().values()) == len(corpus.links)
    assert list(corpus.relations().values()) == sorted(corpus.relations().values(), reverse=True)


def test_every_quote_is_what_the_text_says_there(corpus: Corpus) -> None:
    pieces = [piece for thing in corpus.entities.values() for piece in thing.evidence]
    pieces += [piece for link in corpus.links for piece in link.evidence]
    assert pieces
    for piece in pieces:
        assert corpus.text(piece.document)[piece.start : piece.end] == piece.quote


def test_the_graph_and_the_search_are_of_the_same_record(corpus: Corpus) -> None:
    assert set(corpus.graph) == set(corpus.entities)
    assert corpus.graph is corpus.graph
    assert corpus.search("fostering annual report", kinds=("report",), limit=1)[0].kind == "report"


def test_no_store_is_an_empty_corpus(tmp_path: Path) -> None:
    assert load(tmp_path / "none").empty
    assert load(tmp_path / "none").counts() == {}


def test_the_linked_record_is_made_once_and_then_found_beside_the_store(store: Path, resolved: list[int]) -> None:
    first, second = load(store), load(store)
    assert resolved == [3]
    assert first.linked.whole() == second.linked.whole()
    assert second.text(a_record(1).document) == a_record(1).source.text


def test_the_record_linked_last_is_there_at_once_while_a_new_one_is_linked_aside(store: Path) -> None:
    assert last(store) is None
    link_aside(store)
    before = last(store)
    assert before is not None
    with Store.open(store, write=True) as writer:
        writer.put(a_record(3), "/papers/3.txt")
    behind = last(store)
    assert behind is not None
    assert behind.linked.whole() == before.linked.whole()
    link_aside(store)
    after = last(store)
    assert after is not None
    assert set(after.entities) > set(behind.entities)
    assert load(store).linked.whole() == after.linked.whole()
    assert after.text(a_record(3).document) == a_record(3).source.text


@pytest.mark.parametrize("how", ["a paper more", "cache gone", "cache damaged", "rules"])
def test_a_stale_or_damaged_cache_is_made_again(
    store: Path, resolved: list[int], how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(store)
    if how == "a paper more":
        with Store.open(store, write=True) as writer:
            writer.put(a_record(3), "/papers/3.txt")
    elif how == "cache gone":
        shutil.rmtree(store / "cache")
    elif how == "cache damaged":
        next((store / "cache").glob("linked-*")).write_bytes(b'{"schema":1')
    else:
        monkeypatch.setattr("explorer.store.rules.linking_rules", lambda: "newer rules")
    papers = 4 if how == "a paper more" else 3
    assert len(load(store).entities) == papers
    assert resolved == [3, papers]


def test_a_damaged_paper_is_told_though_the_cache_is_sound(store: Path, resolved: list[int]) -> None:
    with Store.open(store, write=True) as writer:
        writer.compact()
    load(store)
    file = next((store / "shards").iterdir())
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(DamagedStore, match="Add the paper again"):
        load(store)


def test_a_store_that_changes_while_it_is_read_is_read_again(
    store: Path, resolved: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = iter(range(10))
    signature = Store.signature

    def changing(self: Store) -> str:
        if next(tries) < 2:
            raise StoreChanged("The store has changed")
        return signature(self)

    monkeypatch.setattr(Store, "signature", changing)
    assert len(load(store).entities) == 3


def test_opening_what_was_linked_leaves_networkx_and_numpy_alone(store: Path) -> None:
    import subprocess
    import sys

    link_aside(store)
    code = (
        "import sys; from pathlib import Path; from explorer.corpus import load; load(Path(sys.argv[1]));"
        "print(sorted({'networkx', 'numpy', 'textual', 'rapidfuzz', 'lxml', 'tinydb', 'filelock'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-c", code, str(store)], cwd=root, capture_output=True, text=True, timeout=120
    )
    assert done.stdout == "[]\n", done.stderr


@pytest.mark.usefixtures("resolved")
def test_news_are_what_the_store_has_over_the_corpus(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus, same = load(store), last(store)
    assert same is not None
    assert (corpus.news(), same.news()) == (None, None)
    with Store.open(store, write=True) as writer:
        writer.put_many((a_record(number), f"/papers/{number}.txt") for number in (7, 8))
        writer.judge([Judgement("same", "a", "b")])
    assert corpus.news() == News(2, 1)
    behind = last(store)
    assert behind is not None
    assert behind.news() == News(2, 0), "the corpus that was linked before the papers came"
    with Store.open(store, write=True) as writer:
        writer.put(a_record(9), "/papers/9.txt")
    assert (corpus.news(), behind.news()) == (News(3, 1), News(3, 0))
    assert load(store).news() is None
    monkeypatch.setattr(engine, "read", lambda folder: pytest.fail("a file that has not changed was read"))
    assert corpus.news() == News(3, 1)


def test_an_empty_store_has_news_when_papers_come_and_a_record_at_hand_never(tmp_path: Path, corpus: Corpus) -> None:
    nothing = load(tmp_path / "store")
    assert (nothing.news(), corpus.news()) == (None, None)
    with Store.open(tmp_path / "store", write=True) as writer:
        writer.put(a_record(1), "/papers/1.txt")
    assert nothing.news() == News(1, 0)
