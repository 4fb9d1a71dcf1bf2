"""Agreements in prose and in a word: "the Committee agreed that …", "It was agreed to …", "… – all approved."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.deciding import entries, leadups, listsbelow, verbs
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Room, Settled, decide
from explorer.text.moving import told
from explorer.text.moving.manner import HOW
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Reach, cues, near
from explorer.text.page.sentences import sentence_end, sentence_start

_TIER = r"(?:scrutiny |overview and scrutiny |planning |parish |town |community |city |county |borough )"
_WHO = (
    rf"(?:an chomhairle|all(?=\s+agreed)|(?:the\s+)?{_TIER}?"
    r"(?:board|committee|council|cabinet|cabinet member|panel|members|councillors|cllrs|pc|sub-committee|(?<!chief )(?<!Chief )executive"
    r"|assembly|forum|meeting))"
)
_ALSO = (
    r"(?:also|again|then|therefore|thereafter|thereupon|accordingly|further|unanimously|all|present|subsequently|fully"
    r"|formally)"
)
_FIRST = r"(?:noted|discussed|debated|considered|moved|proposed|seconded|suggested|recommended)(?:,(?:\s+and)?|\s+and)"
"""What was done before it was agreed: "it was proposed, seconded and agreed"."""
_FOR_IT = (
    rf"{HOW}?\s+(?:(?:to|that)\b|(?:in\s+favou?r\s+of|against)\s+"
    r"(?!(?:the|an?|this|that|his|her|each|both)\s+(?:\w+\s+)?"
    r"(?:motions?|amendments?|proposals?|proposition|recommendations?|resolution|suggestion|option)\b"
    r"|this\b|that\b|it\b|him\b|her\b|them\b|doing\s+so\b|(?:cllr|councillor|mrs?|ms|dr)\b)|for\s+\w+ing\b)"
)
"""What follows "voted" where it says what for, and not only which motion or whom."""
_VERB = (
    r"(?P<verb>agr?eed|gave\s+(?:their\s+|its\s+)?(?:approval|consent)"
    r"|were\s+(?:all\s+)?in\s+(?:full\s+)?agreement(?=\s+(?:that|to)\b)|approved|noted|decided|endorsed|accepted"
    r"|determined(?=\s+(?:to|that)\b)|resolved|supported|adopted|referred(?=\s+(?:the|this|it|that|a|an)\b)|recommended(?=\s+(?:that|to)\b)"
    rf"|voted(?={_FOR_IT}))"
)
_PASSIVE = (
    rf"(?:it\s+was\s+(?:(?:{_ALSO}|{_FIRST})\s+){{0,5}}|a\s+decision\s+was\s+)"
    rf"(?P<passive>agr?eed|decided|resolved|(?<=a decision was )made(?=\s+that\b)|voted(?={HOW}?\s+(?:to|that)\b))"
)
_REST = (
    rf"(?P<how>{HOW})?(?P<rest>(?:,(?=\s+that\b))?\s+(?:that\b|to\b|the\b|a\b|an\b|not\b|with\b|and\b|in\b|on\b|its\b|their\b|\d|:"
    r"|option\b)?)"
)
_CUES = cues("agreed", "determined", "agreement", "ageed", "gave", "approved", "noted", "decided", "endorsed", "accepted", "resolved", "supported", "adopted", "referred", "recommended", "voted", "made that")  # fmt: skip
_ASIDE = rf",\s+(?:(?:having|after|following|on|upon|in|at|with)\s[^.;:]{{3,160}}?|{_ALSO}),\s+(?:{_ALSO}\s+)?"
"""What stands between commas before the verb: "the Committee, having considered the report, agreed"."""
_TALKED = (
    r"\s+(?:discussed|considered|debated|reviewed|read(?:\s+through)?|looked\s+at|viewed|inspected|went\s+through|expressed)\s[^.;:]{3,60}?"
    r"\s+and(?=\s+(?:\w+\s+)?agr?eed\s+(?:that|to|on)\b)"
)
"""What the same did before: "Members discussed the offer and agreed"."""
_AGREED = re.compile(
    rf"\b(?:{_WHO}(?:{_TALKED})?(?:{_ASIDE}|(?:\s+-)?\s+(?:(?:{_ALSO}|voted\s+and|(?:have\s+)?therefore|{_FIRST})\s+)*){_VERB}"
    rf"|{_PASSIVE})\b{_REST}"
)
"""An agreement, in lower case."""
_BEFORE, _AFTER = 90, 220
"""Characters of it before and after the place of its verb."""
_BEFORE_ASIDE = 240
_BEFORE_AGREED = (
    "board", "chomhairle", "committee", "council", "cabinet", "member", "panel", "members", "councillors", "cllrs", "pc", "executive", "assembly", "forum", "meeting",
    "was", "also", "again", "then", "therefore", "thereafter", "thereupon", "accordingly", "further", "unanimously", "all", "present", "subsequently", "fully", "formally", "and", "have", " -", " in", " full",
)  # fmt: skip
"""Words of which one stands right before the verb of an agreement."""
_ANAPHOR = re.compile(
    r"\s+(?:(?:to|with)\s+(?:this|that|the)\b(?:\s+(?:proposal|suggestion|request|recommendation|motion))?"
    r"|(?:this|these)\b)\W*(?:\Z|[.;])",
    re.IGNORECASE,
)
_BY_OTHERS = re.compile(
    r"\s+(?:by|with|between)\s+(?!all\b|everyone|those\b"
    r"|(?:the\s+)?(?:parish\s+|town\s+|city\s+|county\s+)?"
    r"(?:members?|councillors?|cllrs?|committee|council|board|panel|cabinet|meeting|elected|pc|tc|executive)\b)",
    re.IGNORECASE,
)
_BY_MEMBERS = re.compile(r"(?:all\s+)?(?:the\s+)?(?:members|councillors|cllrs)\b")
"""Members, who also speak in favour of what is before them, and say what they think."""
_WITH = r"(?:\s+with\s+(?!the\b|this\b|these\b)[^.;:]{2,60}?)?"
"""With whom somebody was of one mind: "agreed with Cllr Elm that"."""
_THINKING = re.compile(
    rf"{_WITH}\s+that\s+(?:(?!\b(?:should|would|will|shall|must|be|to)\b)[^.;,]){{0,90}}?\b"
    r"(?:was|were|is|are|had|has|have)\b"
    r"(?!\s+(?:\w+ly\s+)?(?:accepted|approved|adopted|agreed|granted|made|given|appointed|to)\b)",
    re.IGNORECASE,
)
_SHOWING = re.compile(
    rf"{_WITH}\s+that\s+(?:(?:(?!\b(?:should|would|will|shall|must|be|to)\b)[^.;,]){{0,90}}?\bdo(?:es)?\s+not\b"
    r"|it\s+would\s+(?:also\s+)?be\s+(?:an?\s+)?(?:great\s+|good\s+)?(?:opportunity|benefit|beneficial|pity|shame))",
    re.IGNORECASE,
)
"""What nobody can settle: how things are, or what would be fine."""
_OF_ONE_MIND = re.compile(
    r"\s+with\s+(?:councillor|cllr|mr|mrs|ms|dr|him|her|them|residents?)\b"
    r"(?![^.;]{0,60}?(?:'s\b|\bthat\s[^.;,]{0,90}?\b(?:should|would|will|shall|must|be|to)\b))",
    re.IGNORECASE,
)
"""Members who think as somebody else does, with nothing that should be done."""
_SEEING = re.compile(
    r"\s+(?![^.;]{0,90}\b(?:reports?|contents?|correspondence|presentations?|proposals?|proposed|disposals?"
    r"|recommendations?|updates?|plans?|schedules?|position|same|items?|notices?|statements?|accounts?"
    r"|letters?|amendments?|changes?|information|responses?|reply|repl(?:y|ies)|minutes|budget|figures|list|draft"
    r"|strategy|policy|programme)\b)",
    re.IGNORECASE,
)
_AND_AGREED = re.compile(r"[^.;]{0,60}?\bagreed\b")
"""How a sentence goes on that says with another verb before it that something was agreed."""
_SEEING_TOO = re.compile(
    rf"[^.;]{{0,60}}?\bnoted{_SEEING.pattern}|\s+(?:on\s+)?the\s+(?:importance|need|value|benefits?)\b", re.IGNORECASE
)
"""What goes on with what they have seen, or says what matters to them."""
_COUNTED = re.compile(
    r"(?<!all )(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|most|many|few|other"
    r"|remaining|both|the\s+(?:other|remaining)))\s+\Z",
    re.IGNORECASE,
)
"""What makes those who voted a part of the meeting: "Six members voted for closing it"."""
_SOME = re.compile(
    r"(?<!all )(?<!the )(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|few))\s+\Z",
    re.IGNORECASE,
)
"""Members who are a part of the meeting: "5 councillors agreed to this amendment"."""
_AND_RESOLVED = re.compile(r"[\s,]*(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?RESOLVED\b")
"""What makes an agreement the way to the resolution that goes on with it: "it was agreed and RESOLVED"."""
_AGAINST = re.compile(r"(?:\s+(?:\w+ly|by\s+(?:an?\s+)?(?:\w+\s+)?majority)){0,2}\s+against\b")
"""What follows "voted" where it was against, and not where it counts those who were."""
_SAID_THAT = re.compile(
    r"\b(?:said|says|reported|advised|explained|stated|recalled|(?:informed|told|reminded)\s+(?:[\w']+\s+){0,2}\w+"
    r"|understood|claimed|added|I\s+(?:can\s+)?(?:advise|confirm|note))\s+that\s+\Z",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"\bfollowing resolution\b[^.;]{0,80}\.?\s*\Z", re.IGNORECASE)
"""How a sentence ends that leads up to a resolution in full."""
_SAME_VOTE = re.compile(r"\bresolutions?\b[^.;:]{0,60}\bby\s+the\s+same\s+vot(?:e|ing)\W*\Z", re.IGNORECASE)
"""How it ends where what was put to the vote is the resolution, too."""
_FOLLOWING = re.compile(
    r"\bthe following\s+(?:motions?|amendments?|proposals?|recommendations?|actions?)\b", re.IGNORECASE
)
_RESOLVED = cues("resolved")
_NEAR = 200
_NUMBER = re.compile(r"\(?\d{1,4}(?:\.\d{1,3})*[.)]?\s+(?=[A-Z])")
_LONGEST = 700
"""Characters of a sentence that are kept as the words of an agreement in it."""
_LABEL = re.compile(r"[A-Z][^.:;\n]{2,50}\s[-–]\s[A-Z]")
_LABELLED = 300
"""Characters of a label and of what was said below it before all were of one mind."""
_COLONS = (":", ":-", ": -")
"""How a sentence ends whose matter stands below it."""
_LISTS = re.compile(rf":-?\s*\n\s*[{listsbelow.BULLETS}€£]")
"""How the first entry of a list stands within a sentence that the stop after it ends."""
_INFORMATION = re.compile(r"\bnoted\s+(?:that|with|how|where|from|in|by|on)\b", re.IGNORECASE)
_BE_DONE = re.compile(r"\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en)\b")
"""What it was agreed should be done, after the day of what it is about."""
_SUBJECT = re.compile(r"\s*(?:up)?on\s+(?:the(?!\s+following\b)|their|its|which|how|what)\s[^.;:]{1,160}:-?\s*\Z")
"""What was decided on, and not what was decided, before an account of it."""
_OPINION = re.compile(rf"{_WITH}\s+(?:that\s+)?there\s+(?:was|were|is|are|had|has)\b(?!\s+no\b)", re.IGNORECASE)
"""What those present thought, and did not settle."""
_THEREIN = re.compile(r"\binformation\s+(?:contained\s+)?there(?:in|of)\b", re.IGNORECASE)
"""What is noted of a standing notice on the agenda."""
_OTHER_DAY = (
    r"previously|last (?:meeting|year)|at (?:its|their) (?:last |previous )?meeting"
    r"|(?:at the|an?) (?:last|previous|earlier) (?:\w+ )?meeting|in (?:19|20)\d\d|by cabinet on"
)
_PAST = re.compile(rf"\b(?:{_OTHER_DAY}|had (?:been )?)\b", re.IGNORECASE)
_ON_OTHER_DAY = re.compile(rf"\b(?:{_OTHER_DAY})\b", re.IGNORECASE)
_TALK = r"(?:(?:after|following)\s(?:(?:an?|some)\s)?(?:\w+\s)?\w+,?\s+)?"
_AND = re.compile(rf"(?:\band|\bso|;|\s-)\s+{_TALK}\Z", re.IGNORECASE)
"""What joins an agreement in words of its own to what had happened before: "…, and after a discussion it was agreed"."""
_THEREFORE = re.compile(rf"(?:,|\bbut|\btherefore)\s+{_TALK}\Z", re.IGNORECASE)
"""What does so where nobody tells of both."""
_BECAUSE = re.compile(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:[^.:;\n]{2,60}:\s+)?(?:as|since|because|due\s+to|following|although|after|having)\s",
    re.IGNORECASE,
)
"""How a sentence opens that says first why something was agreed: "As nothing had been received it was agreed"."""
_TELLS = re.compile(
    r"\b(?:said|says|added|report(?:s|ed)|advised|explained|stated|recalled|informed|told|reminded|claimed|commented|discussed"
    r"|confirmed|pointed\s+out)\b",
    re.IGNORECASE,
)
"""Words of whoever tells of what was agreed."""
_ONLY_YEAR = re.compile(r"\bin (?:19|20)\d\d\b", re.IGNORECASE)
_SHOULD = re.compile(
    r"\s+(?!by\b|what\b|how\b|who\b|which\b|when\b|where\b|against\b|upon\b)[^.;]{3,120}?"
    r"\b(?:should|would|will|may|shall|must|be|need)\b"
)
"""What was decided, without "that"."""
_OFFER = re.compile(r"\s+(?:[\w.']+\s+){0,4}?offer\b")


def read(part: Part) -> list[str]:
    """Record what a part says that the body of its room agreed."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    refs: list[str] = []
    for match in _said(draft, begin, end):
        if covered.touches(match.start(), match.end()):
            continue
        limit = min(end, draft.paragraphs.end(match.start()))
        floor = max(begin, draft.paragraphs.start(match.start()))
        stop = sentence_end(draft.masked, match.end(), limit)
        start = sentence_start(draft.masked, match.start(), _below_read(draft, covered, match.start(), floor))
        sentence = draft.masked[start:stop]
        verb = match["verb"] or match["passive"]
        if verb.endswith("agreement"):
            verb, start = "agreed", _under_label(draft, start, floor)
        if _only_told(draft, room, match, verb, (start, stop), (floor, limit)):
            continue
        shows = verb == "agreed" and _SHOWING.match(draft.masked, match.start("rest"), stop) is not None
        if shows or _leads_up(draft, sentence, start, stop, end):
            covered.add(start, stop)
            continue
        if _settles_nothing(draft, room, match, verb, sentence, stop):
            continue
        below = sentence.rstrip().endswith(_COLONS)
        if below or _FOLLOWING.search(sentence) or _LISTS.search(sentence):
            stop = listsbelow.end(draft, max(stop, limit) if below else stop, end)
        outcome = _outcome(draft.masked, match, verb, stop)
        if _ANAPHOR.match(draft.masked, match.start("rest"), stop):
            start = entries.opening(draft, start, match.start(), entries.unit(draft, start, begin), begin)
        mark = _NUMBER.match(draft.masked, start, match.start())
        start = mark.end() if mark else start
        covered.add(start, stop)
        first = start if stop - start < _LONGEST else match.start()
        others = refs if verb == "noted" and _another_report(draft, refs, start) else ()
        refs.append(decide(draft, room, Settled(first, stop, outcome), others))
    return refs


