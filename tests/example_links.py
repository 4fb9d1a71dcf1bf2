"""The links of Westmere: what a reader should make edges of."""

from __future__ import annotations

from explorer.model import Attributes, Entity, Link
from tests.example_papers import (
    AGENCY,
    ANNUAL,
    APPROVE,
    BEFORE,
    BOARD,
    BOARD_MEMBERS,
    BOARD_MEMBERS_JUNE,
    BRING_BACK,
    BUDGET,
    BUDGET_ITEM,
    CABINET,
    CITY,
    CLAUSE_A,
    CLAUSE_B,
    CLAUSE_C,
    CONTACT,
    CONTRIBUTORS,
    DARCY,
    DECLARATIONS,
    DIRECTOR,
    EARLIER,
    FEES,
    FEES_ITEM,
    FEES_TITLE,
    FINANCE,
    FOSTERING_ITEM,
    FRONT,
    HARLOW,
    HILL,
    INSPECTORATE,
    JUNE,
    KEPT,
    LED,
    LINDQVIST,
    MARCH,
    MEMBER_FOR_CHILDREN,
    MINUTES,
    MINUTES_ITEM,
    NEXT_MINUTES,
    NOTED,
    OKAFOR,
    ONEILL,
    PACK,
    PANEL,
    REFERRAL,
    REFERRED,
    REGIONAL,
    REPORT,
    REQUESTED,
    SHIRE,
    SITTING,
    SORENSEN,
    VANCE,
    WHITBY,
    WHITBY_JO,
    WRITE,
    Said,
    evidence,
)


# fmt: off
def _link(kind: str, source: str, target: str, *said: Said, attrs: Attributes | None = None, mark: str = "") -> Link:
    ref = f"{kind}/{source}/{target}" + (f"/{mark}" if mark else "")
    return Link(ref, kind, source, target, attrs or {}, tuple(evidence(one) for one in said))


def attendance() -> list[Link]:
    june, march = Said(NEXT_MINUTES, BOARD_MEMBERS_JUNE), Said(MINUTES, BOARD_MEMBERS)
    links = [_link("attended", who, MARCH, march, attrs={"role": role, "date": "2019-03-04"})
             for who, role in ((HARLOW, "chair"), (OKAFOR, "member"), (ONEILL, "member"), (WHITBY, "member"))]
    links += [_link("attended", who, JUNE, june, attrs={"role": role, "date": "2019-06-10"})
              for who, role in ((HARLOW, "chair"), (OKAFOR, "member"), (WHITBY_JO, "member"))]
    links += [_link("member_of", who, BOARD, march, june,
                    attrs={"role": role, "first_seen": "2019-03-04", "last_seen": "2019-06-10"})
              for who, role in ((HARLOW, "chair"), (OKAFOR, "member"))]
    return [
        *links,
        _link("member_of", DARCY, CABINET, Said(PACK, "Councillor M D'Arcy"), attrs={"first_seen": "2019-03-12"}),
        _link("member_of", WHITBY, CABINET, Said(PACK, "Councillor J Whitby"), attrs={"first_seen": "2019-03-12"}),
        _link("attended", DARCY, MARCH, Said(MINUTES, "Councillor M D'Arcy"), attrs={"role": "other member", "date": "2019-03-04"}),
        _link("attended", LINDQVIST, MARCH, Said(MINUTES, "R Lindqvist, Place Directorate"),
              attrs={"role": "officer", "date": "2019-03-04"}),
        _link("invited_to", SORENSEN, MARCH, Said(MINUTES, "Dr A Sørensen (Fostering North)"), attrs={"date": "2019-03-04"}),
        _link("sent_apologies", VANCE, MARCH, Said(MINUTES, "Apologies: Councillor T Vance"), attrs={"date": "2019-03-04"}),
        _link("sent_apologies", ONEILL, JUNE, Said(NEXT_MINUTES, "Apologies: Councillor B O'Neill"), attrs={"date": "2019-06-10"}),
        _link("clerked", LINDQVIST, MARCH, Said(MINUTES, CONTACT), attrs={"date": "2019-03-04"}),
        _link("declared_interest", OKAFOR, MARCH, Said(MINUTES, "Councillor S Okafor declared an interest"),
              attrs={"interest": "she is a foster carer", "action": "remained", "date": "2019-03-04"}),
        _link("declared_interest", OKAFOR, FOSTERING_ITEM, Said(MINUTES, "declared an interest in the matter referred to in Minute 33"),
              attrs={"interest": "she is a foster carer", "action": "remained", "date": "2019-03-04"}),
        _link("holds", DARCY, MEMBER_FOR_CHILDREN, Said(MINUTES, "Councillor M D'Arcy (Cabinet Member for Children)"),
              attrs={"first_seen": "2019-03-04", "last_seen": "2019-03-04"}),
        _link("post_in", MEMBER_FOR_CHILDREN, CABINET, Said(MINUTES, "Cabinet Member for Children")),
        _link("post_in", DIRECTOR, CITY, Said(REPORT, "Director of Children's Services")),
        _link("possibly_same", WHITBY, WHITBY_JO, Said(MINUTES, "Councillor J Whitby"), Said(NEXT_MINUTES, "Councillor Jo Whitby"),
              attrs={"reason": "same surname and initial, no shared post"}),
        _link("possibly_same", AGENCY, REGIONAL, Said(MINUTES, "Fostering North is the Regional Fostering Agency"),
              attrs={"reason": "one is said to be the other"}),
    ]


