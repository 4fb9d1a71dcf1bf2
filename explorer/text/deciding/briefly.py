"""Settlements in a word or two at the end of a sentence: "… – all approved.", "The quote was accepted.", "This was agreed."

Minutes of parish and town councils settle most of their business so. The words of the decision are those of the sentence, and
with "this was agreed" those of the sentence before as well.
"""

from __future__ import annotations

import re

from explorer.text.deciding import leadups, listsbelow, moversalone, verbs
from explorer.text.deciding.applications import NUMBER, is_asked
from explorer.text.deciding.settled import Room, decide
from explorer.text.moving import told
from explorer.text.page.covered import Covered
from explorer.text.page.dates import MONTH_NAMES
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import in_row, sentence_end, sentence_start

_WORD = Cued(
    re.compile(
        r"\b(?:approved|agreed|accepted|adopted|recommended|content"
        r"|refused(?=\s+by\s+(?:the\s+)?(?:parish|town|community)(?:\s+council)?\b|[ \t.;]*(?:\n|\Z))|in\s+(?:full\s+)?agreement|all\s+in\s+favour)\b",
        re.IGNORECASE,
    ),
    ("approved", "agreed", "accepted", "adopted", "recommended", "content", "agreement", "favour", "refused"),
    before=20,
    after=40,
)
_OUTCOMES = {"recommended": "recommended", "refused": "rejected"}
_OURS = (
    r"(?:the\s+)?(?:(?:parish|town|community)\s+)?"
    r"(?:council(?:l?ors)?|cllrs|members|committee|board|meeting|all|everyone|those)\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were)\s+(?:(?:all|both|also|then|duly|unanimously|formally|therefore|subsequently"
    r"|(?:presented|considered|discussed|reviewed|read) and)\s+)*\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:\A(?:\d{1,2}(?:\.\d{1,2})+\s)?|[-:;,.)]\s|\s-(?=\Z)|\n)\s*(?:(?:and|all|both|these|this|which|payments?|invoices?|cheques?|accounts?|expenses"
    r"|unanimously|duly"
    r"|(?:presented|circulated|received|considered|discussed|reviewed|checked) and|approval|refusal"
    rf"|{_OURS}(?: present)?(?:\s+(?:noted|confirmed)(?:\s+that)?(?:\s+they)?)?(?:\s+were)?(?:\s+all)?)\s+)*\Z",
    re.IGNORECASE,
)
_THIS_WAS = re.compile(r"[-.;,)]\s+(?:this|which)\s+(?:was|were)\s+(?:\w+ly\s+|all\s+|also\s+)*\Z", re.IGNORECASE)
"""What points back to a request, which may name a day of its own."""
_OF_A_MATTER = re.compile(
    r"(?:\A|[-:;.(]\s|\n)\s*(?:the\s+|an?\s+)?(?:[a-z]+\s+)?"
    r"(?:requests?|payments?|quot(?:es?|ations?)|donations?|grants?|purchase|renewal|invoices?|cheques?"
    r"|expenditure|proposals?|policy|budget|precept"
    r"|subscriptions?|increase|costs?|estimates?|contributions?|expenses|wording)\b"
    r"(?![^.;:\n]*\b(?:was|were|is|are|be|been|has|had|have|who|which|will|would|should|could|may|can|must|if|when"
    r"|not|never|previously|un\w+)\b)[^.;:\n]{0,90}\Z",
    re.IGNORECASE,
)
"""A matter of business without any verb, which the settling word follows: "Request for a seat agreed"."""
_ASKS = re.compile(
    r"\W*(?:the|an?)\s(?:[\w'-]+\s){0,2}?(?:quot(?:es?|ations?)|requests?|proposals?|grants?|donations?|estimates?)\s",
    re.IGNORECASE,
)
_BY_US = re.compile(
    r"\s+(?:unanimously\s+)?by\s+(?:(?:a\s+|the\s+)?full\s+council\b|(?:all\s+|everyone\s+)?(?:those|(?:the\s+)?members)\s+present\b"
    r"|\d{1,2}\s+votes?\b|(?:an?\s+)?(?:\w+\s+)?majority\b|(?:a\s+)?show\s+of\s+hands\b)",
    re.IGNORECASE,
)
"""What says that those in the room did it, whatever led up to it."""
_SUGGESTS = re.compile(
    r"\b(?:asked\s+(?:if|whether|for|that)|suggested|requested|proposed|recommended|provided\s+an?\s+quot(?:e|ation))\b",
    re.IGNORECASE,
)
"""Words of what was put before those who then agreed to it: "… asked if it could be printed - this was agreed"."""
_LED_UP = re.compile(
    r"\b(?:report(?:s|ed)|advis(?:ed|es)|said|heard|announced|recalled|remind(?:ed|s)|last|previous(?:ly)?|earlier|not|never|if|when"
    r"|whether|until|unless|had|has|have)\b",
    re.IGNORECASE,
)
"""What tells even so of what was done elsewhere or before."""
_TO_BE_DONE = re.compile(
    r"\bto\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en|t)\b|\b(?:amendments?|changes?|additions?|alterations?|revisions?|repairs?|improvements?"
    r"|repl(?:y|ies)|responses?|contributions?|donations?|grants?|extensions?)\s+to\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"\brequest(?:s|ing|ed)?\b(?![^.;]*\bapplication)", re.IGNORECASE)
"""What a council refuses by itself, where "refused" alone may be what the planning authority said."""
_FOR_WHAT = re.compile(r"\bto\s(?=[a-z])")
_ALL = re.compile(r"^,\s*all\b|\bunanimously\b", re.IGNORECASE)
"""Assent of all to what should be done: "whether the sign should be moved, all agreed"."""
_SHOULD = re.compile(r"\b(?:should|could|would)\b[^.;:,]{3,60}\Z", re.IGNORECASE)
_LITTLE = re.compile(
    rf"(?:\s+\([^()\n]{{3,80}}\)|\s+(?:unanimously|by (?:all|{_OURS})(?: (?:present|members|councillors|cllrs))*"
    r"|for payment|in principle|nem\.? con\.?|in accordance with (?:the )?(?:\w+ )?budget|£\s?[\d,.]{1,12}"
    r"|with\s+(?:an?\s+|the\s+)?(?:requests?|conditions?|provisos?|comments?)\b[^.;:\n]{0,80}"
    r"|(?:to|with|that)\s+(?:this|the|that)\b(?:\s+(?:proposal|suggestion|request|recommendation|motion))?"
    r"|and\s+(?:this|it)\s+was\s+(?:agreed|approved|carried))"
    r"|,\s+(?:the\s+)?(?:(?-i:[A-Z])[\w.'-]*\s+){1,3}(?:to|will|would)\s+[^.;:\n]{3,120}+)*\W*\Z",
    re.IGNORECASE,
)
_RESOLVE = re.compile(r"\s+(?:to|that|the|an?|we|not)\s", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[·•▪◦*-]|\(?\w{1,3}[.)])\s+")
_NEXT_BULLET = re.compile(r"\n(?=\s*(?:[·•▪◦*-]|\(?\w{1,3}[.)])\s)")
_ALONE_APPROVED = re.compile(r"[-:;,.)\t\n]\s*\Z")
"""What stands before a verdict that is a sentence, or a part of one, of its own."""
_DECISIONS_TOLD = re.compile(
    r"\b(?:notifications?|results|notices?)\s+of\s[^.\n]{0,40}\bdecisions?\b"
    r"|\bdecisions?\s+(?:received|notified|made|notices?|notifications?"
    r"|(?:of|by|from)\s+(?:the\s+)?(?:borough|district|county|city|planning|local))\b"
    r"|\bplanning\s+decisions?\b[^.\n]{0,40}(?:\n|:)|\bdetermined\s+applications\b",
    re.IGNORECASE,
)
_DECISION_LABEL = re.compile(r"\W{0,3}(?:\w{1,3}[.)]\s+)?planning\s+decisions?\b[^:\n]{0,40}:", re.IGNORECASE)
_APPLICATION = re.compile(rf"\W{{0,3}}(?:\w{{1,3}}[.)]\s+)?{NUMBER}\b")
"""How an entry opens that tells of one application."""
_RESOLVES_ALONE = re.compile(r"\s+(?:not\s+)?(?:to\s+\w+|that\s+\w+)\s+\w+", re.IGNORECASE)
"""What goes on after a capital "Agreed" that opens an entry of its own: "- Agreed to mend the gate"."""
_OTHERS = re.compile(
    rf"\s*(?:\w+ly\s+)?(?:by|with|between|from)\s+"
    rf"(?!{_OURS}|(?:an?\s+|the\s+)?(?:requests?|conditions?|provisos?|comments?)\b)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:applications?|permission|planning|bids?|claims?|appeals?|grants?|funding|plans|offer)\b[^.]*\Z",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:report(?:s|ed)|sa(?:id|ys|ying)|advis(?:ed|es)|inform(?:ed|s)|explain(?:ed|s)|stat(?:ed|es|ing)"
    r"|understood|confirm(?:ed|s)"
    r"|ask(?:ed|s)|quer(?:ied|y)|told|believed|felt|heard|replied|announced|recalled|remind(?:ed|s)|pointed\s+out"
    r"|if|when|whether|once|until|unless|after|before|as|had|has"
    r"|have|(?<!having\s)been|being|be|(?<!accounts\s)to|should|would|could|last|previous(?:ly)?|earlier|not|never)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:at|on|in|since|during)\s+(?:the\s+|its\s+|our\s+|their\s+)?(?:an?\s+)?"
    r"(?:earlier|last|previous|final|former|(?:most\s+)?recent|next|special|meeting|(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)|" + MONTH_NAMES + r")\b",
    re.IGNORECASE,
)
_APPOINTMENT = re.compile(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:the\s+)?(?:re-?)?appointment of\b[^.;]{0,120}\b(?:was|were)\s+(?:\w+ly\s+|all\s+)*\Z",
    re.IGNORECASE,
)
"""Whom the meeting appoints, whatever it says of them before the verb."""
_RECOMMENDATIONS = re.compile(
    r"\W*(?:that\s+)?(?:all\s+)?the recommendations?\b[^.;]{0,120}\b(?:was|were)\s+(?:\w+ly\s+|all\s+)*\Z",
    re.IGNORECASE,
)
"""A report's recommendations, whatever stands between them and the verb."""
_SECONDED = (
    r"seconded\s+by\s+(?:councillor|cllr|cmhlr|comhairleoir|mrs?|ms)\.?(?:\s+(?!and\b)[\w'.-]+){1,3}(?:\s+\([a-z]\))?"
)
_POINTS_BACK = re.compile(
    r"\W*(?:(?:and|this|that|these|it|which|both|was|were|then|also|duly|unanimously|present|in|noted|confirmed"
    rf"|they|the\s+(?:proposal|motion|suggestion|request)|{_SECONDED}|{_OURS})\s*)*\Z", re.IGNORECASE
)  # fmt: skip
_NO_SUBJECT = re.compile(
    r"\W*(?:no objections?\W+|(?:these|all|both|unanimously|recommend|approval|refusal)\s+)*",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"\b(?:all|both|these)\s+\Z", re.IGNORECASE)
