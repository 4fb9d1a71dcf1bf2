"""Sentences that give somebody a task: an office, a member, members or staff, and what they are to do.

What was done ("the Clerk contacted …"), wishes, conditions and what others do give none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.followup import taskactors, taskentries, taskverbs
from explorer.text.page.draft import Draft
from explorer.text.page.seek import cues
from explorer.text.page.sentences import sentence_end, sentence_start

_VERB, _LED, _WILL = taskverbs.PLAIN, taskverbs.LED_UP_TO, taskverbs.WILL
_ORDER = r"(?!(?:take|consider|bring)\s[^.;\n]{0,60}\b(?:urgent|order|forward|first|next|earlier|together)\b)"
"""Not what a chair agrees of the order of an agenda."""
_TASK = re.compile(
    rf"{taskactors.MAY_OPEN}(?P<actor>{taskactors.ACTOR})(?:,\s+[A-Z]{{2,6}},)?\s+(?:also\s+|therefore\s+|then\s+|all\s+|kindly\s+)*(?:"
    r"(?:(?:was|were|to\s+be)\s+)?(?:also\s+)?(?:asked|requested|instructed|directed|tasked|delegated)\s+to\s+"
    r"(?:\w+ly\s+|also\s+)?(?!(?:note|declare|disclose)\b)\w+"
    rf"|(?:has\s+|have\s+)?(?:agreed|offered|undertook|volunteered|promised)\s+(?:(?:to\s+)?(?:\w+ly\s+)?{_ORDER}{_LED}"
    rf"|to\s+{taskverbs.PROMISED})"
    r"|(?:confirmed\s+(?:that\s+)?(?:s?he|they)\s+)?(?:will|would)\s+(?:(?:also|then|again|now|still|\w+ly)\s+)*"
    rf"{_WILL}"
    rf"|should\s+(?:also\s+|\w+ly\s+)?{_LED}"
    rf"|(?:(?:is|are)\s+)?to\s+(?:also\s+|\w+ly\s+)?{_LED}"
    rf"|(?:is\s+|are\s+)?(?:arranging|going)\s+to\s+{_LED}"
    rf"|(?:also\s+)?{_VERB}(?!\s+(?:that|has|had|was|were|to\s+the\s+Council\b)))"
)
_MAY_BEGIN = re.compile(taskactors.MAY_OPEN)
_PRONOUNS = ("she", "he", "they")
_ELLIPTIC = re.compile(rf"(?:{taskactors.ACTOR})\s+(?:also\s+)?(?:to\s+(?:also\s+|\w+ly\s+)?{_LED}|{_VERB})")
"""A task without a verb of its own: it opens its sentence, or stands after a dash or a comma."""
_POINTS_BACK = re.compile(r"\b(?:this|it|him|her|them|so|these)\b", re.IGNORECASE)
_DONE_TO = (
    r"(?:\w+ly\s+)?(?:sent|reported|inspected|displayed|checked|installed|followed up|investigated|requested"
    r"|contacted|opened|passed|forwarded|written|circulated"
    r"|raised(?!\s+by\b)|chased|advised|informed|added|arranged|made|sought|asked|thanked|brought\s+back)\b"
    r"(?:\s+(?:to|by|with|for|on|at|and|that|up|of)\b|\s*[.;]|\s+\w)"
)
_MADE = re.compile(r"\bmade\b")
_NO_ORDER = "".join(
    rf"(?<!\b{word} )"
    for word in ("yet", "begun", "privilege", "in order", "expected", "likely", "seems", "appears", "said", "used")
)
"""What stands before "to be" where nobody is to do it: "has yet to be sent", "was a privilege to be asked"."""
_PASSIVE = re.compile(
    rf"\b(?:(?:is|are)\s+(?:also\s+)?to\s+be|(?<!no comment )(?:will|would)\s+(?:be|take\s+place)|{_NO_ORDER}to\s+be)\s+{_DONE_TO}"
)
_TO_BE_DONE = re.compile(rf"\w+\s+(?:be|take\s+place)\s+{_DONE_TO}")
"""What a passive task has from its verb's first word on."""
_ASKED_THAT = re.compile(
    r"\b(?:asked|requested)\s+that\s+(?:an?\s|the\s|this\s)[^.;]{3,160}?\b"
    r"(?:be\s+\w+(?:ed|en|t)\b|correspond|provide|give|take)",
    re.IGNORECASE,
)
_WORDS = re.compile(rf"{taskactors.MAY_OPEN}(?:{_TASK.pattern}|{_PASSIVE.pattern}|{_ASKED_THAT.pattern})")
_VERBS = taskverbs.ALL | {"be", "take"}
_LIKELY = re.compile(r"\w+\s+(?:(?:(?!(?:ap|re|sup)ply\b)\w+ly|also|then|again|now|still|to)\s+)*(?P<verb>[a-z-]+)")
_LEADS = cues(
    "to ", "will ", "would ", "should ", "agreed ", "offered ", "undertook ", "volunteered ", "promised ", "clerk "
)
"""Words with which a task's verb begins; the patterns are tried only where one of `_VERBS` follows."""
_ASKS = cues(
    "asked to",
    "asked that",
    "requested to",
    "requested that",
    "instructed to",
    "directed to",
    "tasked to",
    "delegated to",
)
_HAS_ACTOR = re.compile(
    r"\b(?:[A-Z][\w'-]*\.?|[Cc]lerk|[Cc]hair(?:man|woman|person)?|[Oo]fficers?|[Mm]ayor|[Ss]taff|[Cc]ouncillors"
    r"|[Mm]embers|[Ss]?[Hh]e|[Tt]hey)(?:,\s+[A-Z]{2,6},)?"
    r"\s+(?:(?:also|therefore|then|all|kindly|was|were|is|are|to\s+be|has|have|arranging|going"
    r"|confirmed(?:\s+that)?|s?he|they)\s+)*\Z"
)
"""Whoever a task may be given to, right before the word that its verb begins with."""
_LEADING = frozenset((
    "and", "&", "of", "for", "the", "two", "all", "clerk", "chair", "chairman", "chairwoman", "chairperson", "officer", "officers", "mayor", "staff",
    "councillors", "members", "parish", "town", "community", "city", "committee", "deputy", "vice", "he", "she", "they", "s/he", "also", "therefore",
    "then", "again", "now", "still", "kindly", "locum", "assistant", "should", "was", "were", "is", "are", "to", "be", "has", "have", "arranging", "going", "confirmed", "that", "will", "would", "agreed",
    "offered", "undertook", "volunteered", "promised", "asked", "requested", "instructed", "directed", "tasked", "delegated"
))  # fmt: skip
"""Words in small letters that a task may have up to its verb."""
_BEFORE, _AFTER, _NEAR = 140, 190, 60
_MAY_BE = (
    r"\bhopefully\b|\b(?:discussed|considered|debated)\s+(?:how|whether|what|when|where)\b"
    r"|\b(?:if|whether|unless|could|should they|might|hoped|suggest(?:ed|s)? that (?:the )?(?-i:[A-Z]{2,4}))\b"
)
_DONE = re.compile(rf"\b(?:had|has|have)\s+(?:been|already|requested|asked)\b|{_MAY_BE}", re.IGNORECASE)
_ONLY_MAY_BE = re.compile(_MAY_BE, re.IGNORECASE)
_APART = re.compile(r"\band\s+\Z")
_IS_TO = re.compile(r"\b(?:is|are|will)\s+(?:to\s+)?\w+\Z")
"""A task of its own after "and", whatever the words before that only tell."""
_CLAUSE = re.compile(r"(?:[,;–—]|\s-)\s+\Z")
"""What stands before whoever is given a task in a clause of its own, behind words that tell what was done."""
_ASKS_CLERK = re.compile(
    r"(?<!\bhad\s)(?<!\bhas\s)(?<!\bhave\s)\b(?:asked|requested|instructed|directed)\s+(?:(?:the|our)\s+)?\Z"
)
_ASKED_THEN = re.compile(
    r"(?:\band|[,;])\s+(?:(?:the|then|all)\s+)?(?!had\b|has\b|have\b)\w+\s+(?:asked|requested|instructed|directed)\s+(?:(?:the|our)\s+)?\Z"
)
"""A clause of its own in which a clerk is asked something, behind words that tell what was done."""
_NOT_AT_ONCE = re.compile(r"[Cc]lerk\s+to\s+(?:\w+ly\s+|also\s+)?(?!(?:do|give|meet|open|see|speak|take)\b)\w+\Z")
"""What a clerk is asked to do after the meeting, and not a word or a vote asked for in it."""
_SETTLED_THAT = re.compile(
    r"\b(?:agreed|resolved|decided|requested)\b[^.;]{0,40}?\bthat\s+(?:the\s+)?\Z", re.IGNORECASE
)
_OPENS_THAT = re.compile(r"\W*(?:\(?\w{1,3}[).]\s*)?[Tt]hat\s+")
"""How a clause of a resolution opens: "(1) That the Clerk write to the county"."""
_CLAUSE_THAT = re.compile(r"[.;:]\s+(?:\(?\w{1,3}[).]\s*)?[Tt]hat\s+\Z")
_NEAR_THAT = 20
"""How a later clause of one opens, and the characters in which it does."""
_SETTLED_FOR = re.compile(
    r"\b(?:agreed|resolved|decided|approved)(?:\s+by\s+all)?\s+for\s+(?:the\s+)?\Z", re.IGNORECASE
)
_OPENS_CLAUSE = "-–:;,)(*.?!"
_HYPHENED = re.compile(r"(?:\b[A-Z]{2,4}|Treasurer|Secretary|Administrator|Officer|Manager|Assistant)-\Z")
"""A hyphen within an office ("Treasurer-Deputy Clerk"), behind which no clause opens."""
_SHOULD = re.compile(r"\sshould\s")
_NUMBERED = re.compile(r"\W*\d{1,3}(?:\.\d{1,3}){1,3}\.?\s+")
"""The number of a paragraph in an item, behind which a task opens."""
_TO = re.compile(r"\sto\s")
_BY_SOME = re.compile(rf"(?:[Ss]?he|[Tt]hey)\b.*\sto\s+{taskverbs.PROMISED}\Z", re.DOTALL)
"""What "they" promised, who may be none of those who met: "they agreed to clear the site"."""
_MARKS = "*\\•·("
"""What may be set right before the first word of a task."""
_FEWEST, _FEW = 4, 10
"""Words below which a sentence leans on the one before it, and below which it may."""
_TELLING = re.compile(
    r"\b(?:with|allow(?:s|ed|ing)?|enabl(?:e|es|ed|ing)|permit(?:s|ted|ting)?)\s+[^.;:]{2,240}\Z"
    r"|\b(?:referr|highlight|outlin|explain|describ|present|detail|determin)(?:ed|ing|s)"
    r"\b[^.;:]{2,240}\Z|\b[Tt]here\s+(?:is|are|was|were)\b[^.;]{0,60}\Z"
    r"|\b(?:had|required|due|appears?|seems?|[Pp]ayments)\Z"
    r"|\b[Nn]o\s+(?:\w+\s+)?(?:changes?|donations?|decisions?|issues|progress|grants?)(?:\s\w+)?\Z"
)
"""What stands before "to be done" that only describes: "with the road to be made one-way", "there were no changes to be made",
"he outlined the sums to be made available", "a decision had to be made", "to allow a start to be made"."""
_TO_MAKE = re.compile(
    r"\b(?:attempts?|efforts?|arrangements?|[ei]nquir(?:y|ies)|contact|representations?|submissions?|applications?"
    r"|complaints?|requests?|appointments?|calls?|approach(?:es)?|presentations?|investigations?|donations?)\b"
    r"(?:(?!\b(?:was|were)\b)[^.;])*\Z|\b(?:requested|asked|agreed)\b[^.;]*\Z",
    re.IGNORECASE,
)
"""What "is to be made" by somebody, and no sum, change or choice that only comes about; or that it was asked for."""
_MADE_SO = re.compile(
    r"(?<=made)\s+(?:aware|good|available\s+(?:for|at|to)\s+(?:the\s+)?(?:next|all|members|[A-Z]\w+\s+meeting))\b",
    re.IGNORECASE,
)
"""What follows "to be made" where somebody is to be told or shown something."""
_COMES_ABOUT = re.compile(
    r"\b(?:decisions?|determinations?|recommendations?|allocations?|payments?|contributions?|savings?|appeals?"
    r"|announcements?|fund(?:s|ing)|resources|units|houses|lands?|grants?|money)\b[^.;]*\Z",
    re.IGNORECASE,
)
"""What "will be made", or made available, without being anybody's task to do after the meeting."""
_NOTHING = re.compile(r"\b[Nn]o\s+(?:[\w'-]+\s+){1,4}\Z|\b[Ee](?:very|ach)\s+effort\s+\Z")
"""What stands before "will be done" that says that it will not, or only how hard all will try."""
_MOVES = re.compile(
    r"\bwould\s+(?:\w+\s+)?(?:leave|withdraw from) the (?:chamber|room|meeting)\b"
    r"|\bwould make (?:for )?an?\b[^.;]{0,80}\b(?:mayor|chair\w*|cathaoirleach|president)\b"
    r"|\bwould take (?:the chair|a vote)\b|\bminutes be amended\b|\bconsider the admission\b"
    r"|\bto report apologies\b"
    r"|\bdo (?:his|her|their) (?:very )?best\b|\brequested to leave\b"
    r"|\b(?:asked|requested) to (?:have \w+ed|be (?:dis-?)?associated|be excused|(?:formally )?propose)\b"
    r"|\b(?:asked|requested) that\b[^.;:]{1,160}\bbe (?:minuted|noted|recorded)\b"
    r"|\bthe (?:council|committee|sub-committee|board|panel|cabinet|forum|authority|meeting) (?:was|were|is)"
    r" (?:asked|requested) to (?:determine|consider|note|approve|agree|resolve|decide|endorse)\b"
    r"|\bto record,? without (?:note|comment)\b"
    r"|\bagreed to chair (?:the|this) meeting\b"
    r"|\bto replace (?:Councillor|Cllr|Mr|Mrs|Ms)\b",
    re.IGNORECASE,
)
"""Who leaves the room for an item, or takes the chair, what anybody promises of themselves and what a report asks of whoever meets,
which are no tasks."""
_NOTED = re.compile(r"\b(?:noted|recalled)\s+(?:that\s+)?\Z")
"""What stands before a task that was given at another time."""
_WISH = re.compile(
    r"\b(?:would|will) (?:like|be (?:grateful|happy|pleased)|(?:normally|usually|generally|typically|often)\b)"
    r"|\bno doubt\b|\b(?:I|we) hope\b",
    re.IGNORECASE,
)


