"""What sentences say of who was in the room and who was not: apologies sent, absences, somebody in the chair."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start
from explorer.text.room import instead, substitutes
from explorer.text.room.printednames import person_at
from explorer.text.room.substitutes import LIST, Seated

_FROM = Cued(
    re.compile(
        r"(?:\b|(?<=\d))apolog(?:y|ies)\b[^.;:\n]{0,90}?\b"
        r"(?:from|(?<!proposed )(?<!moved )(?<!seconded )by|on behalf of|of(?=\s+(?:Councill?or|Cllr))"
        r"|(?:accepted|received|noted|given|provided) for)\b\s*:?\s*(?=(?:the\s+)?(?:[A-Z(]))",
        re.IGNORECASE,
    ),
    ("apolog",),
)
_SENT = Cued(
    re.compile(
        r"\s(?:(?:had|has|have|also|all)\s+){0,2}(?:sent|tendered|submitted|given|gave|offered|conveyed)\s+"
        r"(?:(?:his|her|their)\s+)?apolog(?:ies|ise|y)\b"
        r"(?!\s+(?:for\s+(?!absence|non|not|being unable|(?:this|the) meeting)|on behalf))",
        re.IGNORECASE,
    ),
    ("apolog",),
    before=40,
    after=50,
)
_RECEIVED = Cued(
    re.compile(
        r"\bapologies\b(?: for absence)?\s{0,3}[:.-]?\s{1,6}(?:these\s+)?(?:had been|have been|were|was)\s+(?:also\s+)?received\s+"
        r"(?:from|on behalf of)\b\s*:?\s*(?=[A-Z])",
        re.IGNORECASE,
    ),
    ("apologies",),
)
"""A label or title and the words after it that go on from it: "Apologies" / "were received from Cllr Elm"."""
_FROM_BELOW = Cued(
    re.compile(
        r"\bapolog(?:y|ies)\b(?:[^.;:\n]{0,90}?\b(?:from|by|on behalf of)\b)?[ \t]*:[ \t]*-?[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    ("apolog",),
)
_LAW = r"(?:\s*-?\s*\(?\s*(?:LGA|Local Government Act)\b[^():;\n]{0,40}(?:\([^()\n]{1,6}\)[^():;\n]{0,12}){0,3}\)?)"
_BESIDE = Cued(
    re.compile(
        rf"(?<!without )(?<!no )(?<!his )(?<!her )(?<!their )(?<!sent )(?<!gave )\bapologies\b(?:\s+for\s+absence)?{_LAW}?\.?\s{{1,4}}"
        r"(?=(?:(?:Parish|Town|County|City|Borough|District)(?:/(?:County|Borough|District))?\s+)?"
        r"(?:(?-i:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr))\b\.?\s+(?-i:[A-Z])"
        r"|(?<=\)\s)(?-i:[A-Z])\.?\s(?-i:[A-Z])[\w'-]+\s\()",
        re.IGNORECASE,
    ),
    ("apologies",),
)
"""A label with the names right behind it, a paragraph of the law between them or none: "Apologies. Mrs Ann Elm 2. Minutes"."""
_NEXT = re.compile(r"\s\d{1,3}(?:\.\d{1,2})?[.)]\s+(?=[A-Z])")
"""The number of the next item in the same line."""
_HEADS_LIST = re.compile(r"apolog(?:y|ies)[\s:-]*", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:sent|given|submitted|tendered|offered)\s+(?:their\s+)?\Z", re.IGNORECASE)
"""The word at the end of a sentence over such a list, and what stands before it: "The following Members had sent their apologies:"."""
_ENTRY = re.compile(r"[·•▪*-]\s+(?P<who>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4})(?=\s*(?:$|[·•▪,;(]|-\s|\s-))")
"""A name on a line of bullets, of which there may be several."""
_TITLED = re.compile(
    r"(?:(?:County|City|Borough|District) )?(?:Councill?ors?|Cllrs?|Alderm[ae]n|Mrs?|Ms|Miss|Dr)\b\.?\s+[A-Z]"
)
_MINUTE = re.compile(r"\d{1,4}/\d{1,4}\s+")
_TOLD = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|who|for|sent|gave|joined|left|arrived|attended|substitut\w+"
    r"|late|lateness|reported|advised)\b"
)
"""Words of a line that says more than who sent apologies."""
_GROUP = re.compile(
    r"(?:none|nil|(?:[\w-]+ ){0,2}(?:members|officers|councillors|representatives|observers))\W{0,2}", re.IGNORECASE
)
"""A line within such a list that says whose names follow, or that there are none."""
_MOST_LISTED, _LONGEST_ENTRY = 40, 200
_LATE = re.compile(r"\b(?:late|leaving early|lateness)\b", re.IGNORECASE)
_FOR_PART = re.compile(r"\bfor\s+(?:late(?:ness|\s+arrival)|early\s+departure|leaving\s+early)\W*\Z", re.IGNORECASE)
"""What ends a sentence on apologies of people who came, and not for the whole of the meeting."""
_CORRECTS, _BEFORE = (
    re.compile(r"\b(?:inclusion|addition|adding|including|recording)\s+(?:of\s+)?(?:the\s+)?\Z", re.IGNORECASE),
    30,
)
"""What stands before apologies that correct earlier minutes, and the characters in which it does."""
_NONE = re.compile(r"\bno\s+\Z", re.IGNORECASE)
"""What stands before apologies that nobody sent."""
_FOR_OTHERS = re.compile(
    r"\s*(?:to\s+[^.;:]{3,60}?\s)?for\s+(?!(?:the\s+)?(?:absence|non|not|being unable|this|tonight|today|meeting))",
    re.IGNORECASE,
)
"""Words after apologies for something other than staying away."""
_BLANK = re.compile(r"(?<![,&(])(?<!\band)(?<!\b[MD][rs]\.)\n\s*\n(?!\s*[a-z])")
"""A blank line after which a list does not go on."""
_LONGEST_LIST = 500
_LABELLED = re.compile(r"\n(?=[ \t]*[A-Z][^:;,.\n]{2,60}:)")
"""A line end before a line that a label opens, as a list of places has them."""
_NOT_THERE = Cued(
    re.compile(
        r"\s(?:(?:was|were|had been)\s+(?:also\s+)?absent(?=\s*[.;\n]|\s+from\s+(?:the|this)\s+meeting)"
        r"|(?:had\s+)?(?:sent|given|gave|offered|submitted)\s+no\s+apolog(?:y|ies)\b"
        r"|(?:had|has|have|did)\s+not\s+(?:sent|send|given|give|offered|offer|submitted|submit)\s+(?:(?:any|his|her|their)\s+)?apolog(?:y|ies)\b)"
    ),
    ("absent", "apolog"),
    before=40,
    after=30,
)
_OWN_LABEL = re.compile(
    r"[\d/.\s]{0,12}apologies(?: (?:and )?(?:reasons? )?(?:for|of) absence)?(?: and reasons? given)?\s*[:-]\s*"
    r"(?:\d{1,4}/{1,2}\d{2,4}:?\s*)?|[·•▪*-]\s+",
    re.IGNORECASE,
)
"""The label of a line, or its bullet, that goes on with who sent them: "Apologies: Cllr Elm sent his apologies"."""
_LEADS_IN = re.compile(
    r"(?:It was (?:noted|reported)|The (?:Clerk|Chair\w*) (?:reported|advised)) that\s+", re.IGNORECASE
)
_THE = re.compile(r"\s*[Tt]he\s+(?P<role>(?:Vice[- ])?Chair(?:man|woman|person)?),?\s+(?=Councill?or|Cllr|Mr|Ms)")
"""The office by which somebody who sent apologies is named."""
_IN_OFFICE = re.compile(
    r"\b(?:Mayor|Provost|Sheriff|Chair(?:man|woman|person)?|Conven[eo]r) "
    r"\((?P<who>(?:Councill?or|Cllr|Alderman)\b\.? [^()\n]{2,40})\)"
)
"""An office before its holder in brackets: "the Deputy Lord Mayor (Councillor Elm)"."""
_OFFICER = re.compile(r"\((?P<who>(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s[^()]{2,40})\)")
"""Whoever holds the office that stands before the bracket: "the Director of Roads (Ms. A. Elm)"."""
_NOT_NAMED = re.compile(
    r"\sbe\s|\s(?:were\s|was\s|are\s|is\s)?(?:received|accepted|noted|approved)\b"
    r"|\swith\s+(?:Councill?or|Cllr)\b[^,;()\n]{2,50}\sattending\b|\s-\s+(?:it|this|these|the|and)\b|\bit was\b"
    r"|\n\s*\n\s*(?:The|It|There|In|Members)\s"
    r"|\s(?:With|It|There|The|In|As)\s(?:the|was|were|no|an?|[a-z]+)\s"
)
"""What ends the names of whoever is to be excused."""
_CHAIR = re.compile(
    r"(?:(?:the |an )?(?:cathaoirleach|chair(?:man|woman|person)?|(?:lord )?mayor|provost|conven[eo]r),?\s+"
    r"(?=(?:Councill?or|Cllr|Alderman|Mrs?|Ms)\b))?"
    r"(?P<who>(?:Councill?or|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.? .{2,40}?)"
    r"(?: \((?:Vice[- ])?Chair(?:man|woman|person)?\))?,? (?:(?:(?:was )?in|took) the chair|presided|presiding)"
    r"\W*\Z",
    re.IGNORECASE,
)
_IN_CHAIR = cues("chair", "presided", "presiding")
_OPENING = 40
"""Lines below a heading in which sentences say who was in the chair and who sent apologies for this meeting and no other."""


def read(draft: Draft, meeting: str, first: int, last: int) -> None:
    """Record what the sentences of `draft.lines[first:last]` say of the room of `meeting`, whose lists have been read."""
    if first >= last:
        return
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    opening = draft.lines[min(last, first + _OPENING) - 1].end
    _received(draft, meeting, begin, end)
    for match in draft.seeker.finditer(_FROM_BELOW, begin, end):
        if not _HEADS_LIST.fullmatch(match.group()) or _THEIRS.search(
            draft.masked, max(begin, match.start() - _BEFORE), match.start()
        ):
            _listed_below(draft, meeting, match.end(), end)
    _beside(draft, meeting, begin, opening)
    _sending(draft, meeting, begin, opening)
    _absent(draft, meeting, begin, opening)
    seated = Seated(draft, meeting)
    known = {draft.name(claim.subject) for claim in draft.claims("sent_apologies", target=meeting)}
    for start, stop in substitutes.read(draft, meeting, begin, end, seated):
        if draft.masked[start:stop] not in known:
            known.add(draft.masked[start:stop])
            _sent(draft, meeting, start, stop, start)
    _chair(draft, meeting, first, min(last, first + _OPENING), seated)


def _received(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record apologies said to be from somebody: "Apologies were received from Cllr Elm"; not such as correct earlier minutes."""
    said = list(draft.seeker.finditer(_FROM, begin, end))
    ends = {match.end() for match in said}
    said += [match for match in draft.seeker.finditer(_RECEIVED, begin, end) if match.end() not in ends]
    for match in said:
        none = _NONE.search(draft.masked, max(begin, match.start() - _BEFORE), match.start())
        if none or instead.opens(draft, match.end()):
            continue
        corrects = _CORRECTS.search(draft.masked, max(begin, match.start() - _BEFORE), match.start())
        if not corrects and not _LATE.search(match.group()):
            limit = min(end, match.end() + _LONGEST_LIST)
            stop = sentence_end(draft.masked, match.end(), limit)
            while draft.masked.startswith(" and ", stop):
                stop = sentence_end(draft.masked, stop + len(" and "), limit)
            if _FOR_PART.search(draft.masked, match.end(), stop):
                continue
            _sent(draft, meeting, match.end(), stop, match.start())


