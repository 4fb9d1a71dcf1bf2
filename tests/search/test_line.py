"""The search line: fields, dates, what is left out, completions, and what is said of a line that cannot be read."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import QueryError
from explorer.search import completed, completions, parse
from explorer.search.completion import last_word
from explorer.search.query import Filter
from explorer.search.terms import FIELDS, quoted
from explorer.search.when import Days, days, overlaps

TODAY = date(2026, 1, 15)


def test_a_line_of_every_sort_of_part() -> None:
    asked = parse(
        'who:birch body:"scrutiny board 2" kind:decision from:2018 to:2020-06 -minutes "exact words" waste plan'
    )
    assert asked.terms == ("waste", "plan")
    assert asked.phrases == ("exact words",)
    assert asked.without == ("minutes",)
    assert asked.filters == (Filter("who", ("birch",)), Filter("body", ("scrutiny", "board", "2")))
    assert asked.kinds == ("decision",)
    assert (asked.since, asked.until) == ("2018-01-01", "2020-06-30")


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("kind:decisions", "kind:decision"),
        ("kind:people birch", "kind:person birch"),
        ("author:birch", "by:birch"),
        ("present:birch", "room:birch"),
        ("mover:birch", "moved:birch"),
        ("since:2018 until:2019", "from:2018 to:2019"),
        ("KIND:Decision", "kind:decision"),
        ("cllr birch", "birch"),
        ("waste 21/6/2018", "waste 21 june 2018"),
        ("the waste plan", "waste plan"),
        ("waste plan kind:", "waste plan"),
        ("waste plan who: ", "waste plan"),
    ],
)
def test_other_words_for_the_same(line: str, same: str) -> None:
    assert parse(line) == parse(same)


def test_values_of_one_field_are_alternatives_and_minus_takes_away() -> None:
    assert parse("kind:decision,report").kinds == ("decision", "report")
    assert parse("kind:decision kind:report").kinds == ("decision", "report")
    assert parse("-kind:item -outcome:noted").never == (("kind", "item"), ("outcome", "noted"))
    assert parse("-body:cabinet").filters == (Filter("body", ("cabinet",), True),)
    assert parse('-"any other business"').without_phrases == ("any other business",)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("outcme:resolved", "outcome:"),
        ("persn:birch", "who:"),
        ("kind:decison", "decision"),
        ("outcome:agree", "agreed"),
        ("from:yesteryear", "2018-06"),
        ("from:2020 to:2018", "from: or to:"),
        ("-from:2018", "from:"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_nearest(line: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        parse(line)


@given(st.text(max_size=300))
def test_any_text_is_a_line_or_a_sentence(text: str) -> None:
    with suppress(QueryError):
        assert len(parse(text).terms) <= 24


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-06", "2018-06-01", "2018-06-30"),
        ("2018-06-21", "2018-06-21", "2018-06-21"),
        ("21/6/2018", "2018-06-21", "2018-06-21"),
        ("21.06.18", "2018-06-21", "2018-06-21"),
        ("6/2018", "2018-06-01", "2018-06-30"),
        ("Thursday 21st June 2018", "2018-06-21", "2018-06-21"),
        ("June 21, 2018", "2018-06-21", "2018-06-21"),
        ("sept-2018", "2018-09-01", "2018-09-30"),
        ("feb 2020", "2020-02-01", "2020-02-29"),
        ("2018/19", "2018-04-01", "2019-03-31"),
        ("2018-19", "2018-04-01", "2019-03-31"),
        ("1999/00", "1999-04-01", "2000-03-31"),
        ("1999/2000", "1999-04-01", "2000-03-31"),
        ("2019-2021", "2019-01-01", "2021-12-31"),
        ("yesterday", "2026-01-14", "2026-01-14"),
        ("last week", "2026-01-05", "2026-01-11"),
        ("last month", "2025-12-01", "2025-12-31"),
        ("this year", "2026-01-01", "2026-12-31"),
    ],
)
def test_a_date_as_people_write_it(text: str, first: str, last: str) -> None:
    assert days(text, TODAY) == Days(first, last)


@pytest.mark.parametrize(
    "text", ["", "june", "31 feb 2018", "1/13/2019", "2018-13-01", "board 2", "20 20", "12", "99/99/9999"]
)
def test_no_date(text: str) -> None:
    assert days(text, TODAY) is None


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d/%m/%Y", "%d %B %Y", "%B %d %Y", "%d.%m.%Y"]),
)
def test_every_day_in_every_form_is_that_day(day: date, form: str) -> None:
    assert days(day.strftime(form)) == Days(day.isoformat(), day.isoformat())


@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from([4, 7, 10]),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 900),
)  # fmt: skip
def test_a_date_of_any_precision_can_lie_in_a_span_where_one_of_its_days_does(
    day: date, size: int, first: date, long: int
) -> None:
    dated, last = day.isoformat()[:size], first + timedelta(days=long)
    inside = any((first + timedelta(days=n)).isoformat().startswith(dated) for n in range(long + 1))
    assert overlaps(dated, first.isoformat(), last.isoformat()) == inside


def test_completions_of_fields_and_values() -> None:
    assert completions("waste bo") == ("body:",)
    assert "kind:" in completions("k")
    assert completions("waste kind:de") == ("kind:decision",)
    assert completions("-outcome:re")[:2] == ("-outcome:resolved", "-outcome:referred")
    names = {"body": ["Cabinet", "Scrutiny Board 2", "Board of Trade"]}
    assert completions("body:board", names) == ('body:"Board of Trade"', 'body:"Scrutiny Board 2"')
    assert completions('body:"scrutiny b', names) == ('body:"Scrutiny Board 2"',)
    assert completions("nosuch:x") == ()
    assert completions("waste ") == ()


@given(st.text(max_size=60))
def test_completions_of_any_text_are_lines(text: str) -> None:
    for done in completions(text, {"who": ["Ann Birch", 'B "Bee" Elm']}):
        parse(done) if not done.endswith(":") else parse(
            f"{done}2018" if done.strip("-").rstrip(":") in ("from", "to", "on", "year") else "x"
        )
        assert 0 <= last_word(text) <= len(text)


@given(
    st.sampled_from(sorted(FIELDS.keys() & {"who", "body", "room", "moved", "by", "about"})),
    st.text("abc \"'é2", min_size=1, max_size=20),
)
def test_a_quoted_value_is_read_as_it_is(field: str, value: str) -> None:
    asked = parse(f"{field}:{quoted(value)}")
    plain = value.replace('"', "").replace("'", "").replace("é", "e").split()
    found = asked.filters[0].words if asked.filters else ()
    assert set(found) <= set(plain)
    assert bool(found) == bool(plain)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("bod", "body:"),
        ("waste kind:dec", "waste kind:decision"),
        ("who:bi", "who:birch"),
        ("who:Bi", "who:Birch"),
        ('who:"ann', 'who:"ann birch"'),
        ("who:birch", ""),
        ("waste", ""),
        ("", ""),
    ],
)
def test_a_line_goes_on_as_it_begins(line: str, whole: str) -> None:
    assert completed(line, {"who": ["Ann Birch", "Cora Elm"]}) == whole


@given(st.text('abcw ho:"-éA', max_size=25))
def test_what_goes_on_begins_as_it_was_typed(line: str) -> None:
    whole = completed(line, {"who": ["Ann Birch", "Abc Wéb"], "body": ["Cabinet"]})
    assert whole == "" or (whole.startswith(line) and len(whole) > len(line))
