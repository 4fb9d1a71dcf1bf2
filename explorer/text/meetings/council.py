"""Which council a paper belongs to, from what the paper itself says."""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from explorer.text.councils import bodyclass, councilnames, meetingtitles
from explorer.text.councils.bodynames import tidy
from explorer.text.councils.organisations import Organisations
from explorer.text.meetings import corporations, signs
from explorer.text.meetings.headparts import Head
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues, occurrences, opened

_HOST = re.compile(
    r"(?:@|https?://(?:www\.)?(?:[\w-]+\.){0,3}?)(?P<name>[a-z][a-z-]{2,40})\.(?:gov\.uk|gov\.wales|ie\b|gov\.ie)"
    r"|https?://(?:pub-)?(?P<site>[a-z][a-z-]{2,40})\."
    r"(?:escribemeetings\.com|civicweb\.net|legistar\.com|moderngov\.co\.uk)",
    re.IGNORECASE,
)
"""A council's own address, or that of its meetings on a site of a maker of such sites."""
_KINDS = ("City of ", "Town of ", "Township of ", "Municipality of ", "Village of ")
_OF_PLACE = Cued(
    re.compile(rf"(?P<name>(?:{'|'.join(_KINDS)})[A-Z](?:[\w-]|'(?!s\b))+)(?: (?P<more>[A-Z][a-z][\w'-]*))?"), _KINDS
)
"""A corporation named by its kind and place: "The Corporation of the Township of Westmere"."""
_NUMBER = re.compile(r"\sno\.?\s?\d{1,4}\Z")
_ENDS = re.compile(r"(?!\s[A-Z])")
"""What follows a name that ends there."""
_SORTS = re.compile(
    r"(?:municipal|regional|general) council|.*\bdistrict of\b.*|.*\b(?:municipal|metropolitan) district", re.IGNORECASE
)
"""Names by which papers call whatever council they are of, and the districts of a county, which are no council's name."""
_OF_THE_YOUNG = re.compile(r"\b(?:in care|youth|school|student|young people'?s|children'?s?)\b", re.IGNORECASE)
"""What the name of a council has that governs nothing: "Children in Care Council"."""
_PLACE = re.compile(
    r"\b(?:City and County|City|County|Metropolitan Borough|Borough|District|Metropolitan|Parish|Town|Community)\b.*$",
    re.IGNORECASE,
)
_LONGEST_ASIDE = 80
"""Characters of what brackets say of somebody."""
_FROM = re.compile(r"\b(?:Councillors?|Cllrs?)\b[^.;\n]{3,50}\sfrom\s(?:the\s)?\Z")
"""What stands before the council that a councillor is of, in a sentence."""
_OF_THE_PAST = re.compile(
    r"\b(?:then|former|old|late|formerly|[Cc]ouncillor for|[Mm]ember of|contribution to|elected (?:on)?to|employee of|worked for|owned by|purchased by)"
    r"\s+(?:the\s+)?(?:then\s+|old\s+|former\s+)?\Z"
)
"""What stands before a council to which somebody or something once belonged."""
_SAYS_COUNCIL = cues("council")
_SORT_OF_HOST = re.compile(r"(?<=\w{4})(?:-?(?:city|county|borough|council)|cc|mbc|bc|dc)$")
"""What an address puts after a place for the sort of its council: "westmerecc"."""
_CITY_AND_COUNTY = re.compile(r"\bCity (?:and|&) County\b", re.IGNORECASE)
_LONG, _FEW_LETTERS = 6, 0.5
"""Letters of a place that can be told though others are misread, and how much of it must be left."""
_SHORTEST = 3
"""Letters of each of two words that an address writes as one."""
_LOOKED_AT = 20_000
_NEAR = 40
"""Characters before a name that say whose it was."""
_TOP = 600
"""Characters at the top of a paper, where its own council is named."""
_NOT_COUNCIL_HOSTS = {
    "assets",
    "www",
    "legislation",
    "service",
    "publishing",
    "nhs",
    "parliament",
    "planningportal",
    "ofsted",
    "education",
    "water",
    "hse",
    "tii",
    "opw",
    "garda",
    "nationaltransport",
}


def find(draft: Draft, organisations: Organisations, heads: Sequence[Head] = ()) -> tuple[str, bool]:
    """Return the council's name and whether the paper is clearly its own: named by one of its `heads` as who met, at the top, by its
    web address or throughout.

    The name is as printed, or what the web address calls it, or empty where nothing says so. Minutes of a county's district may
    speak of any council once.
    """
    for head in heads:
        if (
            head.body
            and bodyclass.classify(head.body) == "council"
            and councilnames.FULL_COUNCIL.search(tidy(head.body))
        ):
            return tidy(head.body), True
    district = any(_SORTS.fullmatch(tidy(head.body)) for head in heads if head.body)
    names, top = _named(draft, organisations, district)
    titled = corporations.titled(draft, heads) or corporations.of_site(draft.source.title)
    if titled and not any(_place(titled) in name.lower() for name in names):
        return titled, True
    if _unnamed(draft, organisations, heads):
        return "", False
    hosts = _hosts(draft)
    corporation = _corporation(draft)
    if re.sub(r"\W", "", corporation.partition(" of ")[2]).lower() in hosts:
        return corporation, True
    said = names
    if district:
        names = Counter({name: count for name, count in names.items() if name in top or count > 1})
    for host, _ in hosts.most_common():
        named = _of_host(host, names)
        if named:
            return named, True
    names = Counter({name: count for name, count in names.items() if not _misread(name, hosts, draft)})
    ranked = sorted(names.items(), key=lambda pair: (-pair[1], pair[0]))
    if ranked and (ranked[0][0] in top or (ranked[0][1] > 2 and (len(ranked) < 2 or ranked[0][1] >= 2 * ranked[1][1]))):
        return ranked[0][0], True
    if hosts:
        common = [host for host, _ in hosts.most_common()]
        own = next((host for host in common if _of_host(host, said)), common[0])
        return _called(own, draft.text[:_LOOKED_AT]), False
    return corporation, bool(corporation)


