"""The labels of the lists of those in the room, of apologies and of invitations, and the role each gives to those it lists."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.naming.namewords import NEVER
from explorer.text.page.seek import branches, lowered
from explorer.text.room import attendees

_ROLES = (
    ("chair", r"present in (?:the )?chair|(?:presided|chaired) by|in the chair|presiding|chair(?:man|person)?(?: presiding)?"
        r"|mayor"),
    ("member", r"(?:deputy|vice)[- ](?:mayor|chair(?:man|woman|person)?|president|conven[eo]r)(?=\W*$)"
        r"|on-?line(?=\W{1,6}(?:cllr|councillor))"),
    ("other member", r"non-?(?:committee |panel |board )?members?(?: also)?(?: present| in attendance)?|other members?(?: present| in attendance)?"
        r"|(?:the )?other (?:councillors?|members?) (?:present|in attendance) were"
        r"|other councillors?(?: present| in attendance)?|members? in attendance"
        r"|(?:county|district|borough) councillors?(?: present)?|councillors? in attendance"
        r"|cabinet members? in attendance|(?:local |ward )members?(?: present| in attendance| attending)?(?=\s*[:(])"),
    ("officer", r"employees?|officers?(?: present| in attendance)?|officials?(?: in attendance| present| on-?line)?"
        r"|(?:the )?(?:council )?(?:staff|officers|officials|employees)(?: (?:present|in attendance)(?: were)?)?"
        r"|council officers|administration(?=\s*:)"),
    ("also present", r"also,? (?:present|in attendance|attending)|others? (?:present|in attendance)|remote attendance|on-?line"
        r"|by video"
        r"|others?|other (?:invitees|attendees)"),
    ("also present", r"(?:staff|officers|officials|employees)(?:,? (?:and|&) |, ?)(?:visitors|guests|others|observers|the public)"
        r"(?: present| in attendance)?(?=\s?:)"),
    ("in attendance", r"in attendance"),
    ("member", r"oireachtas(?: members?)?|(?:an )?garda(?: s\woch\wna)?"
        r"(?: nominations?| nominees?| representatives?| members?)"
        r"|(?:ppn|sectoral|community|public participation network|trade union|voluntary)"
     r"(?: \w+){0,2} (?:interests?|nominees?|nominations?|representatives?|reps)(?: present)?"),
    ("observer", r"observers?(?: present)?|external (?:attendees|representatives|partners|guests)|(?:an )?garda(?: s\woch\wna)?"
        r"|advis[eo]rs?(?: present)?|(?:other )?representatives(?: from other bodies)?(?: in attendance| present)?"
        r"|guests?|visitors?|representatives?|honorary (?:alderm[ae]n|freem[ae]n)"),
    ("substitute", r"(?:nominated |named )?(?:substitutes?|subs)(?: members?)?(?: present)?"),
    ("apologies", r"regrets|apols?|apologies and reasons? for absence|apologies for absence and reasons?(?: given)?|sent (?:their )?apologies"
        r"|(?:absent with |attendance and |acceptance of |accepted |(?:councillors?|members?)'? )?(?:other )?apolog"
        r"(?:y|ies|ise)(?: for absence| of absence| received| accepted| approved| reported| not reported"
        r"| (?:by|to)(?: the)? (?:council|meeting)| from| for non-attendance)*"),
    ("absent", r"(?:(?:other )?(?:board |committee |council )?members? |councillors? )?absent|absences?|leave of absence"
        r"|(?:not|those not) in attendance|(?:those who )?did not attend|(?:those )?unable to attend"
        r"|(?:members? )?on leave(?: of absence)?|excused|absent without apolog(?:y|ies)"
        r"|no apolog(?:y|ies)(?: received)?|non-?attend(?:ance|ees?)"
        r"|(?:(?:other )?members? |councillors? )?not present"),
    ("invited", r"by invitation|invitees?|invited"),
    ("membership", r"membership|members of the (?:committee|board|panel)|committee membership"),
    ("public", r"(?:public )?gallery|media|journalists?"
        r"|(?:(?:for|on behalf of|representing) )?(?:the )?(?:applicants?|appellants?|objectors?|licen[cs]e holders?)(?: present)?(?=\s*:)"
        r"|(?:other|interested) (?:persons|parties)(?: present)?(?=\s*:)"
        r"|(?:members? of (?:the )?)?(?:public|press)(?: and press| and public)?(?: present)?"),
    ("clerk", r"(?:(?:parish|town|community|locum|acting|temporary) ){0,2}clerk(?: to the council)?|minutes? taken by"
        r"|(?:minutes?|notes?)[ -]takers?|(?:minutes? )?secretary(?=\s?:)"),
    ("member", r"(?:board |committee |panel |voting |council |elected )?members? (?:present|on-?line)"
        r"|(?:board |committee |panel |(?:non-?)?voting |council |elected |appointed |co-?opted )?members"
        r"|members of the (?:council|committee|sub-?committee|board|panel) (?:present|in attendance)"
        r"|(?:there were |were )present|(?:virtually |remotely )?present(?: virtually| remotely| members| were)?"
        r"|councillor(?:s|\(s\))?(?: present)?|cllrs present"
        r"|(?:the )?following(?: \w+)? (?:were|was) (?:present|in attendance)|aldermen"
        r"|members? and (?:officers?|clerk|staff) (?:present|in attendance)"
        r"|(?:parish|town|community) (?:councillors|cllrs)(?: present| in attendance)?|those (?:attending|present)"
        r"|attending(?: (?:by|via|on|over) \w+)?|attendance|attendees|attended by|in attendance members|sederunt"
        r"|(?:welcome\s?:\s?)?(?:the )?chair(?:man|woman|person)?(?: \([^()]{3,40}\))? welcomed (?:those|everyone|all|(?:the )?members) present(?=\s?:)"
        r"|presen(?=\s*\Z)|calling of the roll(?: and apologies(?: for absence)?)?|council (?:in attendance|members present)"),
)  # fmt: skip
_OPENS = frozenset((
    "pre", "cha", "may", "oth", "mem", "cou", "dis", "bor", "cab", "emp", "off", "sta", "als", "rem", "oir", "gar", "ppn", "sec", "com", "pub",
    "tra", "vol", "wer", "min", "sen", "lea", "did", "una", "exc", "no", "obs", "adv", "rep", "gue", "gal", "vis", "hon", "sub", "reg", "acc", "apo", "abs", "boa", "not", "non", "inv", "med", "jou", "par", "tow",
    "cle", "app", "for", "obj", "lic", "int", "wel", "loc", "act", "tem", "dep", "vic", "adm", "on", "on-", "onl", "pan", "sed", "cal", "vot", "vir", "ald", "tho", "att", "in", "by", "an", "to", "the", "nom", "nam", "ele", "war", "fol", "cll", "ext",
))  # fmt: skip
"""Letters with which a label begins."""
_LABEL = re.compile(
    rf"(?:\d{{1,4}}+(?:[./]\d{{1,4}}+){{0,2}}+[a-z]?\s?[.):-]*+\s*+){{0,2}}(?={branches(sorted(_OPENS))})"
    r"(?:to\s+(?:receive|record|note|accept|consider|approve)(?:\s+and\s+\w+)?(?:\s+any|\s+the|\s+accepting)?\s+)?(?:"
    + "|".join(f"(?P<r{i}>{pattern})" for i, (_, pattern) in enumerate(_ROLES)).replace(" ", r"\s+")
    + r")(?P<note>\s*\([^()]{0,60}\))?(?P<colon>\s*[:;-]+|\s*(?:…|\.\.\.)|\s*\|?\s*$| ?\t"
    r"|(?=\s+(?:cllrs?|councillors?|crs?|mr|mrs|ms|dr|miss|messrs)\b)|(?=\s+(?:vice[- ])?chairman\b)"
    r"|(?<=attendance)(?=\s+public\s*[:–-]\s*\w)|(?<=presiding)(?=\s+\w)|(?<=present)(?=\s{3,}\w)|(?<=present were)(?=\s\w))\s*"
)
"""A label in lower case: a pattern that ignores case would try each of its branches in full."""
_SHOUTED = re.compile(
    r"(?:(?:(?:MEMBERS|COUNCILLORS|STAFF|OFFICERS|OFFICIALS|ALSO|OTHERS) )?(?:PRESENT|IN ATTENDANCE)"
    r"|APOLOGIES(?: FOR ABSENCE)?|ABSENT|GALLERY)(?=[\s.,&]+[A-Z.]{0,12}[a-z])"
)
"""A label told from the names after it by its capitals alone."""
_RUN_ON = re.compile(
    r"(?:Other |OTHER )?(?:Members|MEMBERS|Officers|OFFICERS|Councillors|COUNCILLORS) (?:Present|PRESENT|present)"
    r"(?=\s(?:[A-Z]\.?\s){1,3}[A-Z][a-z])"
)
"""A label told from the names after it by the initials with which they begin."""
_NUMBERED_APOLOGIES = re.compile(
    r"\d{1,2}\s?[.)]\s?Apologies(?: for [Aa]bsence)?\.?(?=\s+(?:[A-Z][a-z]+\.?|[A-Z]\.) [A-Z])"
)
"""A label told from the names after it by its number, where at least two stand between commas, or nothing else follows."""
_BARE = re.compile(r"(?:Present|Apologies(?: for [Aa]bsence)?|In [Aa]ttendance|Absent)(?=\s+[A-Z])")
"""A label told from names after it by there being nothing else on its line."""
_AHEAD = re.compile(r"\s*An Cathaoirleach,?\s")
"""The office of whoever presides, before the name."""
_BETWEEN = re.compile(r"[,;]\s*(?:and\s)?|\s(?:and|&)\s")
_LONGEST_LIST, _LONGEST_SLASHED = 300, 30
_GAP = 3
"""Blanks that part two columns."""
_ELSEWHERE = re.compile(
    r"(?:resign(?:ed|ations?)|vacanc(?:y|ies)|distribution|circulation|copies|copy|cc|contacts?|enquiries|sickness"
    r"|bereavement|maternity|leave|retired|deceased|published|issued|from|to)\b[^:,]{0,40}:"
    r"|[^:,]{1,40}\bnot (?:on|of|in|a)\b[^:,]{0,40}:",
    re.IGNORECASE,
)
"""A label below those in the room of people of whom it is not said that they were there."""
_ATTENDING = re.compile(r"attending|^apologies|^present were")
_PUBLIC_FIRST = re.compile(r"public\s*[:–-]", re.IGNORECASE)
"""How a list begins that counts the public before it names anybody."""
_ROW = re.compile(
    r"\|\s*(?P<label>(?:present|apologies(?: for absence)?|(?:also )?in attendance|also present|absent|attendance"
    r"|attendees))\s*:?\s*\|",
    re.IGNORECASE,
)
"""A row of a table whose first cell is a label and whose next one lists who it is of."""
_SLASHED = re.compile(
    r"(?:[A-ZĀĒĪŌŪ][a-zāēīōū]* ?){1,3}/(?P<label>(?:Present|In Attendance|Apologies)\b)(?=[^:]{0,20}:$)"
)
"""A label in Māori and in English."""
_MARKS = "•·▪◦-–*"
_MARK = re.compile(r"[•·▪◦*–-]{1,2}\s+(?=[A-Z][^:.,;]{2,40}:)")
"""A bullet before a label and its colon."""
_ROMAN = re.compile(r"(?:[IVX]{1,4}|l)[.)]\s+(?=(?:Present|Apologies(?: for [Aa]bsence)?|In [Aa]ttendance|Absent):)")
"""A number before a label that is printed in Roman figures, or read so."""
_LETTERED = re.compile(
    r"[a-e][.)]\s+(?=(?:Present:?|(?:Apologies(?: for [Aa]bsence)?|(?:In [Aa]|A)ttend(?:ance|ing)|Absent):)\s*$)"
)
"""The letter of a part of an item before a label that stands alone."""
_SHORT = re.compile(
    r"(?P<short>[A-Z]{2,6}) (?=(?:[Mm]embers|MEMBERS|[Oo]fficials|OFFICIALS|[Oo]fficers|OFFICERS)\b[^:\n]{0,30}(?::|$))"
)
"""Letters of a body before a label of its people ("SPC Members Present:")."""
_HALF_READ = re.compile(r"(?P<said>[A-Z][A-Z !.,|']{5,22})(?:\*\*)?\s?:")
"""Capitals before a colon, as recognition leaves a label of which a stamp or a fold hides letters."""
_LABELS = (("chair", "PRESENTINTHECHAIR"), ("present", "MEMBERSPRESENT"), ("staff", "OFFICIALSINATTENDANCE"))
"""Labels in capitals, and a short one that means the same."""
_FEWEST_LETTERS, _BROKEN = 6, 2
"""Letters that must be left of a label, and the pieces that it must have come to."""
_TITLE = re.compile(r"(?:councillor|cllr)")
"""A word that is no label where a name follows it: "Councillor Mrs Elm"."""
_HEADING = re.compile(r"\d[\d./]*[\s.):-]*(?:others?|representatives?|visitors?|guests?|(?:vice|deputy)[- ]\w+)")
"""A number and a word that is an item of business where it is no label's."""
_COUNTED, _THERE = re.compile(r"\s*\(\d+\)"), re.compile(r"\b(?:present|attend)")
"""How many there are of a kind of members, as an agenda says, and what says that they were in the room."""