_ASKS_HOW = re.compile(r"\b(?:how|what|whether)\s+(?:(?!(?:is|are|was|were)\b)\w+\s+){0,3}\Z", re.IGNORECASE)
"""What stands before whoever will do something where that is only the question."""
_AIM = re.compile(
    r"\b(?:focus|aim|role|purpose|duty|function|intention|objective)\s+of\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE
)
"""What stands before whoever "is to" do something where that tells what they are for."""


def sentences(draft: Draft, begin: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of `[begin, end)` that give somebody a task; a short one that points back ("Clerk to do this.") or
    names nobody ("Reminder to be sent.") is one with the sentence before it."""
    text, done = draft.masked, begin
    found: list[tuple[int, int]] = []
    for match in _given(draft, begin, end):
        at = match.start()
        if at < done:
            continue
        floor = max(begin, draft.paragraphs.start(at))
        limit = min(end, draft.paragraphs.end(match.end()))
        floor = max(
            floor,
            taskentries.entry(text, at, floor),
            text.rfind("•", floor, at) + 1,
            taskentries.below_tag(text, at, floor),
        )
        bullet = text.find("•", match.end(), limit)
        limit = bullet if bullet > 0 else limit
        start, stop = sentence_start(text, at, floor), sentence_end(text, match.end() - 1, limit)
        if _gives_none(draft, match, start, stop):
            continue
        if start > floor and _points_back(text, match, start, stop):
            start = sentence_start(text, max(floor, len(text[:start].rstrip()) - 1), floor)
        if found and start < found[-1][1]:
            start = found.pop()[0]
        start = taskentries.below_cell(text, start, at)
        mark = taskentries.LIST_MARK.match(text, start, at)
        found.append((mark.end() if mark else start, stop))
        done = stop
    return found


def _gives_none(draft: Draft, match: re.Match[str], start: int, stop: int) -> bool:
    """Tell whether the sentence `[start, stop)` only tells of a task, asks or wishes, or whether its words do not stand so that they give it."""
    text, at = draft.masked, match.start()
    near = max(start, at - _NEAR)
    if (
        _told_before(draft, start, match)
        or _NOTED.search(text, start, at)
        or _ASKS_HOW.search(text, near, at)
        or _AIM.search(text, near, at)
        or _WISH.search(text, start, match.end())
        or _MOVES.search(text, start, stop)
        or _BY_SOME.match(match.group())
        or not _stands(text, start, match)
    ):
        return True
    if match["actor"] is None and _MADE.search(match.group()) and _only_comes_about(text, start, match):
        return True
    tells = match.group().startswith("to be ") and _TELLING.search(text[start:at].rstrip())
    return bool(tells or (match.group().startswith("w") and _NOTHING.search(text, near, at)))


def _only_comes_about(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether what is or will be made, as the words of a sentence before `match` call it, is nobody's task."""
    made = match.start() + match.group().rfind("made") + len("made")
    if _TO_MAKE.search(text, start, match.start()) or _MADE_SO.match(text, made):
        return False
    return not match.group().startswith("w") or _COMES_ABOUT.search(text, start, match.start()) is not None


def _points_back(text: str, match: re.Match[str], start: int, stop: int) -> bool:
    """Tell whether a task's sentence is so short that what is to be done, or by whom, stands in the one before it."""
    words, named = len(text[start:stop].split()), match.end("actor")
    return words < _FEW and (words < _FEWEST or named < 0 or _POINTS_BACK.search(text, named, stop) is not None)


def _told_before(draft: Draft, start: int, match: re.Match[str]) -> bool:
    """Tell whether the words of a sentence from `start` to the end of a task only tell what was done or may be; what was done before a
    clause of its own says nothing of a task in it."""
    text, at = draft.masked, match.start()
    if _APART.search(text, start, at) and _IS_TO.search(match.group()):
        return told(draft, at, match.end())
    apart = _CLAUSE.search(text, start, at) or (
        _NOT_AT_ONCE.search(match.group()) and _ASKED_THEN.search(text, start, at)
    )
    if match["actor"] and match["actor"].lower() not in _PRONOUNS and apart:
        return told(draft, at, match.end()) or _ONLY_MAY_BE.search(text, start, at) is not None
    return told(draft, start, match.end())


def _stands(text: str, start: int, match: re.Match[str], beside: bool = False) -> bool:
    """Tell whether the words of a task stand so that they give it: one without a verb of its own opens its sentence or clause, or is what
    was agreed or a clerk was asked; so is one with "should". `beside` says that it may stand after another task and "and"."""
    elliptic, should = _ELLIPTIC.fullmatch(match.group()), _SHOULD.search(match.group())
    if not (elliptic or should):
        return True
    lead = text[start : match.start()]
    if _SETTLED_THAT.search(lead):
        return True
    if should:
        return False
    asked = _NOT_AT_ONCE.search(match.group()) and _ASKS_CLERK.search(lead)
    behind_mark = lead.rstrip()[-1:] in _OPENS_CLAUSE and not _HYPHENED.search(lead)
    headed = _OPENS_THAT.fullmatch(lead) or _CLAUSE_THAT.search(lead[-_NEAR_THAT:])
    headed = headed or (_NUMBERED.fullmatch(lead) and _TO.search(match.group()))
    opens = not lead.strip() or headed is not None or behind_mark
    return opens or bool(asked or _SETTLED_FOR.search(lead)) or (beside and _APART.search(lead) is not None)


def opens(words: str) -> bool:
    """Tell whether a line opens with somebody's task."""
    return _TASK.match(words) is not None


def actors(draft: Draft, start: int, stop: int) -> list[tuple[int, int]]:
    """Return where those stand to whom `[start, stop)` gives a task, or who say there that they will do it."""
    found: list[tuple[int, int]] = []
    for match in _TASK.finditer(draft.masked, start, stop):
        said = None
        if not _stands(draft.masked, start, match, beside=True):
            continue
        if match["actor"].lower() in _PRONOUNS:
            said = taskactors.SAID.search(draft.masked, max(start, match.start() - _BEFORE), match.start())
        if not taskactors.unknown((said or match)["actor"]):
            found.append(
                taskactors.speaker(draft.masked, said) if said else taskactors.doer(draft.masked, *match.span("actor"))
            )
    return found


def told(draft: Draft, start: int, at: int) -> bool:
    """Tell whether `[start, at)` speaks of what was done before, or of what only may be."""
    return _DONE.search(draft.masked, start, at) is not None


def _given(draft: Draft, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Yield where the words of a task stand, each around one of the words that they are known by."""
    done = begin
    for place in _likely(draft, begin, end):
        if place < done:
            continue
        opens = _opening(draft.masked, max(done, place - _BEFORE), place)
        limit = min(end, place + _AFTER)
        for begins in _MAY_BEGIN.finditer(draft.masked, opens, limit):
            if begins.start() > place:
                break
            match = _WORDS.match(draft.masked, begins.start(), limit) if begins.start() >= opens else None
            match = None if match and taskactors.unknown(match["actor"]) else match
            if match and match.end() > place:
                yield match
                done = match.end()
                break
            opens = match.end() if match else opens


def _opening(text: str, floor: int, place: int) -> int:
    """Return where the words before `place` begin that may name whom a task is given to and lead up to its verb."""
    opens = place
    for word in reversed(text[floor:place].split()):
        low, opening = word.rstrip(",.").lower(), word.lstrip(_MARKS)
        if not (opening[:1].isupper() or low in _LEADING or low.endswith("ly") or low.partition("-")[0] in _LEADING):
            break
        opens = text.rfind(word, floor, opens) + len(word) - len(opening)
    return opens


def _likely(draft: Draft, begin: int, end: int) -> list[int]:
    """Return the places at which a task may be given, in order."""
    text = draft.masked
    places = [*draft.seeker.within(_ASKS, begin, end)]
    for place in draft.seeker.within(_LEADS, begin, end):
        match = _LIKELY.match(text, place, end)
        verb = match["verb"] if match else ""
        if verb not in _VERBS:
            continue
        passive = verb in ("be", "take") and _TO_BE_DONE.match(text, place, end)
        clerk = text.startswith("lerk", place + 1)
        if passive or clerk or (verb != "be" and _HAS_ACTOR.search(text, max(begin, place - _NEAR), place)):
            places.append(place)
    return sorted(places)
