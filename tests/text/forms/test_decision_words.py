"""The words by which councils settle things, and those that only look as if they did."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nVenue: Room 1\n\nItems\nNo. Item\n\n1.\n\nHomes for Carers\n\nReport of the Director of Housing\n\n"
TAIL = "\n\n2.\n\nAny Other Business\n\nMinutes:\n\nThere were none.\n"


def decisions(words: str, label: str = "Minutes:") -> list[tuple[str, str]]:
    return read(f"{HEAD}{label}\n\n{words}{TAIL}").decisions()


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED that the plan for homes be approved.",
        "RESOLVED that, the Committee, having considered the report, endorses the plan for homes.",
        "RESOLVED - That the plan for homes be approved.",
        "RESOLVED– That the plan for homes be approved.",
        "RESOLVED – That the plan for homes be approved.",
        "Resolved - That the plan for homes be approved.",
        "Resolved: That the plan for homes be approved.",
        "RESOLVED/- That the plan for homes be approved.",
        "RESOLVED /- That the plan for homes be approved.",
        "Resolved that – the plan for homes be approved.",
        "RESOLVED:  That the plan for homes be approved.",
        "RESOLVED, that: the plan for homes be approved.",
        "RESOLVED\n\nThat the plan for homes be approved.",
        "UNANIMOUSLY RESOLVED that the plan for homes be approved.",
        "It was moved and seconded and unanimously RESOLVED: that the plan for homes be approved.",
        "(4) RESOLVED that the plan for homes be approved.",
        'The motion was declared to be CARRIED and "RESOLVED that the plan for homes be approved".',
        "And Resolved:\n\n“That, the plan for homes be approved.”",
        "it was RESOLVED that the plan for homes BE APPROVED.",
        "The Committee resolved to approve the plan for homes.",
    ],
)
def test_a_resolution_in_all_its_spellings_is_one(words: str) -> None:
    found = decisions(words)
    assert [outcome for outcome, _ in found] == ["resolved"]
    assert "plan for homes" in found[0][1]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("RESOLVED that the Committee:-\n\n1.  Approves the plan for homes\n\n2.  Approves the plan for carers", 2),
        ("RESOLVED that\n\n1)  The Board would visit the homes\n\n2)  officers investigate the rents", 2),
        ("RESOLVED:\n\n(1)  That the homes be built; and\n\n(2)  That the carers be told", 2),
        ("RESOLVED: that\n\n1)  the homes be built\na.  in the north\nb.  in the south\n\n2)  the carers be told", 2),
        ("The Committee resolved:-\n\n(i) to approve the homes; and\n\n(ii) to note the rents.", 2),
        (
            "RESOLVED that permission be granted subject to the following conditions:\n\n1. The work begins within three years.\n\n2. The trees are kept.",
            1,
        ),
        ("AGREED: that\n\n1. the homes be built\n\n2. the carers be told", 2),
    ],
)
def test_a_resolution_with_clauses_is_one_decision_a_clause(words: str, count: int) -> None:
    assert len(decisions(words)) == count


def test_the_same_words_under_decision_and_minutes_are_one() -> None:
    words = "RESOLVED that the plan for homes in the north of the city be approved."
    facts = read(f"{HEAD}Decision:\n\n{words}\n\nMinutes:\n\nThe Committee considered the report.\n\n{words}{TAIL}")
    assert len(facts.decisions()) == 1


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The Committee agreed to write to the owners of the homes.", "agreed"),
        (
            "The Committee agreed that the motion on homes be referred, in the first instance, to the Scrutiny Board.",
            "referred",
        ),
        ("The Committee NOTED the report on homes.", "noted"),
        ("The Committee agreed to defer the report on homes.", "deferred"),
        ("It was agreed that the homes would be visited.", "agreed"),
    ],
)
def test_an_agreement_has_the_outcome_its_words_say(words: str, outcome: str) -> None:
    assert [found for found, _ in decisions(words)] == [outcome]


@pytest.mark.parametrize(
    "words",
    [
        "To formally pass the following resolution:- RESOLVED – That under Section 100(A)(4) the public be excluded.",
        "The Committee is asked to RESOLVE that:\n\n1. the homes be built;\n\n2. the carers be told.",
        "To RESOLVE that the homes be built.",
        "Notice of motion: “This Council: 1) notes the need for homes; 2) resolves to build them.” The motion was not moved.",
        "The minute of 4 March 2017 had said that it was RESOLVED that the homes be built.",
        "Councillor Birch asked what had become of the resolution on homes.",
        "A motion that has been RESOLVED may not be moved again within six months.",
        "On 20 September 2016 Cabinet agreed the plan for homes.",
        "Arising from the report, the Committee requested further information on the rents.",
        "RESOLVED to exclude the press and public under Section 100(A)(4) of the Local Government Act 1972.",
    ],
)
def test_what_only_looks_like_a_decision_is_none(words: str) -> None:
    assert decisions(words) == []


@pytest.mark.parametrize(
    ("words", "mover", "seconder"),
    [
        (
            "It was moved by Councillor Birch, seconded by Councillor Elm and\n\nRESOLVED that the homes be built.",
            "Birch",
            "Elm",
        ),
        (
            "It was moved by Councillor Birch, seconded by Councillor Elm and supported by Councillor Oak, that the homes be built.\n\nRESOLVED that the homes be built.",
            "Birch",
            "Elm",
        ),
        (
            "Councillor Birch MOVED and Councillor Elm SECONDED that the homes be built.\n\nRESOLVED that the homes be built.",
            "Birch",
            "Elm",
        ),
        (
            "Moved by the Lord Mayor (Councillor Birch),\nSeconded by Councillor Elm, and\n\nRESOLVED - That the homes be built.",
            "Birch",
            "Elm",
        ),
        ("Mr Birch moved, Mr Elm seconded:\n\nRESOLVED that the homes be built.", "Birch", "Elm"),
        (
            "Proposed by Councillor Birch;\nSeconded by Councillor Elm;\nAnd Resolved:\n\n“That, the homes be built.”",
            "Birch",
            "Elm",
        ),
    ],
)
def test_movers_and_seconders_beside_a_resolution(words: str, mover: str, seconder: str) -> None:
    facts = read(f"{HEAD}Minutes:\n\n{words}{TAIL}")
    assert len(facts.decisions()) == 1
    assert [name.rstrip(")").rpartition(" ")[2] for name, _ in facts.links("moved")] == [mover]
    assert [name.rpartition(" ")[2] for name, _ in facts.links("seconded")] == [seconder]


@pytest.mark.parametrize(
    ("words", "votes"),
    [
        ("Moved by A. Birch\n\nSeconded by B. Elm\n\nThat the homes BE BUILT.\n\nYeas:  (2): A. Birch, and B. Elm\n\nNays: (1): C. Oak\n\nMotion Passed (2 to 1)", {("Birch", "for"), ("Elm", "for"), ("Oak", "against")}),
        ("Moved by A. Birch\n\nThat the homes BE BUILT.\n\nFOR: Councillors Birch and Elm\n\nAGAINST: Councillor Oak\n\nABSTAINED: Councillor Ash\n\nMotion carried", {("Birch", "for"), ("Elm", "for"), ("Oak", "against"), ("Ash", "abstained")}),
    ],
)  # fmt: skip
def test_votes_by_name(words: str, votes: set[tuple[str, str]]) -> None:
    facts = read(f"{HEAD}Minutes:\n\n{words}{TAIL}")
    names = {m.ref: m.name.rpartition(" ")[2] for m in facts.extraction.mentions}
    assert {(names[c.subject], str(c.attrs["vote"])) for c in facts.extraction.claims if c.kind == "voted"} == votes
