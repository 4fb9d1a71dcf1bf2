"""The sample: retold and said to be so, nobody's number in it, made again by its script, read by the ordinary path."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explorer import corpus, ingest, reading
from explorer.corpus import Corpus
from explorer.locations import sample_papers
from tests.sample.make_pack import PACK, pack

PAPERS = sorted(sample_papers().iterdir())
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
FORMULA = re.compile(
    r"\bminutes of the meeting\b|\bthere (are|were) no\b|\bfull minutes text\b|\s\d+\.$", re.IGNORECASE
)
"""Words that every council writes alike: minutes agreed, nothing declared, minutes cut off, the number of an item."""


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def text_of(path: Path) -> str:
    return " ".join(reading.read(path).text.split())


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    store = tmp_path_factory.mktemp("sample")
    summary = ingest.add([sample_papers()], store)
    assert summary.added == len(PAPERS)
    assert summary.problems == ()
    return corpus.load(store)


def test_the_pack_is_what_its_script_writes() -> None:
    assert PACK.read_bytes() == pack(), "run: python -m tests.sample.make_pack"


def test_the_sample_comes_in_the_forms_that_councils_publish() -> None:
    assert {path.suffix for path in PAPERS} == {".html", ".md", ".pdf", ".txt"}


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_each_paper_says_that_it_is_a_retelling_and_where_the_record_is(path: Path) -> None:
    text = text_of(path)
    assert "retelling, in new words, of the public record of Coventry City Council" in text
    assert "It is not the record itself" in text
    assert "https://www.coventry.gov.uk/councilmeetings" in text


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_no_paper_holds_a_telephone_number_or_a_mail_address(path: Path) -> None:
    text = text_of(path)
    assert not re.search(r"\S@\S", text)
    assert not re.search(r"\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b", text)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the papers that the sample retells are not beside the project")
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_no_sentence_is_copied_from_the_papers_that_are_retold(path: Path) -> None:
    record = " | ".join(" ".join(words(seed.read_text(encoding="utf-8"))) for seed in SEEDS.iterdir())
    sentences = re.split(r"(?<=[.;:?])\s+|\n\s*\n", reading.read(path).text)
    told = [part for part in sentences if part.endswith(".") and len(words(part)) > 5 and not FORMULA.search(part)]
    assert len(told) > 5
    assert [sentence for sentence in told if " ".join(words(sentence)) in record] == []


def test_the_sample_tells_who_decided_what(sample: Corpus) -> None:
    found = {
        (str(sample.get(link.target).date), str(entity.attrs.get("outcome")))
        for entity in sample.entities.values()
        if entity.kind == "decision"
        for link in sample.out(entity.id, "taken_at")
    }
    assert {
        ("2018-06-21", "resolved"),
        ("2018-10-22", "resolved"),
        ("2019-02-04", "recommended"),
        ("2020-09-23", "resolved"),
        ("2023-07-11", "resolved"),
        ("2024-01-15", "recommended"),
        ("2025-10-16", "resolved"),
    } <= found


def test_a_report_of_one_paper_points_at_the_meeting_minuted_in_another(sample: Corpus) -> None:
    (meeting,) = [
        entity for entity in sample.entities.values() if entity.kind == "meeting" and entity.date == "2018-06-21"
    ]
    assert len(sample.out(meeting.id, "documented_in")) == 2


def test_evidence_in_the_pack_names_its_page(sample: Corpus) -> None:
    pages = {
        evidence.page
        for entity in sample.entities.values()
        if entity.kind == "decision"
        for evidence in entity.evidence
        if evidence.document.endswith(PACK.stem) or PACK.stem in str(sample.get(evidence.document).attrs.get("path"))
    }
    assert {4, 5, 9} <= pages