"""What is said so at the end of a list is said of the whole list."""
_LABEL_ENDS = (".", ":", ")", ";")
NO_YEAR = r"(?!(?:19|20)\d\d/(?:(?:19|20)\d\d|\d\d)\b)"
REFERENCE = re.compile(
    rf"(?:(?<=[.;] )|(?<=\n)){NO_YEAR}(?:[A-Z]{{1,4}}/)?\d{{2,4}}/\d{{2,6}}(?:/[A-Z]{{1,5}})?(?=[ \t](?:-|\(|[A-Z0-9]))"
)
"""The number of a planning application that opens a sentence or a line; "2018/19" is a year."""
_TITLE_SETTLES = re.compile(
    r"(?:\d{1,3}\s?[.)]\s*)?[A-Z][^.:;\n]{3,80}?\b(?:was|were)\s+(?:(?:presented|considered|discussed|reviewed)\s+and\s+)?"
    r"(?P<verb>accepted|adopted|agreed|approved)(?:\s+(?:for payment|by all|unanimously|as presented)){0,2}[.\s]*\Z"
)
"""A title that is a sentence: "Accounts were presented and accepted for payment"."""
_LONGEST = 700
"""Characters of a decision whose settling word comes last."""
_CROWDED, _MANY = 200, 12
"""Characters before a settling word, and how many others of its kind among them make it a column of marks or no record at all."""


