"""What a rule looks at first, to save the rest of its work, hides nothing that the rule would find: each beside the slow and
obvious way."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from explorer.text.agenda import itemmarks
from explorer.text.councils import bodies, meetingtitles
from explorer.text.deciding import clauses
from explorer.text.followup import taskactors, tasks
from explorer.text.meetings import printedheads, signs
from explorer.text.meetings.headlines import Openers
from explorer.text.naming import namepieces
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Seeker
from explorer.text.persons import inprose
from explorer.text.room import rolelabels
from tests.text.papers import paper

PIECES = (
    "Minutes ", "of the ", "Meeting ", "meeting of ", "the ", "Housing ", "Committee ", "held ", "on 4 June 2019", "Present:", "Apologies", "1. ", "2 ",
    "(a) ", "Item 5 ", "AB1 ", "Cllr ", "Councillor ", "Ann Elm", "Ben Oak", "McDonald ", "MP", " from the ", "Elm Trust", "Clerk ", "to write ",
    "will ", "agreed to ", "to be sent to ", "asked to ", "who ", "also ", "Mr ", "a ", "- ", ", ", ". ", "; ", ":", "\n", "\n\n", " ", "é", "RESOLVED ", "Agenda", "venue",
    "Parish Council", "Department for Transport ", "London Borough of Elm", "Cabinet Member for Roads", "Ofsted ", "Municipal District of Elm ", "and ",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
longer = texts.map(lambda text: text + "." * 300)


@given(st.from_regex("|".join(pattern for _, pattern in rolelabels.ROLES), fullmatch=True))
def test_every_label_of_those_in_the_room_opens_as_one_may(label: str) -> None:
    assert label[:3].rstrip().lower() in rolelabels.OPENS


@given(
    st.from_regex(
        r"(?:[*] |Agenda |Item |ITEM |minute no\. )?(?:[A-Z]{1,5}[ /]?|[A-Z][a-z]{1,4}/)?\d{0,2}[a-z. ]{0,3}",
        fullmatch=True,
    )
)
def test_every_line_that_opens_with_a_number_is_looked_at(line: str) -> None:
    slow = re.compile(itemmarks._OPENS_NUMBER.pattern.partition("\\d)")[2])
    assert (itemmarks._OPENS_NUMBER.match(line) is None) == (slow.match(line) is None)


@given(longer)
def test_signs_of_a_meeting_are_those_of_the_patterns(text: str) -> None:
    label = re.compile(rf"^(?:{signs._LABEL.pattern.pattern})", re.IGNORECASE | re.MULTILINE)
    slow = signs._SAID.pattern.search(text) or label.search(text)
    assert signs.Signs(Seeker(text)).of_meeting == (slow is not None)


@given(longer)
def test_sentences_that_tell_of_a_meeting_are_looked_at(text: str) -> None:
    draft = Draft(paper(text))
    told = {line.number for line in draft.lines if printedheads._told(draft.masked, line)}
    assert told <= Openers(draft).spoken


@given(texts)
def test_given_names_in_prose_are_those_of_a_slow_look(text: str) -> None:
    slow, done = [], 0
    for at in range(len(text)):
        match = inprose._GIVEN.match(text, at)
        inside = at > 0 and text[at - 1].isascii() and text[at - 1].isalpha()
        if match and at >= done and not inside and match["given"].lower() in inprose._GIVEN_NAMES:
            slow.append(match.span())
            done = match.end()
    assert [match.span() for match in inprose._given(text)] == slow


def _task_around(draft: Draft, opens: int, place: int) -> re.Match[str] | None:
    at = opens
    while at <= place:
        match = tasks._WORDS.match(draft.masked, at, min(len(draft.masked), place + tasks._AFTER))
        known = match is not None and not taskactors.unknown(match["actor"])
        if match and known and match.end() > place:
            return match
        at = match.end() if match and known else at + 1
    return None


@given(longer)
def test_tasks_are_those_of_a_look_at_all_words(text: str) -> None:
    draft = Draft(paper(text))
    slow: list[tuple[int, int]] = []
    for place in tasks._likely(draft, 0, len(text)):
        done = slow[-1][1] if slow else 0
        if place >= done:
            match = _task_around(draft, tasks._opening(draft.masked, max(done, place - tasks._BEFORE), place), place)
            slow += [match.span()] if match else []
    assert [match.span() for match in tasks._given(draft, 0, len(text))] == slow


@given(texts)
def test_bodies_of_a_short_text_are_those_of_a_long_one(text: str) -> None:
    assert bodies.find(text) == bodies.find(text + "\n" * 300, Seeker(text + "\n" * 300))


@given(
    st.lists(
        st.sampled_from(
            ["(a) ", "(1) ", " (iv) ", "(Chair)", ", ", ": ", ":", ".", " and ", "that", "stand", " ", "\n", "x", "("]
        ),
        max_size=14,
    ).map("".join),
    st.integers(0, 9),
)
def test_marks_within_a_line_are_those_after_a_stop_or_joining_word(text: str, begin: int) -> None:
    slow = re.compile(r"(?:(?<=[:;,-])|(?<=\band)|(?<=\bthat)|(?<=\.))\s+\((?P<mark>\d{1,2}|[a-h]|[ivx]{1,4})\)\s+")
    expected = [(match["mark"], match.start(), match.end()) for match in slow.finditer(text, begin)]
    assert [(mark.mark, mark.start, mark.end) for mark in clauses._inline_marks(text, begin, len(text))] == expected


@given(
    st.lists(
        st.sampled_from(
            ["A. ", "B ", "Elm", "Oak (C)", "Yew (CE)", ") ", "). ", "(", ", ", "; ", ":", "/", "/s ", "\n", "\n (AB)", "   ", " - ", " -x", "sea. ", "St. ",
             " and ", " andA Bl", " AND ", "AND A. ", " & ", " who ", " together with ", " as she ", "•", "|", "\t", "\r", ".", " "]
        ),
        max_size=12,
    ).map("".join)
)  # fmt: skip
def test_names_of_a_list_are_parted_where_each_mark_says(text: str) -> None:
    slow = re.compile(
        r"[,;\r\t|•·●▪]|\n(?!\s*\([A-Z]{1,2}\))|\s{3,}|\s[–—-](?=[\sA-Z])|:|/(?!s\s)|(?<=[a-z]{3})\.\s(?=[A-Z])|(?<=\))\.\s"
        r"|(?<=\))\s(?=(?:[A-Z]\.?\s){0,3}[A-Z][\w'-]+\s\((?![A-Z]{1,3}\))|(?:[A-Z]\.?\s){1,3}[A-Z][\w'-]+\s*(?:$|[,;\n]))"
        r"|\s(?:&|AND(?=\s(?:[A-Z]\.|[A-Z]{2}))|(?:and|agus|plus|(?:together|along) with|who|due to|because|as s?he)(?=[\s,;]|$)|and(?=[A-Z]\.?\s[A-Z][a-z]))"
    )
    expected = [match.span() for match in slow.finditer(text)]
    assert [match.span() for match in namepieces._LIST_BREAK.finditer(text)] == expected


@given(
    st.lists(
        st.sampled_from(
            ["Policing ", "Sub-Committee ", "COMMITTEE", "panel ", "Board", "forum", " ", "\n", "meeting ", "Meeting", " of ", " for ", "the ", "Elm District"]
        ),
        max_size=10,
    ).map("".join)
)  # fmt: skip
def test_committees_named_apart_from_what_they_are_of_are_looked_at(words: str) -> None:
    assert meetingtitles._SAYS_WITHIN.search(words.lower()) or not meetingtitles._WITHIN.search(words)
