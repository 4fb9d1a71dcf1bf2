"""What a parish, town or community council says when it is consulted on planning applications: "No objection", "recommend refusal".

The planning authority decides; the council objects, supports, has no comment or recommends. What residents, officers and other
councils said, and what the authority decided, is none of its opinions.
"""

from __future__ import annotations

import re

from explorer.text.deciding.applications import CONSULTED, NUMBER, is_asked
from explorer.text.deciding.entries import NO_YEAR, REFERENCE, unit
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Room, Settled, decide
from explorer.text.moving import told
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_OPINION = Cued(
    re.compile(
        r"\b(?:(?P<recommended>recommend(?:ed|s|ing)?\s+(?:for\s+)?(?:approval|refusal|rejection)"
        r"|(?:approval|permission|refusal)\s+(?:is\s+|was\s+)?recommended)"
        r"|no\s+objections?|no\s+(?:comments?|observations?)|object(?:ed|s|ion|ions)?|support(?:ed|s)?)\b",
        re.IGNORECASE,
    ),
    ("recommend", "objection", "object", "no comment", "no observation", "support"),
    before=30,
    after=30,
)
_OURS = (
    r"(?:the\s+)?(?:(?:parish|town|community)\s+)?"
    r"(?:council(?:l?or'?s?)?|cllrs|members|committee|pcs?\b|t(?:cc|c)\b|[a-z]{1,3}cc\b|all|everyone|they|we)"
)
_LEAD = re.compile(
    rf"(?:\A|[-:;,.)\t]\s*|\n|\d/[A-Z]{{1,4}}\s)\s*(?:(?:{_OURS}|both|these|this|that|it|and|there|to|be|were|was|are|is|had|has|have"
    r"|held|raised|made|submitted|expressed|offer(?:ed)?|with|would|will"
    r"|agreed|decided|resolved|voted|unanimously|strongly|formally|again|like|wish(?:es|ed)?|felt|applications?"
    r"|recommended?)\s+)*\Z",
    re.IGNORECASE,
)
"""What may stand between the start of a clause and an opinion of the council's own."""
_SUBJECT = re.compile(
    rf"\b(?:{_OURS})\s+(?:(?:had|has|have|held|raised|made|submitted|expressed|offered|wish(?:es|ed)?\s+to"
    r"|would\s+like\s+to|agreed\s+to|decided\s+to|unanimously|strongly|formally|also|therefore)\s+)*\Z",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:residents?|neighbours?|parishioners?|borough|county|bc|bckl\w*|ncc|mcc|highways|public|agency|officer"
    r"|applicant|letters?|emails?|reports?|reported|said|says|advised|informed"
    r"|if|when|whether|unless|until|should|could|may|might|my|his|her|their own|previous(?:ly)?|earlier|last"
    r"|had been|have been|appeal|received)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:\Z|[.;,:(-]|to\b|as\b|on\b|for\b|but\b|and\b|because\b|due\b|subject\b|provided\b|or\b|in\b|with\b"
    r"|were\b|was\b|raised\b|made\b|recorded\b|submitted\b|the\b|this\b|these\b|unless\b"
    r"|(?:from|by)\s+(?:the\s+)?(?:parish|council))",
    re.IGNORECASE,
)
_BY_US = re.compile(r"\s*by\s+(?:the\s+)?(?:parish|council)\b", re.IGNORECASE)
_MARK = re.compile(r"\W*(?:\w{1,2}[.)])?\W*")
"""What stands before the words of an entry."""
_NOTE = re.compile(r"recommend\s", re.IGNORECASE)
"""The verb as a note of one's own has it, without anybody who does it."""
_PROPOSED = re.compile(r"(?:[-:]\s*[Pp]roposed|\b[Ss]econded(?:\s+by)?(?:\s+[A-Z][\w'.-]*){1,3})[\s,-]*\Z")
"""What stands before such a note where it was moved."""
_FURTHER = re.compile(
    r"\bbut\s+(?:the\s+(?:clerk|council|committee|chair\w*)|members|councillors|it\s+was|to\s+ask)\b", re.IGNORECASE
)
"""Where a sentence goes on with what is to be done beside the opinion."""
_PUT = re.compile(r"\s*(?:were|was|had been|(?:were\s+)?(?:made|raised|received))\b", re.IGNORECASE)
"""What tells that no comments were made, by whoever was asked for some."""
_OF_PUBLIC = re.compile(r"no\s+(?:comment|observation)", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(?:planning|applications?(?!\s+for\s+co-?opt)|extension|dwellings?|bungalow|erection|construction|conversion|change of use"
    r"|conservatory|garage|listed building|outline|retention|demolition|works to trees?|fell)\b"
    rf"|\b{NO_YEAR}(?:[A-Z]{{1,4}}/)?\d{{2,4}}/\d{{2,6}}(?:/[A-Z]{{1,5}})?\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[\s:-](?:(?P<recommended>Recommend(?:ed)? (?:approval|refusal)|(?:Approval|Permission|Refusal) recommended)"
    r"|Support(?:ed)?|Object(?:ed)?|No (?:objections?|comments?|observations?))\W*\Z"
)
_NUMBERED = re.compile(rf"\b{NUMBER}(?=[\s.,;)]|\Z)")
_RECOMMENDS = re.compile(r"\b(?:approval|permission|refusal)\s+(?:is\s+|was\s+)?recommended\b", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:decisions?|decided|determined|granted|permitted|refused|approved)\b", re.IGNORECASE)
_APART = re.compile(r"\s+(?:raised|made)\b|[ \t]*(?:\n|\Z)|\s+(?:\d{1,2}(?:\.\d{1,2})+|[a-z][.)]|[ivx]{1,4}[.)])\s")
"""What follows an opinion that ends its entry."""
_NEXT_ENTRY = re.compile(r"(?:\s+(?:raised|made))?(?=\s+(?:\d{1,4}[./]\d|(?:[a-z]|[ivx]{1,4})[.)]\s))")
"""What goes on from an opinion in one line to the number of the entry behind it."""
_REACH = 320
"""Characters before an opinion in which the application that it is on stands."""
_LONGEST = 600
_FEW = 3
_AUTHORITY_SAYS = re.compile(r"\b(?:refused|granted|permission|consent)\b", re.IGNORECASE)
_PLANNING = re.compile(
    r"\b(?:planning|applications?(?!\s+(?:for|to)\s+(?:co-?opt|(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:grants?|funding|vacanc|membership)))"
    r"(?<!grant application)(?<!grant applications))\b",
    re.IGNORECASE,
)
"""What makes an item one on planning: no application to be a member, nor for money."""


def read(part: Part) -> list[str]:
    """Record the opinions on planning applications in a part of minutes: to recommend approval or refusal is `recommended`, as the
    authority settles it; what else the council says is `agreed`."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end, title = part.begin, part.end, part.title
    if not room.minuted or not draft.seeker.any(_OPINION.cues, begin, end):
        return []
    if not CONSULTED.search(draft.name(room.body)):
        return []
    refs: list[str] = []
    for match in draft.seeker.finditer(_OPINION, begin, end):
        if covered.touches(match.start(), match.end()):
            continue
        entry = max(unit(draft, match.start(), begin), title[1] if title[1] <= match.start() else begin)
        limit = min(end, draft.paragraphs.end(match.start()))
        start = sentence_start(draft.masked, match.start(), entry)
        further = REFERENCE.search(draft.masked, match.end(), limit)
        stop = sentence_end(draft.masked, match.end() - 1, further.start() if further else limit)
        if match.group()[0] == "N" and (ends := _NEXT_ENTRY.match(draft.masked, match.end(), stop)):
            stop = ends.end()
        if not _is_ours(draft, match, start, stop) or told.asked(draft, start, match.end(), limit):
            continue
        numbered = _NUMBERED.search(draft.masked, *title) is not None
        if not (numbered or _of_planning(draft, match.start(), begin, title)):
            continue
        start = _matter(draft, match, start, entry, begin)
        start = covered.end_before(match.start(), start)
        alone = len(draft.masked[start : match.start()].split()) < 2
        if stop - start > _LONGEST or (alone and not numbered):
            continue
        covered.add(start, stop)
        recommended = match["recommended"] or _RECOMMENDS.search(draft.masked, match.end(), stop)
        outcome = "recommended" if recommended else "agreed"
        about = fold(draft.masked[slice(*title)]) if alone else ""
        refs.append(decide(draft, room, Settled(start, stop, outcome, about=about)))
    return refs


def of_title(draft: Draft, room: Room, start: int, end: int) -> list[str]:
    """Record the opinion with which the title `[start, end)` of an item ends that is one application, and return its ref."""
    if not room.minuted or not CONSULTED.search(draft.name(room.body)):
        return []
    said = _ENDS.search(draft.masked, start, end)
    if said is None or not _NUMBERED.search(draft.masked, start, said.start()):
        return []
    ref = decide(draft, room, Settled(start, end, "recommended" if said["recommended"] else "agreed"))
    return [ref] if ref else []


def of_authority(draft: Draft, room: Room, verdict: str, title: tuple[int, int]) -> bool:
    """Tell whether a verdict under a title is the planning authority's, in minutes of a council that it only consults: "Refused"."""
    return (
        _AUTHORITY_SAYS.search(verdict) is not None
        and is_asked(draft, room.body)
        and _PLANNING.search(draft.masked, *title) is not None
    )


def _is_ours(draft: Draft, match: re.Match[str], start: int, stop: int) -> bool:
    """Tell whether a sentence says what this council thinks, and not what others do."""
    before, after = draft.masked[start : match.start()], draft.masked[match.end() : stop]
    if _BY_US.match(after) and _labels(draft, match, after):
        return False
    if match["recommended"] and _NOTE.match(match.group()) and (_LEAD.search(before) or _PROPOSED.search(before)):
        return _OTHERS.search(before) is None
    if _stands_apart(draft, match, start):
        return True
    if not _GOES_ON.match(after) or (_OF_PUBLIC.match(match.group()) and _PUT.match(after)):
        return False
    subject = _SUBJECT.search(before)
    if subject:
        return _OTHERS.search(before, max(0, subject.start() - 60), subject.start()) is None
    lead = _LEAD.search(before)
    own = _FURTHER.split(after, maxsplit=1)[0]
    return lead is not None and _OTHERS.search(before, lead.start()) is None and _OTHERS.search(own) is None


def _stands_apart(draft: Draft, match: re.Match[str], start: int) -> bool:
    """Tell whether an opinion opens with a capital right behind an application without a stop, or alone on the line below its number:
    "Garage at 2 Elm Lane No objections raised"."""
    text, at = draft.masked, match.start()
    if (
        match.group()[0] != "N"
        or not _APART.match(text, match.end())
        or _DECIDED.search(text, max(start, at - _REACH), at)
    ):
        return False
    if text[at - 1 : at] == "\n":
        above = draft.lines[at_or_after(draft.lines, at) - 1].text
        return _NUMBERED.search(above) is not None and _DECIDED.search(above) is None
    return (
        text[at - 1 : at] == " " and text[at - 2 : at - 1].isalnum() and _NUMBERED.search(text, start, at) is not None
    )


def _labels(draft: Draft, match: re.Match[str], after: str) -> bool:
    """Tell whether an opinion heads a list of applications: it opens its line, or a colon ends it."""
    line = draft.masked[draft.masked.rfind("\n", 0, match.start()) + 1 : match.start()]
    return _MARK.fullmatch(line) is not None or after.rstrip().endswith(":")


def _of_planning(draft: Draft, at: int, begin: int, title: tuple[int, int]) -> bool:
    """Tell whether what stands at `at` is said of a planning application."""
    return (
        _PLANNING.search(draft.masked, *title) is not None
        or _MATTER.search(draft.masked, max(begin, at - _REACH), at) is not None
    )


def _matter(draft: Draft, match: re.Match[str], start: int, entry: int, begin: int) -> int:
    """Return where the words of an opinion open: its sentence, or what the entry says before it, or the last sentence above it."""
    lead = _LEAD.search(draft.masked[start : match.start()])
    own = draft.masked[start : start + lead.start()] if lead else draft.masked[start : match.start()]
    if len(own.split()) >= _FEW:
        return start
    if len(draft.masked[entry:start].split()) >= _FEW and match.end() - entry < _LONGEST:
        return entry
    k = at_or_after(draft.lines, entry)
    above = draft.lines[k - 1] if k > 0 and draft.lines[k - 1].start >= begin else None
    if above is None or len(above.text.split()) < _FEW or _DECIDED.search(above.text):
        return start
    return sentence_start(draft.masked, above.end - 1, unit(draft, above.start, begin))