def read(draft: Draft, room: Room, begin: int, end: int, title: tuple[int, int], covered: Covered) -> list[str]:
    """Record what `[begin, end)` of minutes settles in a word, outside of what is `covered`, and return the refs.

    `title` is where the title of the item stands, `(begin, begin)` where there is none.
    """
    refs: list[str] = []
    if not room.minuted:
        return refs
    for match in draft.seeker.finditer(_WORD, begin, end):
        crowded = _in_crowd(draft, match.start()) or _in_cell(draft.masked, match.start())
        if crowded or covered.touches(match.start(), match.end()):
            continue
        entry = unit(draft, match.start(), begin)
        floor = max(entry, title[1]) if title[1] <= match.start() else entry
        limit = min(end, draft.paragraphs.end(match.start()), draft.lines[_line(draft, match.start())].end + 400)
        stop = sentence_end(draft.masked, match.end(), min(limit, match.end() + _LONGEST))
        if stop - match.start() > _LONGEST:
            continue
        start = sentence_start(draft.masked, match.start(), floor)
        if not _of_now(draft, room, match, start, stop, floor, limit):
            continue
        if leadups.found(draft, start, stop, end):
            covered.add(start, stop)
            continue
        start = _subject(draft, start, match.start(), floor, title)
        resolves = match.group()[0] == "A" and _RESOLVES_ALONE.match(draft.masked, match.end(), stop) is not None
        if resolves and (bullet := _NEXT_BULLET.search(draft.masked, match.end(), stop)):
            stop = bullet.start()
        if resolves and _BULLET.fullmatch(draft.masked, draft.lines[_line(draft, match.start())].start, match.start()):
            start = match.start()
        elif not resolves:
            start = opening(draft, start, match.start(), floor, begin)
        start = _uncovered(draft, covered, start, match.start())
        of_above = start < 0 or moversalone.attach(draft, start, match.start())
        if of_above or _authority_approved(draft, room, begin, start, match, stop):
            continue
        listed = listsbelow.end(draft, stop, end) if draft.masked[start:stop].rstrip().endswith(":") else stop
        lead = [word for word in draft.masked[start : match.start()].split() if any(map(str.isalnum, word))]
        bare = len(lead) < 2 and not resolves and listed == stop
        if bare or stop - start > _LONGEST or verbs.procedural(draft.masked[start:stop]):
            continue
        settled, stop = draft.masked[match.start() : stop], listed
        covered.add(start, stop)
        outcome = _OUTCOMES.get(match.group().lower()) or verbs.outcome(settled, "agreed")
        refs.append(decide(draft, room, start, stop, outcome))
    return refs


