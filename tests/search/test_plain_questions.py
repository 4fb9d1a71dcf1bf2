"""Plain questions as the lines they are read as."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import QueryError
from explorer.search import parse, understand

PEOPLE = {"birch", "ann", "elm", "oak"}
BODIES = {"cabinet", "scrutiny", "board", "panel", "council", "oak"}


def kinds_of(word: str) -> set[str]:
    return (
        ({"person"} if word in PEOPLE else set())
        | ({"body"} if word in BODIES else set())
        | ({"post"} if word in ("clerk", "clerkham") else set())
    )


@pytest.mark.parametrize(
    ("question", "line", "focus"),
    [
        ("who approved the library closures", "kind:decision verb:approved library closures", "who"),
        ("when did cabinet agree the waste plan", "kind:decision body:cabinet verb:agree waste plan", "when"),
        ("what did Birch decide in 2019", "kind:decision year:2019 who:birch", "what"),
        ("What did Ann Birch decide in 2019?", 'kind:decision year:2019 who:"ann birch"', "what"),
        ("what has the council decided about housing", "kind:decision body:council housing", "what"),
        ("what was approved by the cabinet since 2018", "kind:decision from:2018 body:cabinet verb:approved", "what"),
        ("which body endorsed the waste plan in 2020", "kind:decision year:2020 verb:endorsed waste plan", "who"),
        ("which reports did Birch write", "kind:report by:birch", "which"),
        ("what did Birch move between 2018 and 2020", "kind:decision from:2018 to:2020 moved:birch", "what"),
        ("who moved the budget amendment", "kind:decision budget amendment", "who"),
        ("who was at scrutiny board 2 on 21 June 2018", 'kind:meeting on:"21 june 2018" scrutiny board 2', "who"),
        ("who attended the cabinet in january 2024", 'kind:meeting on:"january 2024" cabinet', "who"),
        ("when did scrutiny board 2 last meet", 'kind:meeting body:"scrutiny board 2"', "when"),
        ("when was the waste plan approved", "kind:decision verb:approved waste plan", "when"),
        ("who is Ann Birch", "kind:person ann birch", "who"),
        ("who chairs the panel", "kind:meeting body:panel room:*", "who"),
        ("who's the chair of the panel", "kind:meeting body:panel room:*", "who"),
        ("can you tell me who chairs the panel", "kind:meeting body:panel room:*", "who"),
        ("who is the clerk of Elmwick council", "kind:post,person clerk elmwick council", "who"),
        ("which committees is Ann Birch on", "kind:person ann birch", "which"),
        ("what committees does Birch sit on", "kind:person birch", "what"),
        ("which boards did Ann Birch serve on in 2019", "kind:person year:2019 ann birch", "which"),
        ("what post does Ann Birch hold", "kind:person ann birch", "what"),
        ("what is Birch's role", "kind:person birch", "what"),
        ("is Ann Birch a member of the panel", "kind:person ann birch panel", "what"),
        ("is Birch on the panel", "kind:person birch panel", "what"),
        ("who sits on the panel", "kind:person panel", "who"),
        ("who was on the panel in 2019", "kind:person year:2019 panel", "who"),
        ("what is the role of the panel", "kind:decision role panel", "what"),
        ("what position did the council take on housing", "kind:decision position council housing", "what"),
        ("which committee considered the waste plan", "kind:decision,item waste plan", "who"),
        ("who are the members of the panel", "kind:person panel", "who"),
        ("members of the panel", "kind:person panel", "who"),
        ("list the members of the panel in 2019", "kind:person year:2019 panel", "who"),
        ("name the councillors on the panel", "kind:person panel", "who"),
        ("members of the public gallery", "members of the public gallery", ""),
        ("councillors allowances", "councillors allowances", ""),
        ("who chaired in 2019", "kind:meeting year:2019 room:*", "who"),
        ("who is the vice-chair of the panel", "kind:person vice chair panel", "who"),
        ("who was the mayor in 2019", "kind:person year:2019 mayor", "who"),
        ("who chaired the Nobody forum", "kind:person chaired nobody forum", "who"),
        ("who is the clerk", "kind:post,person clerk", "who"),
        ("who voted against", "kind:decision against:*", "who"),
        ("who voted against the budget in 2019", "kind:decision year:2019 against:* budget", "who"),
        ("who voted in favour of the waste plan", "kind:decision for:* waste plan", "who"),
        ("who voted for the motion against racism", "kind:decision for:* against racism", "who"),
        ("who abstained on the waste plan", "kind:decision abstained:* waste plan", "who"),
        ("how did Cllr Birch vote on the budget", "kind:decision voted:birch budget", "what"),
        ("what did Ann Birch vote against", 'kind:decision against:"ann birch"', "what"),
        ("which motions did Birch vote for", "kind:decision for:birch", "which"),
        ("how much will the new bridge cost", "kind:decision new bridge cost", "what"),
        ("how was the budget agreed", "kind:decision verb:agreed budget", "what"),
        ("how did Mayor Birch vote on the budget", "kind:decision voted:birch budget", "what"),
        ("how Ann Birch voted on the budget", 'kind:decision voted:"ann birch" budget', "what"),
        ("what did the Deputy Mayor Ann Birch move", 'kind:decision moved:"ann birch"', "what"),
        ("votes of Birch against the budget", "kind:decision against:birch budget", "which"),
        ("votes by Cllr Birch on trees", "kind:decision voted:birch trees", "which"),
        ("votes of thanks", "kind:decision votes thanks", "which"),
        ("split votes on trees", "kind:decision against:* trees", "which"),
        ("recorded votes", "kind:decision voted:*", "which"),
        ("recorded votes on trees", "kind:decision voted:* trees", "which"),
        ("votes by name in 2024", "kind:decision year:2024 voted:*", "which"),
        ("roll call votes on trees", "kind:decision voted:* trees", "which"),
        ("divisions on trees", "kind:decision voted:* trees", "which"),
        ("which motions were contested in 2019", "kind:decision year:2019 against:*", "which"),
        ("which decisions were not unanimous", "kind:decision against:*", "which"),
        ("which decisions were about a split of the council", "kind:decision split council", "which"),
        ("who seconded the motions of Birch", "kind:decision moved:birch", "who"),
        ("what did the mayor decide", "kind:decision mayor", "what"),
        ("how many votes did the budget get", "kind:decision voted:* budget", "what"),
        ("what was the vote on the budget", "kind:decision voted:* budget", "what"),
        ("who declared an interest", "kind:meeting declared:*", "who"),
        ("who declared an interest in planning", "kind:item,meeting declared:* planning", "who"),
        ("what interests did Birch declare", "kind:meeting declared:birch", "what"),
        ("which meetings did Birch miss", "kind:meeting away:birch", "which"),
        ("which meetings did Birch attend", "kind:meeting room:birch", "which"),
        ("how often was Councillor Birch absent", "kind:meeting away:birch", "which"),
        ("how many meetings did Birch miss in 2019", "kind:meeting year:2019 away:birch", "which"),
        ("how many times has Ann Birch been away", 'kind:meeting away:"ann birch"', "which"),
        ("how often did Birch attend", "kind:meeting room:birch", "which"),
        ("how many missed bins were there", "kind:decision missed bins", "what"),
        ("who sent apologies for the panel", "kind:meeting away:* panel", "who"),
        ("who was absent on 21 June 2018", 'kind:meeting on:"21 june 2018" away:*', "who"),
        ("when is the next meeting of the panel", "kind:meeting body:panel", "when"),
        ("who attended the meeting on 21 June 2018", 'kind:meeting on:"21 june 2018"', "who"),
        ("who was elected chair of the panel", "kind:decision elected chair panel", "who"),
        ("which reports were considered in 2019", "kind:report year:2019", "which"),
        ("what is still to be done about flooding", "kind:action -state:closed flooding", "what"),
        ("what is Councillor Birch to do", "kind:action asked:birch", "what"),
        ("what must the clerk do about flooding", "kind:action asked:clerk flooding", "what"),
        ("what must the clerk report back on by May 2019", 'kind:action asked:clerk due:"by may 2019" report back', "what"),
        ("what must the cabinet write to schools", "kind:action asked:cabinet write schools", "what"),
        ("what must be done about flooding", "kind:decision must flooding", "what"),
        ("what must the clerk of Elmwick do", "kind:action asked:clerk elmwick", "what"),
        ("what must the clerk of the council at Clerkham do", "kind:action asked:clerk council clerkham", "what"),
        ("what does the clerk have to do for Elmwick", "kind:action asked:clerk elmwick", "what"),
        ("what was Councillor Birch asked to do in 2013", "kind:action year:2013 asked:birch", "what"),
        ("what did Ann Birch agree to do", 'kind:action asked:"ann birch"', "what"),
        ("what did the council agree to do about housing", "kind:decision body:council verb:agree housing", "what"),
        ("what was the panel asked to do about parking", "kind:action asked:panel parking", "what"),
        ("what did Birch do in 2019", "kind:decision year:2019 who:birch", "what"),
        ("which actions are for the clerk of Elmwick", "kind:action asked:clerk elmwick", "which"),
        ("which actions does Birch have", "kind:action asked:birch", "which"),
        ("actions for Councillor Birch", "kind:action asked:birch", "which"),
        ("actions for the panel", "kind:action panel", "which"),
        ("tasks given to the clerk in 2012", "kind:action year:2012 asked:clerk", "which"),
        ("outstanding actions of the panel in 2016", "kind:action year:2016 -state:closed panel", "which"),
        ("actions due in October 2013", 'kind:action due:"october 2013"', "which"),
        ("which actions are due by June 2020", 'kind:action due:"by june 2020"', "which"),
        ("overdue actions of the clerk", 'kind:action due:"by today" asked:clerk -state:closed', "which"),
        ("which actions are completed", "kind:action state:closed", "which"),
        ("what is due", "kind:action due:*", "what"),
        ("what tax is due", "kind:decision tax due", "what"),
        ("what actions came out of the July 2013 meeting of the panel", 'kind:action on:"july 2013" panel', "what"),
        ("who chaired the panel meeting in January 2014", 'kind:meeting on:"january 2014" body:panel room:*', "who"),
        ("when is the next meeting of the panel after July 2013", "kind:meeting from:2013-08-01 body:panel", "when"),
        ("who is to write to the county", "kind:action write county", "who"),
        ("which motions were lost", "kind:decision outcome:rejected", "which"),
        ("which motions were passed on parking", "kind:decision -outcome:rejected parking", "which"),
        ("who voted against the parking motion", "kind:decision against:* parking", "who"),
        ("what was rejected by the council", "kind:decision outcome:rejected body:council", "what"),
        ("did the cabinet approve the waste plan", "kind:decision body:cabinet verb:approve waste plan", "what"),
        ("list all decisions about housing", "kind:decision housing", "which"),
        ("show me the meetings of the panel", "kind:meeting panel", "which"),
        ("what happened on 21/6/2018 at cabinet", "kind:decision on:21/6/2018 cabinet", "what"),
        ("what came of the waste plan", "kind:decision waste plan", "what"),
        ("what actions were opened by scrutiny board 2", 'kind:action body:"scrutiny board 2" opened', "what"),
        ('which decisions mention "foster carers"', 'kind:decision "foster carers"', "which"),
        ("what did Nobody decide", "kind:decision nobody", "what"),
        ("when did cabinet discuss the pond", "kind:decision,item body:cabinet pond", "when"),
        ("who asked about flooding", "kind:decision,item flooding", "who"),
        ("did the council refuse the extension", "kind:decision body:council refuse extension", "what"),
        ("did the council tax go up", "kind:decision council tax up", "what"),
        ("how much did the council spend on mowing", "kind:decision body:council mowing", "what"),
        ("why was the pond filled", "kind:decision pond filled", "what"),
        ("has anyone declared an interest in housing", "kind:item,meeting declared:* housing", "what"),
        ("who seconded motions by Birch", "kind:decision moved:birch", "who"),
        ("what are the decisions on the library in 2019", "kind:decision year:2019 library", "what"),
        ("which committee is responsible for licensing", "kind:body licensing", "which"),
        ("which recommendations were made about adoption", "kind:decision adoption", "which"),
        ("what is still outstanding about flooding", "kind:action -state:closed flooding", "what"),
        ("what is still open", "kind:action -state:closed", "what"),
        ("is the library still open", "kind:decision library still open", "what"),
        ("did anyone vote against 1912 Elm Street", "kind:decision against:* 1912 elm street", "what"),
        ("what was decided in 1912", "kind:decision year:1912", "what"),
        ("what happened at the meeting of 21 June 2018", 'kind:decision on:"21 june 2018" meeting', "what"),
        ("decisions about trees since 2015", "kind:decision from:2015 trees", "which"),
        ("decisons on housing", "kind:decision housing", "which"),
        ("who was the chairman of the panel", "kind:meeting body:panel room:*", "who"),
        ("chair of the panel", "kind:meeting body:panel room:*", "who"),
        ("clerk to Elmwick council", "kind:post,person clerk elmwick council", "who"),
        ("motions that lost", "kind:decision outcome:rejected", "which"),
        ("motions proposed by Birch", "kind:decision moved:birch", "which"),
        ("apologies from Councillor Birch", "kind:meeting away:* birch", "which"),
        ("votes against the waste plan", "kind:decision against:* waste plan", "which"),
        ("reports by the clerk", "kind:report clerk", "which"),
    ],
)  # fmt: skip
def test_a_question_is_read_as_a_line(question: str, line: str, focus: str) -> None:
    understood = understand(question, kinds_of)
    assert (understood.line, understood.focus) == (line, focus)
    parse(understood.line)


@pytest.mark.parametrize(
    "text",
    [
        "waste plan",
        "show house",
        "how many houses",
        "was rejected",
        "kind:decision waste",
        "who:birch",
        "who:birch kind:decision",
        'who:"ann birch" waste',
        "who: birch waste",
        "who",
        "",
        "whodunit in the library",
        "birch waste",
        "apologies for absence",
        "chair election",
        "clerk",
        "reports from committees",
        "decisions",
        "motions",
        "what's",
        "please tell me",
        "-who",
    ],
)
def test_what_is_no_question_is_its_own_line(text: str) -> None:
    understood = understand(text, kinds_of)
    assert understood.line == text
    assert not understood.plain


def test_a_field_of_several_words_in_a_question_is_kept() -> None:
    line = understand('what was decided body:"Board 2" on waste', kinds_of).line
    assert line == 'kind:decision body:"Board 2" waste'


def test_fields_in_a_question_are_kept() -> None:
    assert (
        understand("who approved body:cabinet the plan -draft", kinds_of).line
        == "kind:decision verb:approved body:cabinet -draft plan"
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "who",
                "what",
                "when",
                "did",
                "birch",
                "cabinet",
                "decide",
                "approved",
                "the",
                "in",
                "2019",
                "on",
                "21",
                "june",
                "by",
                "board",
                "between",
                "and",
                "waste",
            ]
        ),
        max_size=12,
    )
)
def test_a_line_says_only_what_the_question_says(spoken: list[str]) -> None:
    question = " ".join(spoken)
    line = understand(question, kinds_of).line
    own = {
        "kind",
        "decision",
        "meeting",
        "person",
        "report",
        "who",
        "body",
        "room",
        "moved",
        "by",
        "verb",
        "from",
        "to",
        "year",
        "on",
    }
    assert set(line.replace(":", " ").replace('"', " ").split()) <= set(spoken) | own


@given(st.text(max_size=120))
def test_any_text_gives_a_line_that_can_be_read(text: str) -> None:
    line = understand(f"who {text}", kinds_of).line
    with suppress(QueryError):
        assert not parse(line).empty


def test_what_nobody_is_said_to_have_done_can_be_answered_with_what_is_about_it() -> None:
    understood = understand("who voted against the parking motion in 2019", kinds_of)
    assert (understood.about, understood.wider) == (
        "kind:decision year:2019 parking",
        "kind:decision year:2019 against:*",
    )
    assert understand("what did the cabinet decide in 2019", kinds_of).about == ""


@pytest.mark.parametrize(
    "question", ["votes of Nobody against the budget", "votes of Nobody against the budget in 2019"]
)
def test_what_names_nobody_the_record_knows_is_not_answered_with_whatever_was_decided(question: str) -> None:
    understood = understand(question, kinds_of)
    assert (understood.line.partition(" ")[0], understood.wider) == ("kind:decision", "")


@pytest.mark.parametrize(
    ("question", "anyhow", "anywhere"),
    [
        ("what did the council decide about mowing in 2019", "kind:decision year:2019 mowing", "year:2019 mowing"),
        ("what did the cabinet agree about mowing", "kind:decision verb:agree mowing", "mowing"),
        ("what did Birch decide about mowing", "", "mowing birch"),
        ("which meetings did Ann Birch miss", "", "ann birch"),
        ("what did the council decide", "kind:decision", ""),
    ],
)
def test_what_is_asked_about_is_looked_for_elsewhere(question: str, anyhow: str, anywhere: str) -> None:
    understood = understand(question, kinds_of)
    assert (understood.anyhow, understood.anywhere) == (anyhow, anywhere)
