"""Who moved and who seconded what a meeting settled, in the layouts in which minutes print them."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = """Westmere Parish Council

Minutes of the meeting of Westmere Parish Council held on Monday 4 March 2019 at 7.30 pm in the Reading Room

Present: Ann Birch (Chair), Bob Elm, Tom Oak and the Clerk

"""
LAYOUTS = (
    "Ann Birch proposed that the roads be mended, seconded by Tom Oak.",
    "Ann Birch proposed that the roads be mended. This was seconded by Tom Oak and agreed.",
    "It was proposed by Ann Birch that the roads be mended. This was seconded by Tom Oak and agreed.",
    "Ann Birch moved that the roads be mended. Tom Oak seconded the motion. Carried.",
    "Ann Birch proposed and Tom Oak seconded that the roads be mended.",
    "It was proposed by Ann Birch to mend the roads, seconded by Tom Oak, all were in favour.",
    "Ann Birch proposed the purchase of one large wreath, five small ones, a new lamp for the porch of the hall and two benches"
    " to be set below the trees of the green, seconded by Tom Oak, all were in favour.",
    "It was proposed by Ann Birch that the roads should be mended for £20.50, seconded by Tom Oak. Carried",
    "It was proposed to mend the roads as set out by Mr Birch, seconded by Mr Oak, all were in favour.",
    "After a talk it was proposed by Ann Birch for the Clerk to have the roads mended, Tom Oak seconded.",
    "It was proposed by Ann Birch and seconded by Tom Oak that the roads be mended.",
    "The roads are to be mended. Proposed Ann Birch, seconded Tom Oak.",
    "It was agreed to mend the roads. Ann Birch proposed, Tom Oak seconded.",
    "It was RESOLVED that the roads be mended. Ann Birch proposed, Tom Oak seconded. All agreed.",
    "It was RESOLVED that the roads be mended.\nAnn Birch proposed, Tom Oak seconded.",
    "Ann Birch proposed this and Tom Oak seconded it.\n\nRESOLVED that the roads be mended.",
    "Ann Birch proposed to mend the roads. Tom Oak seconded.\n\nRESOLVED that the roads be mended.",
    "Ann Birch formally proposed this.\nTom Oak formally seconded it.\nIt was RESOLVED to mend the roads.",
    "RESOLVED that the roads be mended.\nProposed: Ann Birch\nSeconded: Tom Oak",
    "RESOLVED that the roads be mended.\n\nProposed: Ann Birch\n\nSeconded: Tom Oak",
    "RESOLVED that the roads be mended. (Proposed: Ann Birch; Seconded: Tom Oak)",
    "RESOLVED that the roads be mended. Proposer: Ann Birch Seconder: Tom Oak",
    "RESOLVED that the roads be mended.\nProp. Ann Birch  Sec. Tom Oak",
    "RESOLVED that the roads be mended. Prop: AB Sec: TO",
    "RESOLVED that the roads be mended. Proposed AB, seconded TO",
    "RESOLVED that the roads be mended.\nProposed by Birch, seconded by Oak.",
    "Birch proposed that the roads be mended, seconded by Oak.",
    "A proposal was made by Ann Birch and seconded by Tom Oak that the roads be mended. It was agreed to mend the roads.",
    "Proposed Ann Birch\nSeconded Tom Oak\nRESOLVED that the roads be mended.",
)


def movers(business: str) -> list[tuple[str, str]]:
    facts = read(f"{HEAD}5. Roads\n{business}\n\n9. Date of next meeting: 1 April 2019\n")
    return [(kind, name) for kind in ("moved", "seconded") for name, _ in facts.links(kind)]


def surnames(business: str) -> list[tuple[str, str]]:
    return [(kind, name.split()[-1]) for kind, name in movers(business)]


@pytest.mark.parametrize("business", LAYOUTS)
def test_movers_are_found_in_every_layout(business: str) -> None:
    assert surnames(business) == [("moved", "Birch"), ("seconded", "Oak")]


@pytest.mark.parametrize("business", [business for business in LAYOUTS if "Ann Birch" in business])
def test_movers_are_found_with_titles_and_with_initials(business: str) -> None:
    for a, b in (
        ("Cllr Birch", "Cllr Oak"),
        ("A. Birch", "T. Oak"),
        ("A Birch", "T Oak"),
        ("Cllr. A. Birch", "Cllr. T. Oak"),
    ):
        assert movers(business.replace("Ann Birch", a).replace("Tom Oak", b)) == [("moved", a), ("seconded", b)]


@pytest.mark.parametrize(
    "business",
    [
        "Elm House Trust proposed this and Oak Lane Trust seconded it.\n\nRESOLVED that the roads be mended.",
        "Ada Thorn proposed this in a letter, which a neighbour seconded.\n\nRESOLVED that the roads be mended.",
        "RESOLVED that the roads be mended. Proposed by Thorn, seconded by Yew.",
        "RESOLVED that the Westmere Works proposed in May, seconded to the county, be put off.",
    ],
)
def test_nobody_who_is_not_named_elsewhere_is_a_mover_by_a_bare_name(business: str) -> None:
    assert movers(business) == []


def test_a_surname_that_two_members_share_names_neither() -> None:
    facts = read(
        HEAD.replace("Tom Oak", "Tom Oak, Ada Birch")
        + "5. Roads\nRESOLVED that the roads be mended. Proposed by Birch, seconded by Oak.\n"
    )
    assert facts.links("moved") == []
    assert [name for name, _ in facts.links("seconded")] == ["Tom Oak"]


def test_letters_and_a_pronoun_are_no_name() -> None:
    facts = read(
        f"{HEAD}5. Roads\n\nAnn Birch spoke of the ABC. She proposed that the roads be mended, seconded by Tom Oak.\n"
    )
    assert facts.decisions() == [("agreed", "She proposed that the roads be mended, seconded by Tom Oak")]
    assert facts.links("moved") == []
    assert [name for name, _ in facts.links("seconded")] == ["Tom Oak"]


@pytest.mark.parametrize("title", ["Cr", "Cllr", "Councillor"])
@pytest.mark.parametrize("party", ["", " (Lab)", " (FG)", " (I)"])
@pytest.mark.parametrize(
    "said",
    [
        "Proposed {A}, seconded {B}, and agreed that the roads be mended.",
        "It was agreed that the roads be mended. Proposed: {A}; Seconded: {B}.",
        "{A} proposed and {B} seconded that the roads be mended. Agreed.",
        "On the motion of {A}, seconded by {B}, it was RESOLVED that the roads be mended.",
        "A motion by {A}, seconded by {B}, that the roads be mended was carried.",
    ],
)
def test_titles_and_parties_of_movers(said: str, party: str, title: str) -> None:
    mover, seconder = f"{title} A. Birch{party}", f"{title} T. Oak{party}"
    facts = read(f"{HEAD}5. Roads\n\n{said.format(A=mover, B=seconder)}\n")
    assert len(facts.decisions()) == 1
    assert "the roads be mended" in facts.decisions()[0][1]
    assert [name.split(" (")[0] for name, _ in facts.links("moved")] == [f"{title} A. Birch"]
    assert [name.split(" (")[0] for name, _ in facts.links("seconded")] == [f"{title} T. Oak"]


@pytest.mark.parametrize("said", ["Prop: AB 2nd: TO", "Prop AB; 2nd TO", "Proposed by AB, seconded by TO"])
def test_initials_at_the_end_of_a_line_are_not_joined_with_what_opens_the_next(said: str) -> None:
    room = HEAD.replace("Ann Birch (Chair)", "Ann Birch (AB), Chair").replace("Tom Oak", "Tom Oak (TO)")
    paper = read(f"{room}1. Finance\nThe accounts were approved. {said}\nGrasscutting goes on.\n\n2. Roads\nNone.\n")
    assert [who for who, _ in paper.links("moved")] == ["Ann Birch"]
    assert [who for who, _ in paper.links("seconded")] == ["Tom Oak"]
    assert not [name for name in paper.names("person") if "Grass" in name]


@pytest.mark.parametrize("after", ["Prop: TO 2nd: BE", "AGAIN", "Details", "Priority", "Payee"])
def test_a_word_of_business_after_a_name_is_no_part_of_it(after: str) -> None:
    paper = read(f"{HEAD}1. Officers\nChairman - Mr A Birch {after}\nIt was agreed to write to Cllr Elm {after} now.\n")
    assert not [name for name in paper.names("person") if after.split()[0].strip(":") in name]


@pytest.mark.parametrize(
    "words", ["Dates proposed for meetings 7th March, 2nd May, 4th July", "It is proposed for Friday 2nd June"]
)
def test_the_second_of_a_month_seconds_nothing(words: str) -> None:
    facts = read(f"{HEAD}Present: Cllr A Elm\n\n2. Other business\n{words}\n")
    assert facts.names("decision") == []


@pytest.mark.parametrize("space", ["\n", "\n\n"])
def test_a_double_surname_goes_on_in_the_next_line(space: str) -> None:
    lines = [
        "Meeting of Westmere Parish Council held on Monday 4 March 2019 in the Reading Room",
        "Present: Councillors A. Birch (Chair), B. Elm-O'Fern, and T. Oak.",
        "1. Roads",
        *(
            12
            * [
                "The roads of the village were looked at from one end to the other, and what was seen of",
                "them was told.",
            ]
        ),
        "The motion on the roads that are to be mended was proposed by Councillor Birch, seconded by Councillor Elm-",
        "O'Fern and agreed.",
        "2. Lamps",
    ]
    facts = read("Westmere Parish Council\n\n" + space.join(lines))
    assert [name for name, _ in facts.links("seconded")] == ["Councillor Elm-O'Fern"]
    assert [outcome for outcome, _ in facts.decisions()] == ["agreed"]
    assert "Councillor Elm" not in facts.names("person")


@pytest.mark.parametrize(
    "line",
    [
        "Prop: AB, 2nd: TO, all agreed.",
        "Prop AB, 2nd TO, All in favour.",
        "Proposed Ann Birch, Seconded Tom Oak, all agreed.",
    ],
)
def test_movers_without_a_matter_are_those_of_the_decision_before_them(line: str) -> None:
    facts = read(f"{HEAD}5. Roads\nIt was agreed to mend the roads. {line}\n\n9. Date of next meeting: 1 April 2019\n")
    assert [words for _, words in facts.decisions()] == ["It was agreed to mend the roads."]
    assert facts.links("moved") == [("Ann Birch", "It was agreed to mend the roads.")]
    assert facts.links("seconded") == [("Tom Oak", "It was agreed to mend the roads.")]


def test_a_motion_from_somebody_is_theirs_and_one_from_a_body_nobody_s() -> None:
    said = (
        "On a motion from Cllr Ann Birch, seconded by Cllr Tom Oak it was unanimously AGREED that the roads be mended."
    )
    facts = read(f"{HEAD}1. Roads\n\n{said}\n")
    assert [name for name, _ in facts.links("moved")] == ["Cllr Ann Birch"]
    assert [name for name, _ in facts.links("seconded")] == ["Cllr Tom Oak"]
    assert read(f"{HEAD}1. Roads\n\nA motion from Elm Residents was AGREED.\n").links("moved") == []


def test_the_vote_on_a_recommendation_after_a_debate_is_that_on_what_was_proposed() -> None:
    said = (
        "Councillor Birch presented the report. He proposed the recommendation.\n\nCouncillor Oak seconded the proposal.\n\n"
        "Members put questions.\n\nA vote was taken on the amendment, which was not carried.\n\n{}\n"
    )
    carried = read(
        f"{HEAD}1. Land\n\n{said.format('The vote on the recommendation was then taken, and carried by 22 votes to one, with two abstentions.')}"
    )
    assert carried.attr("decision", "tally") == ["22 for, 1 against, 2 abstained"]
    assert [outcome for outcome, _ in carried.decisions()] == ["agreed"]
    lost = read(f"{HEAD}1. Land\n\n{said.format('The vote on the motion was lost by 4 votes to 9.')}")
    assert [outcome for outcome, _ in lost.decisions()] == ["rejected"]


COUNCIL = "Westmere District Council\n\nMinutes of Meeting of Westmere District Council held on 30th January, 2019\n\nPresent: Councillors Ash, Birch, Elm, Oak and Thorn.\n\n1. Roads\n\n"


@pytest.mark.parametrize(
    ("settled", "next_motion"),
    [
        ("The Council then noted the plan for the division.",
         "At this point, it was agreed on the proposal of Councillor Ash, seconded by Councillor Birch, to take a one-hour adjournment."),
        ("It was agreed that the issues raised would be included in a submission.",
         "As it was 5.30pm, on the proposal of Councillor Ash, seconded by Councillor Birch, it was agreed to suspend Standing Orders."),
        ("Members agreed that this Motion should be referred to the Roads Committee.",
         "On the proposal of Councillor Ash, seconded by Councillor Birch Standing Orders were suspended."),
        ("It was agreed to hold a workshop in May.",
         "Councillor Ash proposed Standing Orders should be suspended to add to the Agenda. This proposal was seconded by Councillor Birch."),
    ],
)  # fmt: skip
def test_whoever_moves_the_next_thing_did_not_move_what_stands_above(settled: str, next_motion: str) -> None:
    facts = read(f"{COUNCIL}{settled}\n\n{next_motion}\n")
    assert settled in [words for _, words in facts.decisions()]
    assert not [pair for kind in ("moved", "seconded") for pair in facts.links(kind) if pair[1] == settled]


def test_a_proposal_may_be_printed_with_a_large_letter_and_begins_at_its_mover() -> None:
    deferred = (
        "On the Proposal of Councillor Ash, seconded by Councillor Birch, it was agreed that this item be deferred."
    )
    facts = read(f"{COUNCIL}{deferred}\n")
    assert [name for name, _ in facts.links("moved")] == ["Councillor Ash"]
    assert [name for name, _ in facts.links("seconded")] == ["Councillor Birch"]
    resumed = read(
        f"{COUNCIL}On resumption of the Meeting Councillor Ash proposed a workshop on roads, seconded by Councillor Birch.\n"
    )
    assert [words[:14] for _, words in resumed.decisions()] == ["Councillor Ash"]