def of_title(draft: Draft, room: Room, start: int, end: int) -> list[str]:
    """Record what the title `[start, end)` of an item of minutes says in full that the meeting settled, and return its ref."""
    said = _TITLE_SETTLES.match(draft.masked, start, end) if room.minuted else None
    if said is None or _TOLD.search(draft.masked, start, said.start("verb")) or verbs.procedural(said.group()):
        return []
    ref = decide(draft, room, start, end, verbs.outcome(draft.masked[said.start("verb") : end], "agreed"))
    return [ref] if ref else []


def _uncovered(draft: Draft, covered: Covered, start: int, at: int) -> int:
    """Return where the words from `start` up to a settling word at `at` open that are not covered, or -1 where these only point back to
    what is."""
    own = covered.end_before(at, start)
    return -1 if own > start and _POINTS_BACK.match(draft.masked[own:at]) else own


def _of_now(draft: Draft, room: Room, match: re.Match[str], start: int, stop: int, floor: int, limit: int) -> bool:
    """Tell whether the sentence `[start, stop)` of a settling word says that this meeting settled something, not that another one did
    nor whether it should; `[floor, limit)` is read beside it."""
    text, at = draft.masked, match.start()
    if told.asked(draft, start, match.end(), limit) or told.of_earlier(draft, room.date, at, floor):
        return False
    if told.long_ago(draft, room.date, match.end(), limit):
        return False
    return _settles(text[start:at], match.group().lower(), text[match.end() : stop])


def _subject(draft: Draft, start: int, at: int, floor: int, title: tuple[int, int]) -> int:
    """Return where the words open of which a sentence from `start` on says at `at` that they were settled: above it or in the `title`, if it
    names nothing itself."""
    text = draft.masked
    if _NO_SUBJECT.fullmatch(text, start, at) and at - floor < _LONGEST:
        start = floor if text[floor:start].strip(" :-") else title[0] if floor == title[1] else start
    if title[1] > title[0] and at - title[1] < _LONGEST and _OF_ALL.search(text, start, at):
        start = min(start, sentence_start(text, title[1] + 1, title[1]))
    return start


def _authority_approved(draft: Draft, room: Room, begin: int, start: int, match: re.Match[str], stop: int) -> bool:
    """Tell whether a bare "Approved" is no more than what a planning authority decided, in minutes of a council that it only consults: after
    the number of an application, below a label of decisions that came in, or behind such a label."""
    bare = match.group().lower() == "approved" and not draft.masked[match.end() : stop].strip(" .;\n")
    if not (bare and _ALONE_APPROVED.search(draft.masked, start, match.start()) and is_asked(draft, room.body)):
        return False
    if _DECISION_LABEL.match(draft.masked, start, match.start()):
        return True
    numbered = _APPLICATION.match(draft.masked, start, match.start())
    return (
        numbered is not None and _DECISIONS_TOLD.search(draft.masked, max(begin, start - _LONGEST), start) is not None
    )


def _in_crowd(draft: Draft, at: int) -> bool:
    return len(draft.seeker.within(_WORD.cues, max(0, at - _CROWDED), at)) > _MANY


