"""Who was there by what they did, in minutes without a list, is shown as no more than that."""

from __future__ import annotations

from pathlib import Path

from explorer.cards import card
from explorer.corpus import Corpus, from_resolution
from explorer.model import Record
from explorer.reading import read
from explorer.resolve import resolve
from explorer.text import extract

HEAD = (
    "Westmere Borough Council\nMinutes of the Meeting of Housing Committee held at 2.00 pm on Monday, 10 April 2017\n\n"
)
BUSINESS = (
    "1. Rents\n\nIt was moved by Councillor Elm, seconded by Councillor Oak and\n\nRESOLVED that the rents stand.\n\n"
    "2. Close\n\nThe meeting closed at 3 pm.\n"
)
NO_LIST = "no list of those present found: only those who took part are known"


def corpus_of(folder: Path, *texts: str) -> Corpus:
    """The linked record of some papers."""
    records = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text)
        source = read(path)
        records.append(Record(f"document/{number}", source, extract(source)))
    return from_resolution(resolve(records), {record.document: record.source.text for record in records})


def room(corpus: Corpus, id: str) -> list[tuple[str, str, str]]:
    """The label, words and note of each line on the room of a meeting or a decision."""
    lines = next(section.lines for section in card(corpus, id).sections if section.heading == "In the room")
    return [(line.label, line.text, line.note) for line in lines if line.label not in ("Apologies", "Declared")]


def room_of_meeting(folder: Path, *texts: str) -> list[tuple[str, str, str]]:
    """The same of the first meeting in some papers."""
    corpus = corpus_of(folder, *texts)
    return room(corpus, ids(corpus, "meeting")[0])


def ids(corpus: Corpus, kind: str) -> list[str]:
    return [corpus.linked.id(row) for row in corpus.linked.rows_of(kind)]


def test_minutes_without_a_list_show_those_who_took_part_as_some_of_those_present(tmp_path: Path) -> None:
    assert room_of_meeting(tmp_path, HEAD + BUSINESS) == [
        ("Members", "Councillor Elm", "took part"), ("", "Councillor Oak", "took part"), ("", "not recorded", NO_LIST),
    ]  # fmt: skip


def test_who_was_put_in_the_chair_or_joined_from_afar_took_part(tmp_path: Path) -> None:
    chosen = "1. Chair\n\nRESOLVED that Councillor Ash be elected Chair for the meeting.\n\nCouncillor Fir joined the meeting virtually.\n\n"
    shown = room_of_meeting(
        tmp_path, HEAD + chosen + BUSINESS.replace("1. Rents", "2. Rents").replace("2. Close", "3. Close")
    )
    assert [(name.split()[-1], note) for _, name, note in shown] == [
        ("Ash", "chair, took part"), ("Elm", "took part"), ("Fir", "took part"), ("Oak", "took part"), ("recorded", NO_LIST),
    ]  # fmt: skip


def test_a_list_in_either_paper_of_a_meeting_says_who_was_there(tmp_path: Path) -> None:
    listed = HEAD + "Present: Councillors Ash, Elm and Oak\n\n" + BUSINESS
    said = [("Members", "Ash", ""), ("", "Elm", ""), ("", "Oak", "")]
    assert [(label, name.split()[-1], note) for label, name, note in room_of_meeting(tmp_path, listed)] == said
    both = room_of_meeting(tmp_path, HEAD + BUSINESS, listed)
    assert [(label, name.split()[-1], note) for label, name, note in both] == said


MORNING = (
    HEAD.replace("2.00 pm", "10.00 am")
    + "Present: Councillors Ash and Yew\n\n1. Drains\n\nRESOLVED that the drains be mended.\n"
)
EVENING = HEAD + "Present: Councillors Elm, Fir and Oak\n\n1. Drains\n\nRESOLVED that the pumps be mended.\n"