def _only_told(
    draft: Draft, room: Room, match: re.Match[str], verb: str, sentence: tuple[int, int], beside: tuple[int, int]
) -> bool:
    """Tell whether a `sentence` asks for an agreement, tells of one elsewhere, before or by some, or is the way to a resolution that goes on
    with it; `beside` is what is read around it."""
    (start, stop), (floor, limit) = sentence, beside
    return bool(
        told.asked(draft, start, match.end(), limit)
        or told.of_earlier(draft, room.date, match.start(), floor)
        or told.long_ago(draft, room.date, match.start("rest"), limit)
        or _SAID_THAT.search(draft.masked, start, match.start())
        or _of_some(draft.masked, match, verb, start)
        or _AND_RESOLVED.match(draft.masked, _verb_end(match), stop)
    )


def _leads_up(draft: Draft, sentence: str, start: int, stop: int, end: int) -> bool:
    """Tell whether a `sentence` at `[start, stop)` leads up to a resolution in full that stands below it, before `end`, or to another vote."""
    follows = _LEADS_ON.search(sentence) and draft.seeker.any(_RESOLVED, stop, min(end, stop + _NEAR))
    return bool(follows or _SAME_VOTE.search(sentence) or leadups.found(draft, start, stop, end))


def _settles_nothing(draft: Draft, room: Room, match: re.Match[str], verb: str, sentence: str, stop: int) -> bool:
    """Tell whether a `sentence` that ends at `stop` says what somebody thinks or has seen, what others settled, or what was only talked of."""
    words = draft.masked[match.start("rest") : stop]
    return bool(
        (verb == "supported" and _BY_MEMBERS.match(match.group()) and "agreed" not in sentence)
        or _opinion(match, verb, words)
        or _of_others(draft, room, match, stop)
        or (verb == "decided" and _SUBJECT.match(words))
        or not _settles(sentence, draft.masked[match.start() : stop], verb, match["rest"])
    )


