"""The words of labels of those in the room, of apologies and of invitations, and the role that each gives to those it lists."""

from __future__ import annotations

import re

from explorer.text.page.seek import branches

ROLES = (
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
    ("also present", r"also,? (?:present|in attendance|attending)(?: (?:via|by|on|over|through) [a-z ]{3,30})?(?=\s*:)|also,? (?:present|in attendance|attending)|others? (?:present|in attendance)|remote attendance|on-?line"
        r"|by video"
        r"|others?|other (?:invitees|attendees)"),
    ("also present", r"(?:staff|officers|officials|employees)(?:,? (?:and|&) |, ?)(?:visitors|guests|others|observers|the public)"
        r"(?: present| in attendance)?(?=\s?:)"),
    ("in attendance", r"in attendance"),
    ("member", r"oireachtas(?: members?)?(?: present)?|(?:an )?garda(?: s\woch\wna)?"
        r"(?: nominations?| nominees?| representatives?| members?)(?: present)?"
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
OPENS = frozenset((
    "pre", "cha", "may", "oth", "mem", "cou", "dis", "bor", "cab", "emp", "off", "sta", "als", "rem", "oir", "gar", "ppn", "sec", "com", "pub",
    "tra", "vol", "wer", "min", "sen", "lea", "did", "una", "exc", "no", "obs", "adv", "rep", "gue", "gal", "vis", "hon", "sub", "reg", "acc", "apo", "abs", "boa", "not", "non", "inv", "med", "jou", "par", "tow",
    "cle", "app", "for", "obj", "lic", "int", "wel", "loc", "act", "tem", "dep", "vic", "adm", "on", "on-", "onl", "pan", "sed", "cal", "vot", "vir", "ald", "tho", "att", "in", "by", "an", "to", "the", "nom", "nam", "ele", "war", "fol", "cll", "ext",
))  # fmt: skip
"""Letters with which a label begins."""
LABEL = re.compile(
    rf"(?:\d{{1,4}}+(?:[./]\d{{1,4}}+){{0,2}}+[a-z]?\s?[.):-]*+\s*+){{0,2}}(?={branches(sorted(OPENS))})"
    r"(?:to\s+(?:receive|record|note|accept|consider|approve)(?:\s+and\s+\w+)?(?:\s+any|\s+the|\s+accepting)?\s+)?(?:"
    + "|".join(f"(?P<r{i}>{pattern})" for i, (_, pattern) in enumerate(ROLES)).replace(" ", r"\s+")
    + r")(?P<note>\s*\([^()]{0,60}\))?(?P<colon>\s*[:;-]+|\s*(?:…|\.\.\.)|\s*\|?\s*$| ?\t"
    r"|(?=\s+(?:cllrs?|councillors?|crs?|mr|mrs|ms|dr|miss|messrs)\b)|(?=\s+(?:vice[- ])?chairman\b)"
    r"|(?<=attendance)(?=\s+public\s*[:–-]\s*\w)|(?<=presiding)(?=\s+\w)|(?<=present)(?=\s{3,}\w)|(?<=present were)(?=\s\w))\s*"
)
"""A label in lower case: a pattern that ignores case would try each of its branches in full."""


def named(label: re.Match[str]) -> str:
    """Return the role that the words of a label name."""
    return next(name for k, (name, _) in enumerate(ROLES) if label[f"r{k}"])


def chairs(label: re.Match[str]) -> bool:
    """Tell whether a label is one of whoever presided."""
    return bool(label["r0"])