def meeting_links() -> list[Link]:
    return [
        _link("held_by", MARCH, BOARD, Said(MINUTES, "meeting of the Children's Scrutiny Board (2)"), attrs={"date": "2019-03-04"}),
        _link("held_by", JUNE, BOARD, Said(NEXT_MINUTES, "meeting of Scrutiny Board 2"), attrs={"date": "2019-06-10"}),
        _link("held_by", SITTING, CABINET, Said(PACK, "CABINET\nAgenda for the meeting"), attrs={"date": "2019-03-12"}),
        _link("held_by", EARLIER, BOARD, Said(REPORT, "put to the Board in June 2018"), attrs={"date": "2018-06"}),
        _link("confirmed_minutes_of", JUNE, MARCH,
              Said(NEXT_MINUTES, "The minutes of the meeting held on 4 March 2019 were agreed and signed as a true record.")),
        *(_link("on_agenda_of", item, meeting, Said(doc, quote), attrs={"number": number})
          for item, meeting, doc, quote, number in (
              (DECLARATIONS, MARCH, MINUTES, "31. Declarations of Interest", "31"),
              (MINUTES_ITEM, MARCH, MINUTES, "32. Minutes", "32"),
              (FOSTERING_ITEM, MARCH, MINUTES, "33. Fostering North Annual Report 2018/19", "33"),
              (FEES_ITEM, JUNE, NEXT_MINUTES, f"2. {FEES_TITLE}", "2"),
              (BUDGET_ITEM, SITTING, PACK, "2. Budget Monitoring 2018/19", "2"))),
        _link("part_of", PANEL, AGENCY, Said(REPORT, "the Fostering Panel is part of Fostering North")),
        _link("hosted_by", AGENCY, SHIRE, Said(MINUTES, "hosted by Shire County Council")),
        _link("partner_in", CITY, AGENCY, Said(MINUTES, "Westmere City Council is a partner in it")),
        _link("applied_to_join", HILL, AGENCY, Said(REPORT, "Hill District Council applied to join in 2018"), attrs={"date": "2018"}),
        _link("part_of", BOARD, CITY, Said(MINUTES, "Westmere City Council\nMinutes of the meeting of the Children's Scrutiny Board (2)")),
    ]