def role(label: re.Match[str], listed: set[str]) -> str:
    """Return the role of those a label names, `listed` being the roles before it: councillors "in attendance" are the members where
    nobody but whoever presided stands before them, and so are the "other members" beside the chair; whoever is "attending" beside the members
    is none."""
    named = next(name for k, (name, _) in enumerate(_ROLES) if label[f"r{k}"])
    said = label.group().strip()
    first = listed <= {"chair"}
    if (
        label["note"]
        and _COUNTED.fullmatch(label["note"])
        and named in ("other member", "observer")
        and not _THERE.search(said)
    ):
        return "membership"
    if said.startswith("attending") and "member" in listed:
        return "also present"
    if named == "other member" and said.startswith("the other"):
        return "member"
    if named == "other member" and said.startswith(("councillors in", "members in", "other")) and first:
        return "member"
    return named


def of(text: str) -> re.Match[str] | None:
    """Match the label that begins a line; a role before a long list of names ("Chair Cllr A, Cllrs B, C …") is none."""
    slashed = _SLASHED.match(text) if text[-1] == ":" and "/" in text[:_LONGEST_SLASHED] else None
    lettered = _ROMAN.match(text) or (_LETTERED.match(text) if text[1:2] in (".", ")") else None)
    if (
        text[0].isalpha()
        and not lettered
        and text[:3].rstrip().lower() not in _OPENS
        and not text[:2].isupper()
        and not slashed
    ):
        return None  # As most lines, which open with other letters.
    row = _ROW.match(text) if text[0] == "|" else None
    mark = lettered or (_MARK.match(text) if text[0] in _MARKS else None)
    opens = text[mark.end() :][:3] if mark else text[:3]
    short = _SHORT.match(text) if opens[:2].isupper() else None
    short = short if short and short["short"].lower() not in NEVER else None
    half = _half_read(text) if opens[:2].isupper() else None
    if not (row or slashed or short or half or text[0].isdecimal() or opens.rstrip().lower() in _OPENS):
        return None
    low = lowered(text)
    if half and _LABEL.match(low) is None:
        low = half
    if row:
        low = f"{low[: row.end() - 1]}:{low[row.end() :]}"
    elif shouted := _SHOUTED.match(text) or _RUN_ON.match(text):
        low = f"{low[: shouted.end()]}:{low[shouted.end() + 1 :]}"
    elif (
        text[0].isdecimal()
        and (numbered := _NUMBERED_APOLOGIES.match(text))
        and (_names_listed(text, numbered.end()) or _names_alone(text[numbered.end() :]))
    ):
        at = numbered.end() - numbered.group().endswith(".")
        low = f"{low[:at]}:{low[at + 1 :]}"
    elif (bare := _BARE.match(text)) and _names_alone(text[bare.end() :]):
        low = f"{low[: bare.end()]}:{low[bare.end() + 1 :]}"
    begin = row.start("label") if row else slashed.start("label") if slashed else mark.end() if mark else 0
    match = _LABEL.match(low, short.end() if short else begin)
    if (row or (mark and not lettered)) and (
        match is None or not names.split_names(text[row.end() if row else match.end() :])
    ):
        return None
    if match is None or not _told(match, text):
        return None
    if text[0].isdecimal() and _HEADING.fullmatch(low.strip()):
        return None
    title = not match["colon"].strip() and match.end() < len(text) and _TITLE.fullmatch(match.group().strip())
    dash = match["r0"] and match["colon"].strip() == "-" and match.end() < len(text)
    if dash and not names.split_names(text[match.end() :]):
        return None
    return None if title or attendees.heads(text) else match