def _outcome(text: str, match: re.Match[str], verb: str, stop: int) -> str:
    """Return the outcome of an agreement whose words end at `stop`."""
    if verb == "voted" and _AGAINST.match(text, _verb_end(match), stop):
        return "rejected"
    if verb in ("resolved", "recommended"):
        return verb
    said_from = match.start("passive") if match["passive"] else match.start()
    return verbs.outcome(text[said_from:stop], "noted" if verb == "noted" else "agreed")


def _verb_end(match: re.Match[str]) -> int:
    return match.end("verb" if match["verb"] else "passive")


def _of_some(text: str, match: re.Match[str], verb: str, start: int) -> bool:
    """Tell whether a sentence from `start` on says that some of the members agreed to something, or counts those who voted for it."""
    if verb == "voted":
        return _COUNTED.search(text, start, match.start()) is not None
    members = verb == "agreed" and _BY_MEMBERS.match(match.group()) is not None and match.group()[:4].lower() != "the "
    return members and _SOME.search(text, start, match.start()) is not None


def _another_report(draft: Draft, refs: Sequence[str], at: int) -> bool:
    """Tell whether a paper is said to have been circulated between the last of `refs` and `at`, so that the same words note another."""
    return bool(refs and refs[-1]) and draft.seeker.low.find("circulated", draft.spans(refs[-1])[-1].end, at) >= 0