def _in_cell(text: str, at: int) -> bool:
    """Tell whether a settling word opens a cell of a row: what it is said of stands in another one, if that is what the column says."""
    before = text[max(0, at - _CROWDED) : at].rstrip()
    return before.endswith("|") and in_row(text, at - 1)


def _settles(before: str, verb: str, after: str) -> bool:
    """Tell whether a sentence of these parts says that this meeting settled something."""
    if verb == "agreed" and not before.strip(" -:\n") and _RESOLVE.match(after):
        return True
    if verb == "refused":
        return before.rstrip().endswith(("-", ":")) and (
            after.strip(" .;\n") != "" or _REQUEST.search(before) is not None
        )
    bare = _BARE.search(before) if verb == "agreed" or not before.endswith("-") else None
    this = _THIS_WAS.search(before)
    said = "" if this else before
    by_us = _BY_US.match(after) is not None
    if (_OTHERS.match(after) and not by_us) or _OTHER_DAY.search(said) or _OTHER_DAY.search(after):
        return False
    if bare and _LITTLE.match(after):
        told_so = _TOLD.search(before, max(0, bare.start() - 20), bare.start())
        return (
            told_so is None
            or (told_so.group() == "to" and bare.group().startswith("-"))
            or (_ALL.search(bare.group()) is not None and _SHOULD.search(before, 0, bare.start()) is not None)
        )
    if _OF_A_MATTER.search(before) and verb in ("agreed", "approved", "accepted") and _LITTLE.match(after):
        return True
    if verb == "recommended":
        return False
    if verb.startswith(("in ", "all ", "content")):
        return False
    return (
        _PASSIVE.search(before) is not None
        and not (
            not (this and _ASKS.match(before))
            and (_LED_UP if by_us else _TOLD).search(_asked_for(before))
            and not (this and _SUGGESTS.search(before) and not _LED_UP.search(_SUGGESTS.sub("", before)))
            and not _RECOMMENDATIONS.match(before)
            and not _APPOINTMENT.match(before)
        )
        and _ELSEWHERE.search(before) is None
        and len(before.split()) < 40
    )


def _asked_for(before: str) -> str:
    """Return the words before a verdict without what a quote, a grant or a request is for, or what is done to something: "A quote from Elm
    to mend the path", "the bench to be donated by Mr Oak", "the changes to the rules"."""
    return _TO_BE_DONE.sub("", _FOR_WHAT.sub("", before) if _ASKS.match(before) else before)


def _line(draft: Draft, at: int) -> int:
    k = at_or_after(draft.lines, at)
    return k - 1 if k == len(draft.lines) or draft.lines[k].start > at else k


def unit(draft: Draft, at: int, begin: int) -> int:
    """Return where the entry of a list that holds `at` opens: its own line, or lines above that it was wrapped from, or the number
    of a planning application that follows another's on them."""
    k = _line(draft, at)
    begin = max(begin, draft.lines[_line(draft, max(begin, at - _LONGEST))].start)
    while k > 0 and draft.lines[k - 1].start >= begin and not draft.lines[k].gap and goes_on(draft, k):
        k -= 1
    start = max(begin, draft.lines[k].start)
    references = [match.start() for match in REFERENCE.finditer(draft.masked, max(start, at - _LONGEST), at)]
    return references[-1] if references else start


def goes_on(draft: Draft, k: int) -> bool:
    """Tell whether a line goes on with the one above it, which was wrapped."""
    above, text = draft.lines[k - 1].text, draft.lines[k].text
    if above.rfind("(") > above.rfind(")"):
        return True
    return text[:1].islower() or (len(above) > 60 and not above.rstrip().endswith(_LABEL_ENDS))


def opening(draft: Draft, start: int, at: int, floor: int, begin: int) -> int:
    """Return where the words of a settlement open whose verb stands at `at` in the sentence from `start`.

    That is `start`, unless nothing but "this", "all Councillors", the movers and the like stands before the verb: then it is where the
    sentence before opens, within the entry from `floor`, or else the paragraph above.
    """
    text = draft.masked
    if not _POINTS_BACK.match(text[start:at]) and not moversalone.LINE.match(text, start, at):
        return start
    end = floor + len(text[floor:start].rstrip())
    if end > floor:
        opens = sentence_start(text, end - 1, floor)
        aside = text[opens] == "(" and text[floor:opens].strip()
        return sentence_start(text, floor + len(text[floor:opens].rstrip()) - 1, floor) if aside else opens
    k = _line(draft, floor)
    above = draft.lines[k - 1] if k > 0 and draft.lines[k - 1].start >= begin else None
    return max(begin, sentence_start(text, above.end - 1, above.start)) if above else start
