"""Which council a paper is of: a county's district that it names is none, nor is a council that it speaks of once."""

from __future__ import annotations

import pytest

from tests.text.papers import read

DISTRICT = (
    "MINUTES OF PROCEEDINGS AT MEETING OF THE MUNICIPAL\nDISTRICT OF ELM-\n\nOAKFORD HELD IN THE TOWN HALL ON MONDAY, 10TH APRIL, 2017, AT 2.00 P.M.\n\nPRESENT IN THE CHAIR: Councillor A. Birch.\n\n1. Roads\n\n"
    + 12 * "The condition of the roads of the town was discussed at length.\n"
)
ADDRESS = "[Original file](https://www.westmere.ie/files/minutes.pdf)\n\n"


@pytest.mark.parametrize(
    ("text", "council"),
    [
        (ADDRESS + DISTRICT, "Westmere"),
        (
            ADDRESS + DISTRICT + "He had written to Eastmere County Council and to Westmere County Council.\n",
            "Westmere",
        ),
        (
            ADDRESS + DISTRICT + 2 * "Westmere City and County Council would mend the road.\n",
            "Westmere City and County Council",
        ),
        (
            ADDRESS + "Meeting Name: Special Meeting of the Elm-Oakford Municipal District\n\nDate: 8 July 2021\n",
            "Westmere",
        ),
        (DISTRICT + "He would write to office@water.ie on this.\n", ""),
        (DISTRICT + "He had written to Eastmere County Council.\n", ""),
        (ADDRESS + "Westmere County Council\n\n" + DISTRICT, "Westmere County Council"),
    ],
)
def test_a_district_is_no_council(text: str, council: str) -> None:
    assert read(text).extraction.council == council
