"""Papers made by dice from few names, days and titles, so that a handful of them meet in every way that papers can."""

from __future__ import annotations

from random import Random
from typing import Final

from explorer.model import Record
from tests.resolve.paper import Paper

COUNCILS: Final = ("Aldermoor City Council",) * 6 + (
    "Aldermoor",
    "Elmford Parish Council",
    "Alderrnoor City Council",
    "",
    "The Council",
)
BODIES: Final = (
    "Cabinet", "Housing Committee", "Housing Committee", "Scrutiny Board 2", "Scrutiny Board (3)", "Scrutiny Board", "Council", "HC", "AHP",
    "Aldermoor Housing Partnership (AHP)", "Parks Policy Committee", "Parks PC", "Housing Scrutiny Board 2", "Committee", "Aldermoor City Council", "Elmford Parish Council",
)  # fmt: skip
PEOPLE: Final = (
    "Councillor J Smith", "John Smith", "Councillor Jane Smith", "Councillor Smith", "Jo Smith", "Mary MacDonald", "Councillor M McDonald",
    "Ann Lee-Brown", "Ann Lee Brown", "Councillor A Brown", "John Harlowe", "John Harlove", "J Harlowe", "Mr P Okafor", "Mrs P Okafor",
    "Patricia Okafor", "John Smith Senior", "Councillor J Smith (Jnr)", "Ann Okafor (née Brown)", "Councillor John", "Councillor Ann",
    "Councillor P Hollis", "Councillor P Holl",
)  # fmt: skip
TORN: Final = ("Councillor J Smith", "Councillor P Hollis", "Councillor P Holl")
POSTS: Final = (
    "Director of Housing",
    "Interim Director of Housing",
    "Director of Houssing",
    "Cabinet Member (Housing)",
    "Chief Clerk",
)
DAYS: Final = ("2019-06-04", "2019-06-05", "2019-06-06", "2019-07-02", "2018-06-04", "2019-06", "")
TITLES: Final = (
    "Annual Report 2018/19", "Annual Report 2017/18", "Annual Housing Report 2018/19", "Budget", "Budget 2", "Budget Monitoring 2018/19",
    "Repairs of Houses", "Repairs",
)  # fmt: skip
TEXTS: Final = (
    "That the budget be approved.",
    "That the budget be refused.",
    "That the report be noted.",
    "That repairs begin.",
)


def a_paper(number: int) -> Record:
    """The paper of a number, the same each time."""
    dice = Random(number)
    address = f"https://papers.example/ieListDocuments.aspx?MId={dice.randrange(3)}" if dice.random() < 0.3 else ""
    paper = Paper(f"paper {number}", dice.choice(COUNCILS), address)
    meetings = [_meeting(paper, dice) for _ in range(dice.choice((1, 1, 1, 2, 3)))]
    if len(meetings) > 1 and dice.random() < 0.5:
        paper.claim("confirmed_minutes_of", meetings[0], meetings[1])
    if dice.random() < 0.2:
        paper.write("Date of next meeting: 5 June 2019")
    people = [_person(paper, dice, meetings) for _ in range(dice.randrange(4))]
    for _ in range(dice.randrange(2)):
        _post(paper, dice, people)
    if dice.random() < 0.3:
        paper.body(dice.choice(BODIES), aliases=(dice.choice(BODIES),))
    if dice.random() < 0.1:
        paper.body("Housing Scrutiny Board 2", _former=("Scrutiny Board 2",))
    for _ in range(dice.randrange(3)):
        _business(paper, dice, meetings, people)
    return paper.record()


def _meeting(paper: Paper, dice: Random) -> str:
    day, body = dice.choice(DAYS), dice.choice(BODIES)
    status = dice.choice(("minuted", "called", "mentioned"))
    ref = paper.put(
        "meeting", f"{body}, {day}", f"minutes of {body}", {"status": status, **({"date": day} if day else {})}
    )
    if dice.random() < 0.9:
        paper.claim("held_by", ref, paper.body(body))
    if dice.random() < 0.5:
        paper.mentions[ref].attrs["time"] = dice.choice(("10:00", "14:00"))  # type: ignore[index]
    return ref


def _person(paper: Paper, dice: Random, meetings: list[str]) -> str:
    ref = paper.person(name := dice.choice(PEOPLE))
    if name in TORN and dice.random() < 0.7:
        paper.mentions[ref].attrs["_torn"] = True  # type: ignore[index]
        return ref
    for kind in dice.sample(
        ("attended", "sent_apologies", "absent_from", "member_of", "clerked"), dice.choice((1, 1, 2))
    ):
        if kind == "member_of":
            paper.claim(
                kind, ref, paper.body(dice.choice(BODIES)), **({"role": "chair"} if dice.random() < 0.4 else {})
            )
        else:
            paper.claim(kind, ref, dice.choice(meetings), **({"role": "member"} if kind == "attended" else {}))
    return ref


def _post(paper: Paper, dice: Random, people: list[str]) -> None:
    ref = paper.say("post", dice.choice(POSTS))
    if people and dice.random() < 0.6:
        paper.claim("holds", dice.choice(people), ref)
    if dice.random() < 0.3:
        paper.claim("post_in", ref, paper.body(dice.choice(BODIES)))
    if dice.random() < 0.5:
        report = paper.put("report", title := dice.choice(TITLES), "", {"title": title, "date": dice.choice(DAYS)})
        paper.claim("from_post", report, ref)


def _business(paper: Paper, dice: Random, meetings: list[str], people: list[str]) -> None:
    item = paper.put("item", title := dice.choice(TITLES), "", {"title": title, "number": str(dice.randrange(3) or "")})
    if dice.random() < 0.8:
        paper.claim("on_agenda_of", item, dice.choice(meetings))
    report = paper.put("report", title := dice.choice(TITLES), "", {"title": title})
    for meeting in dice.sample(meetings, dice.randrange(len(meetings) + 1)):
        paper.claim("considered_at", report, meeting)
    if dice.random() < 0.5:
        paper.claim("considered_under", report, item)
    text, outcome = dice.choice(TEXTS), dice.choice(("resolved", "rejected", "recommended", "noted"))
    decision = paper.put("decision", text, "", {"text": text, "outcome": outcome})
    if dice.random() < 0.9:
        paper.claim("taken_at", decision, dice.choice(meetings))
    for kind, target in (("taken_under", item), ("concerns", report)):
        if dice.random() < 0.5:
            paper.claim(kind, decision, target)
    for person in people[:2]:
        paper.claim("voted", person, decision, vote=dice.choice(("for", "against")))
    if dice.random() < 0.5:
        state = dice.choice(("open", "closed", "unknown"))
        tracked = {"_tracked": day} if dice.random() < 0.4 and len(day := dice.choice(DAYS)) == 10 else {}
        action = paper.put("action", words := f"Write of {title}", "", {"text": words, "state": state, **tracked})
        if dice.random() < 0.8:
            paper.claim("arises_from", action, dice.choice((item, decision)))
