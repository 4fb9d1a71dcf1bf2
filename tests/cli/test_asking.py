"""A question asked on the command line, and its short answer."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Ask
from tests.example import example_texts

KEYS = {
    "thing", "what", "when", "outcome", "power", "who", "room", "apologies", "absent", "titles", "movers", "seconders", "votes", "declared", "holders",
    "due", "state", "items", "papers", "answered", "onward", "actions", "quote", "where", "missing", "why", "score",
}  # fmt: skip
"""What the README documents of each answer."""


@pytest.mark.usefixtures("westmere")
class TestAsk:
    def test_who_noted_the_report(self, ask: Ask) -> None:
        told = ask("ask", "who noted the fostering north annual report in 2019")
        assert told.code == 0
        lines = told.out.splitlines()
        assert lines[0] == "Read as: kind:decision year:2019 verb:noted fostering north annual report"
        assert lines[2].startswith("◆ ")
        assert "Scrutiny Board" in lines[2]
        for begin in ("    “", "    resolved by the meeting", "    on the report: ", "    in the room: ", "    ["):
            assert any(line.startswith(begin) for line in lines), begin

    def test_the_line_shown_asks_the_same(self, ask: Ask) -> None:
        first = ask("ask", "what was referred to the cabinet").out
        line = first.splitlines()[0].removeprefix("Read as: ")
        assert ask("ask", line).out == first.split("\n\n", 1)[1]

    def test_what_is_not_in_the_store_is_said(self, ask: Ask) -> None:
        told = ask("ask", "who approved the airport runway")
        assert told.code == 4
        assert told.err.startswith(
            "Nothing in this store answers “who approved the airport runway”, read as “kind:decision verb:approved airport runway”."
        )

    def test_where_only_the_days_leave_nothing_the_line_without_them_is_told(self, ask: Ask) -> None:
        told = ask("ask", "what was decided about the fostering north report in 1999")
        assert told.code == 4
        assert told.err.endswith(" Of other days there is: whodecided ask 'kind:decision fostering north report'\n")
        assert ask("ask", "kind:decision fostering north report").code == 0
        assert "Of other days" not in ask("ask", "what was decided about the zeppelin in 1999").err

    def test_who_voted_against_is_named(self, ask: Ask) -> None:
        told = ask("ask", "who voted against the scheme")
        assert told.out.startswith("Read as: kind:decision against:* scheme\n\n◆ ")
        assert "    voted against (1): Jo Whitby\n" in told.out

    def test_a_vote_on_something_else_is_said_to_be_of_something_else(self, ask: Ask) -> None:
        told = ask("ask", "who voted against the zeppelin").out
        assert told.startswith(
            "Read as: kind:decision against:*\nWhat fits without “zeppelin”, as nothing fits all of “kind:decision against:* zeppelin”:\n\n"
        )

    def test_who_declared_an_interest_is_named_with_its_words(self, ask: Ask) -> None:
        assert "    declared an interest: S Okafor (" in ask("ask", "who declared an interest").out

    def test_who_was_away_is_named(self, ask: Ask) -> None:
        told = ask("ask", "who sent apologies in march 2019").out
        assert "    apologies: T Vance\n" in told

    def test_who_holds_a_post_is_told_with_the_post(self, ask: Ask) -> None:
        told = ask("ask", "who is the cabinet member for children").out
        assert "△ Cabinet Member for Children\n    held by: M D'Arcy" in told

    def test_what_has_only_the_words_is_no_answer_for_sure(self, ask: Ask) -> None:
        told = ask("ask", "who is fostering north annual").out
        assert told.splitlines()[0] == "Read as: fostering north annual"
        assert told.splitlines()[1].startswith("What has its words, which may be no answer, as nothing fits “")

    def test_a_word_that_an_answer_lacks_and_one_spelt_otherwise_are_told(self, ask: Ask) -> None:
        told = ask("ask", "what was noted on the fostring annual report zeppelin").out
        assert "    It does not have “zeppelin”.\n    Here “fostring” is read as “fostering”.\n" in told

    def test_where_nobody_is_said_to_have_done_it_what_is_about_it_is_told(self, ask: Ask) -> None:
        told = ask("ask", "who abstained on the fostering annual report").out
        assert told.splitlines()[1].startswith("What is about it, as nothing fits all of “")
        assert "Fostering North Annual Report" in told

    def test_what_is_left_out_is_said(self, ask: Ask) -> None:
        assert ask("ask", "--limit", 1, "kind:decision").err.startswith(
            "There are more answers than this one: add --limit 10"
        )
        assert ask("search", "--limit", 1, "kind:decision").err.startswith(
            "There is more than this one: add --limit 10"
        )
        assert not ask("ask", "--limit", 50, "kind:decision").err

    def test_how_many_is_answered_with_a_number(self, ask: Ask) -> None:
        told = ask("ask", "--limit", 1, "how many meetings did S Okafor attend")
        lines = told.out.splitlines()
        assert lines[0].startswith("Read as: kind:meeting room:")
        many = int(lines[1].removeprefix("In this store: ").removesuffix(" meetings"))
        listed = json.loads(ask("search", "--limit", 50, "--json", lines[0].removeprefix("Read as: ")).out)
        assert (many, many > 1) == (len(listed), True)
        assert json.loads(ask("ask", "--json", "how often did S Okafor attend").out)["count"] == many
        assert json.loads(ask("ask", "--json", "which meetings did S Okafor attend").out)["count"] is None
        assert "In this store" not in ask("ask", "how many meetings did Zebedee Quux attend").out

    def test_what_is_ahead_is_looked_for_first(self, ask: Ask) -> None:
        told = ask("ask", "when does the cabinet meet next").out
        assert told.splitlines()[1] == "Nothing from today on is in this store. What it has last:"

    def test_whom_an_action_asks_and_by_when(self, ask: Ask) -> None:
        told = ask("ask", "kind:action letter").out
        assert "\n    asked of: " in told
        assert "\n    due: 31 July 2019\n" in told
        listed = ask("search", "kind:action letter").out
        assert " · asked of Pat Harlow · due 31 July 2019" in listed
        assert "asked of" not in ask("search", "kind:decision").out
        (one, *_) = json.loads(ask("search", "--json", "kind:action letter").out)
        assert ([asked["label"] for asked in one["asked_of"]], one["due"]) == (["Pat Harlow"], "2019-07-31")
        assert "due" not in json.loads(ask("search", "--json", "kind:decision").out)[0]

    def test_near_words_are_offered(self, ask: Ask) -> None:
        assert "monitoring" in ask("ask", "moonnytoring").err

    def test_no_words_are_near_a_question_that_was_understood_whole(self, ask: Ask) -> None:
        told = json.loads(ask("ask", "--json", "split votes since 2030").out)
        assert (told["line"], told["nearest"], told["answers"]) == ("kind:decision from:2030 against:*", [], [])

    def test_who_is_not_in_the_record_has_not_voted_on_whatever_was_decided(self, ask: Ask) -> None:
        assert ask("ask", "votes of Zebedee Quux against zebras").code == 4

    def test_the_same_for_a_program(self, ask: Ask) -> None:
        told = json.loads(ask("ask", "--json", "--limit", 2, "who noted the annual report").out)
        assert set(told) == {"schema", "question", "line", "focus", "nearest", "note", "more", "count", "answers"}
        assert (told["schema"], told["focus"]) == (1, "who")
        assert 1 <= len(told["answers"]) <= 2
        for one in told["answers"]:
            assert set(one) == KEYS
            quote = one["quote"]
            assert example_texts()[quote["document"]][quote["start"] : quote["end"]] == quote["quote"]

    def test_a_program_hears_of_nothing_too(self, ask: Ask) -> None:
        told = ask("ask", "--json", "zzzzqqqq")
        assert (told.code, json.loads(told.out)["answers"]) == (4, [])

    def test_a_wrong_field_is_a_sentence(self, ask: Ask) -> None:
        told = ask("ask", "outcme:resolved", "report")
        assert told.code == 2
        assert "Did you mean “outcome:”?" in told.err

    def test_a_plain_question_to_search_shows_its_line(self, ask: Ask) -> None:
        assert ask("search", "who noted the annual report").err.startswith(
            "Read as: kind:decision verb:noted annual report"
        )