def _beside(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record those whom a label names right behind it, where no list has."""
    for match in draft.seeker.finditer(_BESIDE, begin, end):
        line = draft.lines[at_or_after(draft.lines, match.end())]
        limit = min(
            end, line.end if line.start <= match.end() else match.end() + _LONGEST_LIST, match.end() + _LONGEST_LIST
        )
        further = _NEXT.search(draft.masked, match.end(), limit)
        stop = sentence_end(draft.masked, match.end(), further.start() if further else limit)
        known = any(
            match.start() <= claim.span.end <= limit for claim in draft.claims("sent_apologies", target=meeting)
        )
        if not known and not _TOLD.search(draft.masked, match.end(), stop):
            _sent(draft, meeting, match.end(), stop, match.start())


def _sending(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record those of whom a sentence says that they sent theirs, for staying away: "Cllr Elm had sent his apologies"."""
    for match in draft.seeker.finditer(_SENT, begin, end):
        start = max(sentence_start(draft.masked, match.start(), begin), _labelled(draft, match.start()))
        elsewhere = _FOR_OTHERS.match(draft.masked, match.end(), match.end() + 120)
        leads_in = _LEADS_IN.match(draft.masked, start, match.start())
        start = leads_in.end() if leads_in else start
        label = _OWN_LABEL.match(draft.masked, start, match.start())
        start = label.end() if label else start
        if not elsewhere and LIST.match(draft.masked[start : match.start()]):
            _sent(draft, meeting, start, match.start(), start)


def _absent(draft: Draft, meeting: str, begin: int, end: int) -> None:
    """Record those of whom a sentence says that they were absent."""
    for match in draft.seeker.finditer(_NOT_THERE, begin, end):
        start = sentence_start(draft.masked, match.start(), begin)
        several = LIST.match(draft.masked[start : match.start()])
        for a, b in names.split_names(draft.masked[start : match.start()]) if several else ():
            person = person_at(draft, start + a, start + b, True)
            draft.claim("absent_from", person, meeting, start, match.end())


def _labelled(draft: Draft, at: int) -> int:
    """Return where the line of `at` begins, if with a bullet or a label of apologies, else 0."""
    line = draft.lines[at_or_after(draft.lines, at)]
    return line.start if line.start <= at and _OWN_LABEL.match(line.text) else 0


_ASKS_FOR = re.compile(
    r"(?:to (?:receive|note|record) (?:any )?)?apologies(?: for absence)?(?: from members)?\.?", re.IGNORECASE
)
"""What an agenda prints of such an item above the names."""


def under_item(draft: Draft, meeting: str, first: int, last: int) -> None:
    """Record those whom `draft.lines[first:last]`, the minutes of an item of apologies, do no more than name, after a minute's number
    perhaps."""
    if first < last and _ASKS_FOR.fullmatch(draft.lines[first].text):
        first += 1
    for line in draft.lines[first : min(last, first + _MOST_LISTED)]:
        number = _MINUTE.match(line.text)
        at = number.end() if number else 0
        stop = sentence_end(draft.masked, line.start + at, line.end)
        if _TITLED.match(line.text, at) is None or _TOLD.search(line.text, at, stop - line.start):
            return
        _sent(draft, meeting, line.start + at, stop, line.start + at)
        if stop < line.end:
            return


def _listed_below(draft: Draft, meeting: str, at: int, limit: int) -> None:
    """Record those whom bullets name below "Apologies for absence were received from:", each with what they are of after a dash."""
    k = at_or_after(draft.lines, at)
    for line in draft.lines[k : k + _MOST_LISTED]:
        if line.start >= limit or len(line.text) > _LONGEST_ENTRY or instead.heads(draft, line.number):
            return
        if line.text[0] not in "·•▪*-":
            words = substitutes.before(line.text)
            named = names.split_names(words) if not _TOLD.search(words) and not line.text[0].isdigit() else []
            if not named and not _GROUP.fullmatch(line.text):
                return
            for a, b in named:
                person = person_at(draft, line.start + a, line.start + b)
                draft.claim("sent_apologies", person, meeting, line.start + a, line.start + b)
            continue
        for entry in _ENTRY.finditer(line.text):
            who = entry["who"].rstrip()
            if names.is_name(who):
                start = line.start + entry.start("who")
                person = person_at(draft, start, start + len(who))
                draft.claim("sent_apologies", person, meeting, start, start + len(who))


def _sent(draft: Draft, meeting: str, start: int, stop: int, said: int) -> None:
    the = _THE.match(draft.masked, start, stop)
    office, start = (the["role"], the.end()) if the else ("", start)
    piece = draft.masked[start:stop]
    blank = _BLANK.search(piece)
    piece = piece[: blank.start()] if blank else piece
    labelled = _LABELLED.search(piece)
    piece = piece[: labelled.start()] if labelled else piece
    ended = _NOT_NAMED.search(piece)
    piece = piece[: ended.start()] if ended else piece
    councillors = bool(re.match(r"\s*(?:Councillors|Cllrs)\b", piece, re.IGNORECASE))
    held_by = list(_in_brackets(piece)) if "(" in piece else []
    for a, b in [*held_by, *names.split_names(piece)]:
        person = person_at(draft, start + a, start + b, councillors)
        draft.claim("sent_apologies", person, meeting, said, start + b)
        for held in draft.claims("held_by", subject=meeting) if office else ():
            draft.claim("member_of", person, held.object, said, start + b, {"role": office})


def _in_brackets(piece: str) -> Iterator[tuple[int, int]]:
    """Yield the places of those of a list whom it names behind their office, in brackets."""
    for match in _IN_OFFICE.finditer(piece):
        yield match.span("who")
    behind = 0
    for match in _OFFICER.finditer(piece):
        if JOB.search(piece, behind, match.start()) and names.is_name(" ".join(match["who"].split())):
            yield match.span("who")
        behind = match.end()


def _chair(draft: Draft, meeting: str, first: int, last: int, seated: Seated) -> None:
    if first >= last or not draft.seeker.any(_IN_CHAIR, draft.lines[first].start, draft.lines[last - 1].end):
        return
    for line in draft.lines[first:last]:
        match = (
            _CHAIR.match(line.text)
            if line.text[-11:].lower().rstrip(".").endswith(("chair", "presided", "presiding"))
            else None
        )
        if match and names.is_name(match["who"]) and not seated.has(match["who"]):
            person = person_at(draft, line.start + match.start("who"), line.start + match.end("who"))
            draft.claim("attended", person, meeting, line.start, line.end, {"role": "chair"})
            seated.add(draft.name(person))