def _below_read(draft: Draft, covered: Covered, at: int, floor: int) -> int:
    """Return where the lines begin that stand between what has been read and `at`, no further up than `floor`."""
    read = covered.end_before(at, floor)
    return read if draft.masked.startswith("\n", read) else floor


def _under_label(draft: Draft, start: int, floor: int) -> int:
    """Return where the label opens under which a sentence at `start` says what all were of one mind on, or `start` where there is none."""
    lines = draft.lines
    for i in range(at_or_after(lines, start), -1, -1):
        if lines[i].start < max(floor, start - _LABELLED):
            break
        if _LABEL.match(lines[i].text):
            return lines[i].start
    return start


def _said(draft: Draft, begin: int, end: int) -> list[re.Match[str]]:
    """Return the agreements told in `[begin, end)`, in order."""
    low, places = draft.seeker.low, draft.seeker.within(_CUES, begin, end)
    beside = [at for at in places if low[max(0, at - _BEFORE) : at].rstrip().endswith(_BEFORE_AGREED)]
    apart = [at for at in places if low.startswith(", ", at - 2)]
    found = [*near(_AGREED, low, beside, Reach(_BEFORE, _AFTER), begin, end)]
    return (
        sorted((*found, *near(_AGREED, low, apart, Reach(_BEFORE_ASIDE, _AFTER), begin, end)), key=re.Match.start)
        if apart
        else found
    )