def _misread(name: str, hosts: Counter[str], draft: Draft) -> bool:
    """Tell whether a letterhead with two words of type, whose place is printed once, shows few letters of the place of the paper's only
    address, which is printed elsewhere ("Wosinere City and County Council" of Westmere)."""
    match = _CITY_AND_COUNTY.search(name)
    if match is None or len(hosts) != 1:
        return False
    place, own = name[: match.start()].strip().rpartition(" ")[2], _called(next(iter(hosts)), draft.text[:_LOOKED_AT])
    if len(own) < _LONG or draft.text.count(place) > 1 or own not in draft.text:
        return False
    return difflib.SequenceMatcher(None, place.lower(), own.lower(), autojunk=False).ratio() >= _FEW_LETTERS


def _place(corporation: str) -> str:
    """Return the place of a corporation's name, in lower case and without its number."""
    return _NUMBER.sub("", corporation.lower().removesuffix(" county").rpartition(" of ")[2])


def _named(draft: Draft, organisations: Organisations, district: bool) -> tuple[Counter[str], set[str]]:
    """Return how often a paper names each council, and which of them at its top, where a name counts three times,
    unless it says whose room it is; that of a `district` may speak of the councils before its own."""
    names: Counter[str] = Counter()
    top: set[str] = set()
    top_end = min(_TOP, draft.lines[draft.listed].start) if draft.listed < len(draft.lines) else _TOP
    for body in organisations.places:
        sort = _SORTS.fullmatch(tidy(body.name)) or _OF_THE_YOUNG.search(body.name)
        if body.classification == "council" and not sort and len(body.name.split()) > 1:
            if district and _OF_THE_PAST.search(draft.masked, max(0, body.start - _NEAR), body.start):
                continue
            at_top = body.start < top_end and not _of_somebody(draft.masked, body.start)
            names[tidy(body.name)] += 3 if at_top and not meetingtitles.owns_room(body, draft.masked) else 1
            if at_top:
                top.add(tidy(body.name))
    return names, top


def _hosts(draft: Draft) -> Counter[str]:
    """Return how often a paper names each site or mail domain that may be a council's."""
    addresses = sorted(place for word in ("@", "http", "HTTP") for place in occurrences(draft.text, word))
    found = (match["name"] or match["site"] for match in opened(_HOST, draft.text, addresses, len(draft.text)))
    return Counter(host for host in map(str.lower, found) if host not in _NOT_COUNCIL_HOSTS)


def _called(host: str, text: str) -> str:
    """Return the place that a web address names: without the letters for a sort of council, as the words that `text` prints of it."""
    place = _SORT_OF_HOST.sub("", host)
    flat = re.sub(r"\W", "", place)
    low = text.lower()
    for k in range(_SHORTEST, len(flat) - _SHORTEST + 1):
        at = low.find(f"{flat[:k]} {flat[k:]}")
        if at >= 0 and text[at].isupper() and text[at + k + 1].isupper():
            return text[at : at + len(flat) + 1]
    return place.replace("-", " ").title()


def _of_somebody(text: str, at: int) -> bool:
    """Tell whether a name stands in brackets or behind "from", as the council of a person does: "Councillor Elm (Mere Town Council)",
    "Councillor Elm from Mere Town Council"."""
    low = max(text.rfind("\n", 0, at), at - _LONGEST_ASIDE, 0)
    return text.rfind("(", low, at) > text.rfind(")", low, at) or _FROM.search(text, low, at) is not None


def _corporation(draft: Draft) -> str:
    """Return the corporation that a paper without another council names at its top, more than once, or as a city; else nothing."""
    found: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in draft.seeker.finditer(_OF_PLACE):
        if not draft.masked.endswith("and ", 0, match.start()):  # "The Elmshire and City of Mere Fire Authority".
            found[match["name"]].append(match)
    for name, mine in sorted(found.items(), key=lambda pair: -len(pair[1])):
        said = len(mine)
        if said > 1 or (mine[0].start() < _TOP and not _in_item(draft, mine[0].start())):
            (more, often), *_ = Counter(match["more"] or "" for match in mine).most_common()
            alone = any(match["more"] == more and _ENDS.match(draft.masked, match.end()) for match in mine)
            return f"{name} {more}" if more and alone and 3 * often > 2 * said > 2 else name
    return ""


def _in_item(draft: Draft, at: int) -> bool:
    """Tell whether a place stands on a line that its number makes an item of business."""
    return draft.masked[draft.masked.rfind("\n", 0, at) + 1 : at].lstrip()[:1].isdecimal()


def _unnamed(draft: Draft, organisations: Organisations, heads: Sequence[Head]) -> bool:
    """Tell whether a paper has lost the name of its council: it begins with its business, or its title speaks of "the above Council"
    and none stands above. A council that it names below may be any."""
    if not draft.lines or (not heads and signs.headless(draft.lines)):
        return True
    head = heads[0] if heads else None
    if head is None or head.body or not draft.seeker.any(_SAYS_COUNCIL, head.start, head.end):
        return False
    return not any(place.classification == "council" for place, _ in organisations.between(0, head.end))


def _of_host(host: str, names: Counter[str]) -> str:
    flat = re.sub(r"\W", "", host)
    for name, _ in names.most_common():
        place = re.sub(r"\W", "", _PLACE.sub("", name)).lower()
        if place and (flat == place or (len(place) > 4 and place in flat) or (len(flat) > 4 and flat in place)):
            return name
    return ""
