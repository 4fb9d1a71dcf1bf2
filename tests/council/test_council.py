"""The made-up council is the same each time, and is what the reader makes of its papers."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path

from explorer.model import Extraction
from explorer.reading import read
from explorer.resolve import resolve
from explorer.text import extract
from tests.council import papers, records, write

SOME = 240
"""Papers enough for every body and every form of paper."""


def test_a_seed_gives_the_same_papers_and_another_seed_others() -> None:
    assert list(papers(40, seed=3)) == list(papers(40, seed=3))
    assert {made.text for made in papers(40, seed=3)}.isdisjoint(made.text for made in papers(40, seed=4))


def test_a_longer_run_begins_with_a_shorter_one() -> None:
    assert list(islice(papers(90), 30)) == list(papers(30))


def test_every_span_is_of_the_text_and_every_claim_of_the_mentions() -> None:
    for record in records(SOME):
        refs = {mention.ref for mention in record.extraction.mentions}
        spans = [span for mention in record.extraction.mentions for span in mention.spans]
        for claim in record.extraction.claims:
            assert {claim.subject, claim.object} <= refs
            spans.append(claim.span)
        assert all(0 <= span.start < span.end <= len(record.source.text) for span in spans)
        for mention in record.extraction.mentions:
            if mention.kind in ("person", "post", "item", "report", "decision"):
                assert record.source.text[mention.spans[0].start : mention.spans[0].end] == mention.name


def test_no_two_papers_have_one_path_or_id() -> None:
    made = list(papers(SOME))
    assert len({one.path for one in made}) == len({one.record.document for one in made}) == SOME


def said(extraction: Extraction) -> Counter[tuple[str, ...]]:
    """Things by kind and name, and claims by kind and the names at their ends."""
    names = {mention.ref: mention.name for mention in extraction.mentions}
    found = Counter((mention.kind, mention.name) for mention in extraction.mentions)
    return found + Counter((claim.kind, names[claim.subject], names[claim.object]) for claim in extraction.claims)


def test_reading_finds_in_the_papers_what_their_records_say() -> None:
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    both: Counter[str] = Counter()
    for made in papers(SOME):
        told, read_of_it = said(made.record.extraction), said(extract(made.record.source))
        for counts, keys in ((wanted, told), (found, read_of_it), (both, told & read_of_it)):
            for key, number in keys.items():
                counts[key[0]] += number
    alike = {kind: 2 * both[kind] / (wanted[kind] + found[kind]) for kind in wanted | found}
    assert {kind: share for kind, share in alike.items() if share < 0.9} == {}


def test_papers_written_as_files_are_read_as_their_records(tmp_path: Path) -> None:
    made = {one.path: one.record.source for one in papers(12)}
    for path in write(tmp_path, 12):
        name = path.relative_to(tmp_path).as_posix()
        source = read(path, name)
        assert (source.text, source.sha256) == (made[name].text, made[name].sha256)


def test_the_proportions_are_those_of_a_council() -> None:
    linked = resolve(records(2 * SOME))
    kinds = Counter(entity.kind for entity in linked.entities)
    assert 4 <= kinds["decision"] / kinds["document"] <= 6
    assert 40 <= len(linked.links) / kinds["document"] <= 60
    assert kinds["person"] > 60
    assert any(link.kind == "possibly_same" for link in linked.links)