def _told(label: re.Match[str], text: str) -> bool:
    """Tell whether a label is told from prose that opens with its words: by a colon, by what it says, or by how little follows it."""
    told = label["colon"] or _ATTENDING.search(label.group()) or _PUBLIC_FIRST.match(text, label.end())
    return bool(told) or label.end() >= len(text) - 60


def _half_read(text: str) -> str | None:
    """Return a line in lower case, its length kept, with a label put for capitals before a colon that are what is left of that label."""
    said = _HALF_READ.match(text)
    letters = [letter for letter in said["said"] if letter.isalpha()] if said else []
    words = said["said"].lower().split() if said else []
    if said is None or len(letters) < _FEWEST_LETTERS or len(words) < _BROKEN or NEVER.issuperset(words):
        return None
    for short, label in _LABELS:
        left = iter(label)
        if all(letter in left for letter in letters):
            return f"{short.ljust(said.end('said'))}{lowered(text)[said.end('said') :]}"
    return None


def _names_listed(text: str, at: int) -> bool:
    """Tell whether two names stand right after `at`, a comma between them."""
    first, _, rest = text[at : at + 200].partition(",")
    named = names.is_name(first.strip()) or len(names.split_names(first)) > 1
    return named and names.is_name(rest.partition(",")[0].strip(" ."))


def _names_alone(words: str) -> bool:
    """Tell whether words are names and nothing else."""
    words = _AHEAD.sub("", words, count=1)
    listed = _BETWEEN.split(words.strip(" .")) if len(words) < _LONGEST_LIST else []
    return bool(listed) and all(names.is_name(one) for one in listed)


def beside(label: re.Match[str]) -> bool:
    """Tell whether another label stands beside one, a gap between them, so that whose the names below both are is not said."""
    said, rest = label.group(), label.string[label.end() :]
    gap = said[len(said.rstrip()) :]
    other = of(rest) if rest and ("\t" in gap or len(gap) >= _GAP) else None
    return other is not None and other.end() == len(rest)


def elsewhere(text: str) -> bool:
    """Tell whether a line opens with a label of people of whom it is not said that they were in the room."""
    return ":" in text and _ELSEWHERE.match(text) is not None