def report_links() -> list[Link]:
    return [
        _link("considered_at", ANNUAL, MARCH, Said(MINUTES, "The Board considered a Report"), attrs={"date": "2019-03-04"}),
        _link("considered_at", BEFORE, EARLIER, Said(REPORT, "was put to the Board in June 2018"), attrs={"date": "2018-06"}),
        _link("considered_at", FEES, JUNE, Said(NEXT_MINUTES, "The Board considered a briefing note"), attrs={"date": "2019-06-10"}),
        _link("considered_at", BUDGET, SITTING, Said(PACK, "2. Budget Monitoring 2018/19"), attrs={"date": "2019-03-12"}),
        _link("considered_under", ANNUAL, FOSTERING_ITEM, Said(MINUTES, "33. Fostering North Annual Report 2018/19")),
        _link("considered_under", FEES, FEES_ITEM, Said(NEXT_MINUTES, "considered a briefing note")),
        _link("considered_under", BUDGET, BUDGET_ITEM, Said(PACK, "2. Budget Monitoring 2018/19")),
        _link("from_post", ANNUAL, DIRECTOR, Said(REPORT, "Report of: Director of Children's Services")),
        _link("from_post", BUDGET, FINANCE, Said(PACK, "Report of the Director of Finance")),
        _link("wrote", LINDQVIST, ANNUAL, Said(REPORT, FRONT)),
        _link("consulted_on", SORENSEN, ANNUAL, Said(REPORT, CONTRIBUTORS),
              attrs={"role": "contributor", "sent": "2019-02-12", "returned": "2019-02-15"}),
        _link("consulted_on", SORENSEN, ANNUAL, Said(REPORT, "Alva Sørensen, Adviser"), attrs={"role": "approver"}, mark="2"),
        _link("next_edition_of", ANNUAL, BEFORE, Said(REPORT, "this is the next edition of it")),
        _link("mentions", ANNUAL, INSPECTORATE, Said(REPORT, "The Care Inspectorate judged the service good")),
        _link("mentions", FOSTERING_ITEM, AGENCY, Said(MINUTES, "Fostering North (FN)"), Said(MINUTES, "Fostering North is the")),
        _link("mentions", KEPT, AGENCY, Said(MINUTES, "the contribution to Fostering North")),
    ]


def decision_links() -> list[Link]:
    rows = ((NOTED, MARCH, BOARD, FOSTERING_ITEM, ANNUAL, MINUTES, CLAUSE_A), (KEPT, MARCH, BOARD, FOSTERING_ITEM, ANNUAL, MINUTES, CLAUSE_B),
            (REQUESTED, MARCH, BOARD, FOSTERING_ITEM, ANNUAL, MINUTES, CLAUSE_C),
            (REFERRED, JUNE, BOARD, FEES_ITEM, FEES, NEXT_MINUTES, REFERRAL),
            (APPROVE, SITTING, CABINET, BUDGET_ITEM, BUDGET, PACK, "Cabinet is recommended to approve"))
    links: list[Link] = []
    for decision, meeting, body, item, report, document, quote in rows:
        said, date = Said(document, quote), meeting.split("/")[2]
        links += [
            _link("taken_at", decision, meeting, said, attrs={"date": date}),
            _link("taken_by", decision, body, said, attrs={"date": date}),
            _link("taken_under", decision, item, said),
            _link("concerns", decision, report, said),
        ]
    clause_c = Said(MINUTES, CLAUSE_C)
    return [
        *links,
        _link("concerns", KEPT, AGENCY, Said(MINUTES, CLAUSE_B)),
        _link("refers_to", KEPT, CABINET, Said(MINUTES, "Recommends to Cabinet"), attrs={"date": "2019-03-04"}),
        _link("refers_to", REFERRED, CABINET, Said(NEXT_MINUTES, "referred to the Cabinet"), attrs={"date": "2019-06-10"}),
        _link("moved", HARLOW, NOTED, Said(MINUTES, LED)),
        _link("seconded", ONEILL, NOTED, Said(MINUTES, LED)),
        _link("voted", WHITBY_JO, REFERRED, Said(NEXT_MINUTES, "Councillor Jo Whitby voted against the scheme"),
              attrs={"vote": "against"}),
        _link("arises_from", BRING_BACK, REQUESTED, clause_c),
        _link("arises_from", WRITE, FEES_ITEM, Said(NEXT_MINUTES, "It was agreed that the Chair write")),
        _link("asked_of", BRING_BACK, DIRECTOR, clause_c),
        _link("asked_of", WRITE, HARLOW, Said(NEXT_MINUTES, "the Chair write to the Care Inspectorate")),
        _link("closed_by", WRITE, JUNE, Said(NEXT_MINUTES, "3. Fostering: letter")),
    ]


def paper_links(entities: list[Entity]) -> list[Link]:
    return [
        Link(f"documented_in/{entity.id}/{document}", "documented_in", entity.id, document, {},
             tuple(piece for piece in entity.evidence if piece.document == document))
        for entity in entities
        for document in sorted({piece.document for piece in entity.evidence})
    ]
