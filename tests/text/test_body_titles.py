"""The name of a body within a title."""

import pytest

from explorer.text.councils import bodies
from explorer.text.councils.bodytitles import clean


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Westmere Annual Parish Council", "Westmere Parish Council"),
        ("Westmere Extra Ordinary Parish Council", "Westmere Parish Council"),
        ("Westmere Parish Council Annual", "Westmere Parish Council"),
        ("2010 Westmere Parish Council", "Westmere Parish Council"),
        ("West mere parish Council DRAFT", "West Mere Parish Council"),
        ("meeting between Westmere Parish Council and the new owners of Hillworks", "Westmere Parish Council"),
        ("Westmere Parish Council Meeting Minutes to Westmere Parish Council", "Westmere Parish Council"),
        ("WESTMERE PARISH ANNUAL MEETING", "Westmere Parish Meeting"),
        ("AGM of the above Council", ""),
        ("Parish Council", ""),
        ("last Hillworks Liaison Committee", "Hillworks Liaison Committee"),
        ("Planning Committee of Westmere Borough Council", "Planning Committee"),
        ("Meeting of the Scrutiny Board (2) of the City of Westmere", "Scrutiny Board (2)"),
        ("This is ameeting of the TREES COMMITTEE in the Council Chamber", "TREES COMMITTEE"),
        ("Trees Committee held at the Elm Village Hall, Westmere", "Trees Committee"),
        ("RECORD OF DECISIONS TREES COMMITTEE", "TREES COMMITTEE"),
        ("Trees Committee 4 March 2016", "Trees Committee"),
        ("Council Ordinary Business", ""),
        ("Committee of the Whole Council", "Committee of the Whole Council"),
        ("Standing Advisory Council for Religious Education", "Standing Advisory Council for Religious Education"),
    ],
)
def test_a_title_gives_the_name_alone(title: str, name: str) -> None:
    assert clean(title) == name


def test_a_bracket_opens_a_name() -> None:
    found = bodies.find(
        "Mrs Ann Elm (Westmere Parish Council), Mr Oak (Parish Council representative), Planning (Regulatory) Committee"
    )
    assert [body.name for body in found] == ["Westmere Parish Council", "Planning (Regulatory) Committee"]