def test_the_room_of_a_decision_is_that_of_its_own_papers_and_its_card_says_that_they_may_be_of_two_meetings(
    tmp_path: Path,
) -> None:
    corpus = corpus_of(tmp_path, MORNING, EVENING.replace("the pumps", "the drains") + "RESOLVED that the pumps run.\n")
    assert len(ids(corpus, "meeting")) == 1
    pumps = next(id for id in ids(corpus, "decision") if "pumps" in corpus.get(id).label.lower())
    assert [name.split()[-1] for _, name, _ in room(corpus, pumps)] == ["Elm", "Fir", "Oak"]
    assert len(room(corpus, ids(corpus, "meeting")[0])) == 5
    said = [line.text for section in card(corpus, pumps).sections for line in section.lines]
    assert any("papers disagree on the time" in words for words in said)


def test_minutes_of_two_meetings_in_one_file_are_shown_as_two(tmp_path: Path) -> None:
    long = MORNING + "".join(f"\n{number}. Item of business {number}\n\nNoted.\n" for number in range(2, 12))
    corpus = corpus_of(tmp_path, long + "\n" + EVENING)
    found = ids(corpus, "meeting")
    assert [len(room(corpus, id)) for id in found] == [2, 3]
    listed_once = long + "\n" + EVENING.replace("Present: Councillors Elm, Fir and Oak\n\n", "")
    assert len(ids(corpus_of(tmp_path, listed_once), "meeting")) == 1


def declared(corpus: Corpus, words: str) -> list[tuple[str, str]]:
    """The names and notes of the lines on interests of the decision with some words."""
    decision = next(id for id in ids(corpus, "decision") if words in corpus.get(id).label.lower())
    lines = next(section.lines for section in card(corpus, decision).sections if section.heading == "In the room")
    at = next(number for number, line in enumerate(lines) if line.label == "Declared")
    return [(line.text, line.note) for line in lines[at:]]


def test_an_interest_stands_on_the_decisions_of_its_item_alone(tmp_path: Path) -> None:
    minutes = (
        HEAD + "Present: Councillors Elm and Oak\n\n1. Declarations of interest\n\n"
        "Councillor Oak declared an interest in item 2.\n\n"
        "2. Rents\n\nRESOLVED that the rents stand.\n\n3. Drains\n\nRESOLVED that the drains be mended.\n\n"
        "20. Pumps\n\nRESOLVED that the pumps be sold.\n"
    )
    corpus = corpus_of(tmp_path, minutes)
    ((who, words),) = declared(corpus, "rents")
    assert who.endswith("Oak")
    assert "in item 2" in words
    elsewhere = [("not recorded", "none found in this business; the meeting has others")]
    assert declared(corpus, "drains") == elsewhere == declared(corpus, "pumps")
    nobody = corpus_of(tmp_path, minutes.replace("Councillor Oak declared an interest in item 2.", "None."))
    assert declared(nobody, "drains") == [("none declared", "")]


def test_an_interest_in_a_whole_item_stands_on_its_parts(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path,
        HEAD + "Present: Councillors Elm and Oak\n\n1. Declarations of interest\n\n"
        "Councillor Oak declared an interest in item 2.\n\n"
        "2. Housing\n\nThe Committee took two matters.\n\n2.1 Rents\n\nRESOLVED that the rents stand.\n\n"
        "3. Drains\n\nRESOLVED that the drains be mended.\n",
    )
    assert next(who for who, _ in declared(corpus, "rents")).endswith("Oak")
    assert declared(corpus, "drains")[0][0] == "not recorded"


def test_who_was_also_present_is_said_once(tmp_path: Path) -> None:
    corpus = corpus_of(
        tmp_path, HEAD + "Present: Councillors Elm and Oak\n\nAlso Present: F. Ash, G. Yew\n\n" + BUSINESS
    )
    shown = room(corpus, ids(corpus, "meeting")[0])
    assert [(label, note) for label, name, note in shown if name.split()[-1] in ("Ash", "Yew")] == [
        ("Also present", ""),
        ("", ""),
    ]