def _of_others(draft: Draft, room: Room, match: re.Match[str], stop: int) -> bool:
    """Tell whether a sentence reports what another body, or this one on another day, has settled."""
    if match["passive"] and _BY_OTHERS.match(draft.masked, match.start("rest"), stop):
        return True
    if told.of_other_body(draft, room.body, match.start(), match.start("rest")):
        return True
    return any(
        day.iso != room.date and draft.masked[max(0, day.start - 8) : day.start].endswith(("on ", "on the "))
        for day in draft.dates.between(match.start(), min(stop, match.start() + 220))
        if day.iso < room.date and not (match["passive"] and _BE_DONE.search(draft.masked, day.end, stop))
    )


def _opinion(match: re.Match[str], verb: str, words: str) -> bool:
    """Tell whether those present only say what they think, or what they have seen: "Members agreed that litter was a problem", "Members
    noted the benefits of trees"; `words` are those after the verb."""
    if verb != "agreed":
        agreed = _AND_AGREED.match(words)
        if verb == "noted" and _BY_MEMBERS.match(match.group()) and _SEEING.match(words):
            return True
        words = words[agreed.end() :] if agreed else ""
    if _OPINION.match(words):
        return True
    return _BY_MEMBERS.match(match.group()) is not None and any(
        thinks.match(words) for thinks in (_THINKING, _OF_ONE_MIND, _SEEING_TOO)
    )


