"""The explorer as numbered lines: one view in a pipe, a conversation on a terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.cli import main
from explorer.cli.pages import ALL, left_marked
from explorer.cli.plainly import ANSWERS, Stop, Walk, converse, screen_help
from explorer.corpus import Corpus, load
from explorer.ingest import add
from explorer.saved.sessions import Session, keep
from explorer.selection import Selection
from explorer.settings import Settings
from explorer.views.lines import numbered
from explorer.views.pages import Asked, page
from tests.cli.conftest import Ask
from tests.example import example_texts
from tests.example_papers import HARLOW, KEPT
from tests.tui.driving import example


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Corpus:
    """Whatever is opened is the example."""
    corpus = example()
    monkeypatch.setattr("explorer.ingest.opened", lambda folder: corpus)
    return corpus


def walk(corpus: Corpus, words: str = "") -> Walk:
    return Walk(corpus, Stop("results", Asked(Selection().containing(words))), screen_help)


def number_of(lines: tuple[str, ...], words: str) -> str:
    return next(line for line in lines if words in line).split(".")[0].strip()


def test_in_a_pipe_one_view_is_printed(ask: Ask, held: Corpus) -> None:
    code, out, err = ask("explore", "--plain", "contribution", "412,000")
    assert (code, "This is the sample" in err) == (0, True)
    first, heading, best, *_ = out.splitlines()
    assert first.startswith("Results · Everything · containing ‘contribution 412,000’ · ")
    assert heading.startswith("◆ Decisions (")
    assert best.startswith("   1. ")
    assert not any(mark in out for mark in "│╭╮╯╰─\x1b")


def test_a_thing_and_a_view_of_it_can_be_named(ask: Ask, held: Corpus) -> None:
    card = ask("explore", "--plain", "--at", KEPT).out
    assert "Power scrutiny" in card
    assert "Author ▲ Rhea Lindqvist" in card
    links = ask("explore", "--plain", "--at", KEPT, "--pane", "links").out
    assert links.startswith("Links of ")
    assert "→ Taken at" in links


def test_the_words_of_the_record_are_marked_by_signs(ask: Ask, held: Corpus) -> None:
    out = ask("explore", "--plain", "--at", KEPT, "--pane", "source").out
    assert "»" in out
    assert out.count("»") == out.count("«")
    whole = ask("explore", "--plain", "--at", KEPT, "--pane", "read").out
    assert len(whole) > len(out)
    assert "31. Declarations of Interest" in whole


def test_results_that_are_none_are_told_by_the_exit_code(ask: Ask, held: Corpus) -> None:
    none = ask("explore", "--plain", "zzzzqqqq")
    assert (none.code, none.out.splitlines()[1]) == (4, "Nothing found")
    assert ask("explore", "--plain", "--pane", "marks").code == 0


def test_mistakes_are_sentences(ask: Ask, held: Corpus) -> None:
    assert ask("explore", "--plain", "--pane", "card").err.endswith("Open one first.\n")
    code, _, err = ask("explore", "--plain", "--at", "person/westmere/p-harlo")
    assert code == 4
    assert HARLOW in err


def test_without_a_terminal_the_screen_names_the_plain_way(ask: Ask) -> None:
    assert "whodecided --plain" in ask("explore", "adoption").err


def test_a_number_opens_what_its_line_leads_to_and_back_returns() -> None:
    way = walk(example(), "contribution 412,000")
    results = way.show()
    card = way.answer(number_of(results, "1. "))
    assert card[0] == "Card"
    person = way.answer(number_of(card, "Author ▲"))
    assert any("Rhea Lindqvist" in line for line in person)
    assert way.answer("back") == card
    assert way.answer("back") == results
    assert way.answer("back")[0] == "Nothing further back."


def test_what_is_folded_is_unfolded_in_place() -> None:
    way = walk(example())
    folded = way.show()
    more = number_of(folded, "more")
    assert len(way.answer(more)) > len(folded)


def test_words_search_and_a_stroke_searches_for_anything() -> None:
    way = walk(example())
    way.show()
    assert "containing ‘fostering’" in way.answer("fostering")[0]
    assert "containing ‘card’" in way.answer("/card")[0]
    assert "There is no line 9999" in way.answer("9999")[0]
    assert "To search for it: /9999" in way.answer("9999")[0]


def test_values_narrow_and_widen_again_and_lead_to_all_of_which_they_are_said() -> None:
    way = walk(example())
    everything = way.show()
    facets = way.answer("facets")
    narrowed = way.answer(number_of(facets, "◆ decisions"))
    assert narrowed[0] == "Narrow by · Decisions"
    chosen = number_of(narrowed, "decisions (chosen)")
    assert way.answer("results")[0].startswith("Results · Decisions · ")
    assert way.answer("fostering")[0].startswith("Results · Decisions · containing ‘fostering’")
    way.answer("back")
    way.answer("back")
    assert way.answer(chosen)[0] == "Narrow by · Everything"
    way = walk(example(), "contribution 412,000")
    way.show()
    outcome = way.answer(number_of(way.answer("card 1"), "Outcome"))
    assert outcome[0].startswith("Results · Decisions · body Children's Scrutiny Board (2) · resolved · ")
    assert way.answer("all") == everything


def test_a_line_has_a_card_links_a_source_and_a_paper() -> None:
    way = walk(example(), "contribution 412,000")
    way.show()
    assert way.answer("card 1")[0] == "Card"
    assert way.answer("links")[0].startswith("Links of ")
    way.answer("back")
    assert any("»" in line for line in way.answer("source 1"))
    assert "characters" in way.answer("read")[0]
    assert "containing ‘contribution 412,000’" in way.answer("results")[0]


def test_a_view_of_something_says_so_where_nothing_is_open() -> None:
    way = walk(example())
    before = way.show()
    assert way.answer("links") == ("The view links is of a thing: none was named. Open one first.",)
    assert way.answer("") == before


@pytest.mark.parametrize("said", [("--plain", "explore", "budget"), ("explore", "--plain", "budget")])
def test_plain_means_the_same_before_and_after_the_command(ask: Ask, held: Corpus, said: tuple[str, ...]) -> None:
    assert ask(*said).out.startswith("Results · Everything · containing ‘budget’")


@pytest.mark.parametrize(("typed", "verdict"), [("s", "same"), ("d", "different"), ("unsure", "unsure")])
def test_an_answer_in_the_review_says_what_judges_the_last_pair(typed: str, verdict: str) -> None:
    way = walk(example())
    way.show()
    both = way.answer(number_of(way.answer("review"), "Pair 2 of 2"))
    told = [line.strip() for line in both if f"whodecided {verdict} " in line]
    (line,) = way.answer(typed)
    assert len(told) == 2
    assert told[1] in line
    assert told[0] not in line
    assert way.answer("") == both
    assert "containing ‘s’" in way.answer("/s")[0]


def test_what_only_the_command_line_does_is_told_in_a_line() -> None:
    way = walk(example(), "fostering")
    way.show()
    assert "whodecided export --find fostering FILE.md" in way.answer("export")[0]
    way.answer("card 1")
    (line,) = way.answer("note")
    assert "whodecided collection note " in line
    assert "/note" in line
    assert "whodecided same A B" in way.answer("same")[0]
    assert "containing ‘s’" in way.answer("s")[0]
    assert "containing ‘export duty’" in way.answer("export duty")[0]


def test_help_names_every_answer_and_every_key() -> None:
    from explorer.tui.commands import COMMANDS
    from explorer.tui.keymap import DEFAULT

    way = walk(example())
    lines, keys = ("\n".join(way.answer(typed)) for typed in ("help", "keys"))
    assert all(typed in lines for typed, _ in ANSWERS)
    assert all(DEFAULT.about(command) in keys for command in COMMANDS)
    assert not any(DEFAULT.about(command) in lines for command in COMMANDS)
    assert {name.split()[0] for name, _ in ANSWERS} >= set(ALL)


def test_marks_are_made_listed_and_taken_away() -> None:
    way = walk(example(), "contribution 412,000")
    results = way.show()
    assert way.answer("mark")[0].startswith("There is nothing to mark")
    first = number_of(results, "1. ")
    assert way.answer(f"mark {first}")[0].endswith("1 marked; marks lists them.")
    way.answer(f"card {first}")
    title, line = way.answer("marks")
    assert title == "Marked · 1"
    assert way.answer("1")[0] == "Card"
    assert way.answer("mark")[0].startswith("No longer marked: ")
    assert way.answer("marks")[0] == "Marked · 0"
    assert line.startswith("   1. ")


def test_marks_of_the_screen_are_there_in_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.locations.state_folder", lambda: tmp_path)
    keep(tmp_path, tmp_path / "store", Session(marks=(HARLOW, "person/gone")))
    assert left_marked(example(), tmp_path / "store") == (HARLOW,)
    assert left_marked(example(), None) == ()


def test_pairs_follow_each_other_with_what_to_type() -> None:
    way = walk(example())
    way.show()
    first = way.answer("review")
    assert first[0] == "Review · pair 1 of 2"
    assert sum("whodecided same " in line for line in first) == 1
    both = way.answer(number_of(first, "Pair 2 of 2"))
    assert "Review · pair 2 of 2" in both
    assert sum("whodecided same " in line for line in both) == 2
    assert any("»" in line for line in way.answer(number_of(both, " 1. ")))


def test_collections_without_a_store_say_so() -> None:
    way = walk(example())
    way.show()
    assert way.answer("collections")[0].startswith("Collections are kept in a store")


@pytest.mark.parametrize("typed", ["quit", "q", "exit"])
def test_leaving(typed: str) -> None:
    way = walk(example())
    assert way.answer(typed) == ()
    assert way.over


def test_a_conversation_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed = iter(["fostering", "1"])

    def asked(prompt: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", asked)
    converse(example(), Stop("results", Asked()), listening=True)
    out = capsys.readouterr().out
    assert out.index("A number opens a line") < out.index("containing ‘fostering’") < out.index("\nCard\n")


def test_what_a_paper_holds_is_made_visible() -> None:
    from tests.tui.test_hostile import HOSTILE, poisoned

    for words in HOSTILE:
        corpus = poisoned(words)
        for name in ALL.keys() - {"collections"}:
            lines, _ = numbered(page(corpus, name, Asked(things=(KEPT, HARLOW), marks=(KEPT,)), ALL))
            assert all(line.isprintable() for line in lines)


def test_a_pipe_that_closes_is_no_failure(tmp_path: Path) -> None:
    command = f"{sys.executable} -m explorer --plain 2>/dev/null | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0
    assert done.stdout.startswith("Results · Everything")


def test_the_plain_lines_load_no_screen_library() -> None:
    code = (
        "import sys; from explorer.cli import main; code = main(['--plain']);"
        "print(sorted({'textual', 'rich'} & set(sys.modules)), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, input="")
    assert done.returncode == 0
    assert done.stderr.endswith("[]\n")
    assert callable(main)


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (("results", "zzzzqqqq"), "all lists everything again"),
        (("marks", ""), "Type mark NUMBER"),
        (("collections", ""), "whodecided collection add NAME ID"),
        (("review", ""), "problems shows what"),
    ],
)
def test_an_empty_list_says_what_can_be_typed(tmp_path: Path, view: tuple[str, str], said: str) -> None:
    corpus = example() if view[0] in ("results", "marks") else load(_stored(tmp_path))
    name, words = view
    lines = "\n".join(numbered(page(corpus, name, Asked(Selection().containing(words)), ALL))[0])
    assert said in lines
    assert not re.search(r"\besc\b|\bspace\b|\bM\b", lines)


def _stored(folder: Path) -> Path:
    (folder / "minutes.txt").write_text(next(iter(example_texts().values())), encoding="utf-8")
    add([folder / "minutes.txt"], folder / "store")
    return folder / "store"


def test_links_that_do_not_fit_and_ways_left_out_name_what_can_be_typed() -> None:
    corpus = example()
    for name, things in (("links", (HARLOW,)), ("path", (HARLOW, KEPT))):
        lines = "\n".join(numbered(page(corpus, name, Asked(things=things), ALL))[0])
        assert "shows more." not in lines.replace("whodecided path A B --limit 9 shows more.", "")
        assert "takes them too." not in lines.replace("whodecided path A B --weak takes them too.", "")


def test_help_shows_the_keys_that_are_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.settings.load", lambda: Settings(keys={"copy": ("f7",)}))
    assert re.search(r"f7 +Copy a citation", "\n".join(screen_help()))
