"""Pages of one item, of a decision or of several, that do not name the meeting at which something was settled."""

from tests.text.papers import read

ITEM = """Agenda item

Repair of the weir

Report of the Head of Rivers.

Minutes:

Councillor Ann Elm moved and Councillor Carl Ash seconded the recommendations.

RESOLVED: That Council

(i)           Approves the repair of the weir

(ii)          Notes the cost of the footbridge

Supporting documents:
"""

DECISION = """Decision details

Hire of a dredger

Decision Maker: Assistant Director - Rivers

Decision status: Recommendations Approved

Is Key decision?: No

Decision:

Decision to award a contract for the hire of a dredger.

Publication date: 20/03/2025

Date of decision: 19/03/2025
"""

ISSUE = """Issue - decisions

Gates and sluices

14/11/2018 - Gates

The Chief Officer (Rivers):

i)  noted the content of this report; and

ii)  authorised the painting of the gates.

03/12/2018 - Sluices

1.To seek an exemption for the sluices.
2.To buy oil for the sluices.
"""

REGISTER = """Decisions published
Oiling of the sluice
Decision Maker: Director of Rivers
Decision published: 04/12/2024
Decision:
AGREED: that
Rent of the mill
Decision Maker: Chief Executive
Decision published: 29/11/2024
Decision:
AGREED: that the rent of the mill be lowered.
Report on the fords
Decision Maker: Cabinet
Made at meeting: 21/11/2024 - Cabinet
Decision published: 22/11/2024
Decision:
RESOLVED: that the report on the fords be noted.
"""


def test_an_item_of_no_known_meeting_keeps_its_title_its_clauses_and_no_meeting() -> None:
    """A site's page of one item may have lost the line that names its meeting; what it settled is known all the same."""
    found = read(ITEM)
    assert found.meetings(held=False) == []
    assert found.names("item") == ["Repair of the weir"]
    settled = found.attr("decision", "text")[:2]
    assert settled == ["Approves the repair of the weir", "Notes the cost of the footbridge"]
    assert {claim.kind for claim in found.extraction.claims}.isdisjoint({"taken_at", "taken_by", "on_agenda_of"})


def test_what_an_earlier_meeting_resolved_is_not_settled_by_a_page_of_one_item() -> None:
    """Where the day of the meeting is not known, any day in the sentence is that of another one."""
    told = ITEM.replace(
        "RESOLVED: That Council",
        "At its meeting held on 7th December, 2016, the Committee resolved to open the weir.\n\nNone",
    )
    assert not any("open the weir" in str(text) for text in read(told).attr("decision", "text"))


def test_an_agenda_item_that_asks_settles_nothing() -> None:
    """What stands above the label of the minutes, or has none, is the agenda's."""
    assert read(ITEM.partition("Minutes:")[0] + "To approve the repair of the weir.").names("decision") == []


def test_an_officers_decision_has_its_day_and_no_meeting() -> None:
    """An officer decides at no meeting; a portfolio holder's decision is that of a body of one, on its day."""
    officer = read(DECISION)
    assert officer.attr("decision", "text") == ["Decision to award a contract for the hire of a dredger."]
    assert officer.attr("decision", "date") == ["2025-03-19"]
    assert officer.names("item") == ["Hire of a dredger"]
    assert officer.meetings(held=False) == []
    holder = read(DECISION.replace("Assistant Director - Rivers", "Portfolio Holder for Rivers (to 01/11/2025)"))
    assert holder.meetings() == [("Portfolio Holder for Rivers", "2025-03-19")]
    assert "place" not in {name for m in holder.extraction.mentions if m.kind == "meeting" for name in m.attrs}


def test_each_decision_on_an_issue_has_its_own_title_and_day() -> None:
    """A page of the decisions on an issue sets a day before the title of each."""
    found = read(ISSUE)
    assert found.names("item") == ["Gates", "Sluices"]
    assert list(zip(found.attr("decision", "date"), found.attr("decision", "text"), strict=True)) == [
        ("2018-11-14", "noted the content of this report;"),
        ("2018-11-14", "authorised the painting of the gates."),
        ("2018-12-03", "To seek an exemption for the sluices."),
        ("2018-12-03", "To buy oil for the sluices."),
    ]


def test_a_register_gives_nobody_the_decision_of_another() -> None:
    """On a page that lists decisions each has its own maker, and a meeting only where its own fields name one."""
    found = read(REGISTER)
    assert found.meetings() == [("Cabinet", "2024-11-21")]
    assert found.attr("decision", "text") == ["the rent of the mill be lowered.", "the report on the fords be noted."]
    assert found.links("taken_at") == [("the report on the fords be noted.", "Cabinet, 2024-11-21")]


def test_a_page_without_its_title_keeps_its_items_and_what_they_settled() -> None:
    """A site's page of a meeting that has lost its title still numbers its items and labels its minutes."""
    page = (
        "Agenda and minutes\n\nVenue: Mill House, Westmere\n\nItems\nNo. Item\n\n3.\n\nApologies\n\nMinutes:\n\n"
        "Apologies were received from Councillor Elm.\n\n4.\n\nThe ferry\n\nReport of the Head of Rivers\n\nMinutes:\n\n"
        "RESOLVED that the ferry be sold.\n"
    )
    found = read(page)
    assert found.names("item") == ["Apologies", "The ferry"]
    assert found.decisions() == [("resolved", "the ferry be sold.")]
    assert found.links("concerns") == [("the ferry be sold.", "The ferry")]
    assert found.room() == []
    assert read(page.replace("Minutes:", "Note:")).names("decision") == []


def test_whoever_a_field_names_as_having_met_did() -> None:
    """What "Decided at meeting:" names is who met, whatever its name, which a line of prose with a dash does not say."""
    page = "Decision details\n\nDecision Maker: Sluice Day\n\nDecision status: Approved\n\nDecided at meeting: 28/02/2022 - Sluice Day\n"
    assert read(page).meetings() == [("Sluice Day", "2022-02-28")]
    assert read(page.replace("Decided at meeting: ", "")).meetings() == []