def _settles(sentence: str, words: str, verb: str, rest: str) -> bool:
    if verb == "noted" and (_INFORMATION.search(words[:40]) or not rest.strip()):
        return False
    if verb == "noted" and _THEREIN.search(words):
        return False
    before = sentence[: max(0, len(sentence) - len(words))]
    if _is_past(before, words) or re.search(
        r"\b(?:if(?:\s+we)?|when|why|how(?:\s+often)?|once|whether|until|unless|as\s+soon\s+as|before|after|had|have|has|being|be)\s*$",
        before,
        re.IGNORECASE,
    ):
        return False
    if re.search(r"\b(?:minutes?|apologies)\b", words[:120], re.IGNORECASE) and verbs.procedural(words[:240]):
        return False
    return (
        bool(rest.strip())
        or verb in ("approved", "agreed", "voted")
        or verb.startswith("gave")
        or _by_itself(words, verb)
    )


def _by_itself(words: str, verb: str) -> bool:
    """Tell whether words go on from their verb with what was settled, without a word that leads to it: "it was decided quotes should be
    sought", "the Council accepted his offer"."""
    after = words[words.find(verb) + len(verb) :]
    if verb in ("decided", "resolved"):
        return words[:3].lower() == "it " and _SHOULD.match(after) is not None
    return verb == "accepted" and _OFFER.match(after) is not None


def _is_past(before: str, words: str) -> bool:
    """Tell whether what stands `before` an agreement in its sentence says that it was made at another time, and is no clause of its own on what
    had happened until then."""
    joined = _AND.search(before) is not None
    if not joined and not _TELLS.search(before):
        joined = _THEREFORE.search(before) is not None or _BECAUSE.match(before) is not None
    if words[:3].lower() == "it " and joined:
        return _ON_OTHER_DAY.search(_ONLY_YEAR.sub("", before)) is not None
    return _PAST.search(before) is not None
