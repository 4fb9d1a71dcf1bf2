"""Words that the made-up papers are made of, each list from the commonest to the rarest."""

from __future__ import annotations

from typing import Final


def listed(words: str, between: str = " ") -> tuple[str, ...]:
    """The parts of a list written as one string."""
    return tuple(words.split(between))


FORENAMES: Final = listed(
    "John Susan David Margaret Peter Linda Michael Patricia James Anne Robert Mary Paul Elizabeth Andrew Karen Mark Helen Stephen Julie "
    "Ian Christine Alan Sarah Colin Jane Keith Fatima Martin Priya Graham Zainab Neil Ewa Simon Ngozi Roger Mei Philip Leila Trevor "
    "Grace Norman Ruth Vikram Orla Imran Bridget Kwame Sinead Tomasz Abigail Declan Yusuf Hamish Bronwen Anil Marta Oluwaseun Delphine"
)
SURNAME_HEADS: Final = listed(
    "Ash Birch Alder Carl Dun Ever Fen Green Har Ing Kel Lang Mar Nor Oak Pem Quar Rad Sel Thorn Under Vale Wex Yar Bram Clay Dray Hol "
    "Stan Whit Cres Mel Tres Pol Wren Blay Gal Hux"
)
SURNAME_TAILS: Final = listed(
    "well ford ham ley worth son by combe field shaw ton bury mere croft gate ridge wick ander ingham stow"
)
SERVICES: Final = (
    "Housing Repairs", "Adult Social Care", "Street Lighting", "School Places", "Waste Collection", "Fostering", "Road Safety",
    "Libraries", "Parks and Open Spaces", "Council Tax Support", "Homelessness", "Public Health", "Licensing of Taxis", "Air Quality",
    "Youth Services", "Flood Prevention", "Town Centre", "Leisure Centres", "Special Schools", "Building Control",
    "Trading Standards", "Cycling Routes", "Allotments", "Museums", "Cemeteries", "Emergency Planning", "Digital Services", "Procurement",
)  # fmt: skip
PLACES: Final = listed("Street Road Lane Avenue Close Way Square Green Hill Crescent")
THINGS: Final = listed(
    "budget service report plan cost number demand review work team proposal charge contract target complaint grant visit standard delay "
    "vacancy saving survey delivery training backlog risk funding lease site scheme"
)
SITES: Final = listed(
    "Parking in|Resurfacing of|Lease of land at|Lighting in|Tree works in|Petition about|Disposal of premises in|Drainage in",
    "|",
)
HAPPENED: Final = listed(
    "had risen|had fallen|was being looked at again|had been met|would be published|was lower than planned|had been delayed",
    "|",
)
SPOKE: Final = listed(
    "asked about|welcomed|spoke about|wished to know more of|questioned|drew attention to|thanked officers for",
    "|",
)
TALK: Final = (
    "It was explained that the {thing} for {service} {happened} since {year}, by {number} per cent, and that {other} {happened_too}.",
    "In {place} the {thing} {happened}, which {number} households had noticed.",
    "The {thing} of £{number},000 was set aside in {year} and the {other} {happened}.",
    "Questions were answered on the {thing}, the {other} and how {service} would be paid for in the year to come.",
    "Residents of {place} had written to say that the {thing} {happened} and that the {other} was not known to them.",
    "A comparison with {number} places of the same size showed that the {thing} {happened}.",
)  # fmt: skip
NOTES: Final = ("Notes the progress made on {matter}.", "Notes that the {thing} for {matter} {happened}.", "Notes the contents of the report on {matter}.")  # fmt: skip
SETTLES: Final = (
    "Approves the {thing} of £{number},000 for {matter}.",
    "Agrees that the {thing} for {matter} be extended to {year}.",
    "Endorses the {thing} for {matter} set out in section {digit} of the report.",
    "Approves the {thing} and the {other} for {matter} in {place}.",
    "Authorises the {director} to settle the {thing} for {matter}.",
)  # fmt: skip
ASKS: Final = (
    "Requests a progress report on {matter} in {digit} months.",
    "Requests that figures on the {thing} be provided.",
)
MOTIONS: Final = (
    "the {thing} for {matter} be increased by £{number},000.",
    "the {thing} in {place} be reviewed before {year}.",
    "the {thing} and the {other} for {matter} be set out in a plan.",
)  # fmt: skip
