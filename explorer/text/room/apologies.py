"""What sentences say of who was in the room: apologies sent, places taken by substitutes, somebody in the chair."""

from __future__ import annotations

import re
from collections import defaultdict

from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start
from explorer.text.room.seats import person_at

_FROM = Cued(
    re.compile(
        r"(?:\b|(?<=\d))apolog(?:y|ies)\b[^.;:\n]{0,90}?\b"
        r"(?:from|(?<!proposed )(?<!moved )(?<!seconded )by|on behalf of|of(?=\s+(?:Councillor|Cllr))"
        r"|(?:accepted|received|noted|given) for)\b\s*:?\s*(?=(?:the\s+)?(?:[A-Z(]))",
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
        r"\bapologies\b(?: for absence)?\s{0,3}[:.-]?\s{1,6}(?:had been|have been|were|was)\s+(?:also\s+)?received\s+"
        r"(?:from|on behalf of)\b\s*:?\s*(?=[A-Z])",
        re.IGNORECASE,
    ),
    ("apologies",),
)
"""A label or title and the words after it that go on from it: "Apologies" / "were received from Cllr Elm"."""
_FROM_BELOW = Cued(
    re.compile(
        r"\bapolog(?:y|ies)\b[^.;:\n]{0,90}?\b(?:from|by|on behalf of)\b[ \t]*:[ \t]*-?[ \t]*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    ("apolog",),
)
_ENTRY = re.compile(r"[·•▪*-]\s+(?P<who>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,4})(?=\s*(?:$|[·•▪,;(]|-\s|\s-))")
"""A name on a line of bullets, of which there may be several."""
_TITLED = re.compile(
    r"(?:(?:County|City|Borough|District) )?(?:Councillors?|Cllrs?|Alderm[ae]n|Mrs?|Ms|Miss|Dr)\b\.?\s+[A-Z]"
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
_CORRECTS, _BEFORE = (
    re.compile(r"\b(?:inclusion|addition|adding|including|recording)\s+(?:of\s+)?(?:the\s+)?\Z", re.IGNORECASE),
    30,
)
"""What stands before apologies that correct earlier minutes, and the characters in which it does."""
_FOR_OTHERS = re.compile(
    r"\s*(?:to\s+[^.;:]{3,60}?\s)?for\s+(?!(?:the\s+)?(?:absence|non|not|being unable|this|tonight|today|meeting))",
    re.IGNORECASE,
)
"""Words after apologies for something other than staying away."""
_BLANK = re.compile(r"(?<![,&(])(?<!\band)\n\s*\n")
"""A blank line after which a list does not go on."""
_LONGEST_LIST = 500
_LABELLED = re.compile(r"\n(?=[ \t]*[A-Z][^:;,.\n]{2,60}:)")
"""A line end before a line that a label opens, as a list of places has them."""
_LIST = re.compile(r"(?:[A-Z][\w'.-]*|[(][A-Za-z][^()\n]{0,40}[)]|[(][A-Z][)]|and|&|,|\s)+\Z")
_STOOD_IN = Cued(
    re.compile(
        r"\s(?:(?:had\s+)?(?:attended(?:\s+the\s+meeting)?|was present|were present|was in attendance)\s+as\s+"
        r"(?:(?:an?|his|her|their|the)\s+)?substitutes?\b"
        r"|as\s+(?:(?:an?|his|her|their|the)\s+)?substitute\b(?!\s+member)"
        r"|(?:had\s+|was\s+)?substitut(?:ed|ing)(?:(?:,[^,.]{3,40},)?\s+for\b|(?=\))))",
        re.IGNORECASE,
    ),
    ("substitut",),
    before=40,
    after=60,
)
_ATTENDING = Cued(
    re.compile(
        r"\s-\s+(?P<who>[^\s,;:()\n-][^,;:()\n-]{2,40}?)\s+attending\b"
        r"|\swith\s+(?P<with>(?:Councillor|Cllr)\b\.?\s[^,;:()\n-]{2,40}?)\s+attending\s+"
        r"(?:as\s+(?:an?|the|his|her|their)\s+(?:named\s+)?substitute|in\s+(?:his|her|their)\s+place)\b"
    ),
    ("attending",),
    before=80,
    after=40,
)
"""Whoever attends for the one who sent apologies: "Councillor A Elm (Mere) - B Oak attending"."""
_SUBSTITUTIONS = Cued(
    re.compile(r"\bsubstitut(?:ions|es)\b[^.:\n]{0,60}:[ \t]*$", re.IGNORECASE | re.MULTILINE),
    ("substitut",),
    before=0,
    after=80,
)
_IN_PLACE = re.compile(
    r"(?:\(?[ivx\d]{1,4}[).]\s+)?(?P<who>(?:Councillor|Cllr)\.? [A-Z][^,;:()]{2,40}?) "
    r"(?:for|in place of|replac(?:ed|ing)) (?:Councillor|Cllr)\.? [A-Z][^,;:()]{2,40}(?:[;,.]| and)*"
)
_MOST_SUBSTITUTES = 8
"""Lines below "the following substitutions had been made:", each with who came for whom."""
_INSTEAD = Cued(
    re.compile(
        r"\(substitutes?:?\s+(?P<in>(?:Councillor|Cllr)\.?\s[^,;:()\n]{2,50})\)"
        r"|\bfor whom\s+(?P<for>(?:Councillor|Cllr)\.?\s[^,;:()\n]{2,50}?)\s+"
        r"(?:was\s+(?:the\s+|a\s+)?substitute|substituted|attended)\b",
        re.IGNORECASE,
    ),
    ("substitute", "for whom"),
    before=1,
    after=90,
)
"""Whoever came for the one who sent apologies: "Councillor A Elm (substitute Councillor B Oak)"."""
_NOT_THERE = Cued(
    re.compile(r"\s(?:(?:was|were|had been)\s+(?:also\s+)?absent)(?=\s*[.;\n]|\s+from\s+(?:the|this)\s+meeting)"),
    ("absent",),
    before=30,
    after=30,
)
_APPOINTED = Cued(
    re.compile(
        r"\s(?:(?:had|has)\s+been|was)\s+(?:appointed|nominated)\s+(?:as\s+)?(?:(?:a|the)\s+)?substitute(?:\s+member)?"
        r"\s+for\s",
        re.IGNORECASE,
    ),
    ("substitut",),
    before=60,
    after=40,
)
"""Who takes a place at the meeting whose minutes say so; a list of those present says whether they came."""
_LIST_ABOVE = 600
"""Characters above a substitute in which the list of apologies begins that names both."""
_LONGEST_NAME = 60
_APOLOGIES = re.compile("pologies")
_OWN_LABEL = re.compile(
    r"[\d/.\s]{0,12}apologies(?: (?:and )?(?:reasons? )?(?:for|of) absence)?(?: and reasons? given)?\s*[:-]\s*"
    r"(?:\d{1,4}/{1,2}\d{2,4}:?\s*)?|[·•▪*-]\s+",
    re.IGNORECASE,
)
"""The label of a line, or its bullet, that goes on with who sent them: "Apologies: Cllr Elm sent his apologies"."""
_LEADS_IN = re.compile(
    r"(?:It was (?:noted|reported)|The (?:Clerk|Chair\w*) (?:reported|advised)) that\s+", re.IGNORECASE
)
_THE = re.compile(r"\s*[Tt]he\s+(?P<role>(?:Vice[- ])?Chair(?:man|woman|person)?),?\s+(?=Councillor|Cllr|Mr|Ms)")
"""The office by which somebody who sent apologies is named."""
_NOT_NAMED = re.compile(
    r"\sbe\s|\s(?:were\s|was\s|are\s|is\s)?(?:received|accepted|noted|approved)\b"
    r"|\swith\s+(?:Councillor|Cllr)\b[^,;()\n]{2,50}\sattending\b|\s-\s+(?:it|this|these|the|and)\b|\bit was\b"
    r"|\n\s*\n\s*(?:The|It|There|In|Members)\s"
    r"|\s(?:With|It|There|The|In|As)\s(?:the|was|were|no|an?|[a-z]+)\s"
)
"""What ends the names of whoever is to be excused."""
_WHO = re.compile(r"(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.?\s[^,;:()\n]{2,50}\Z")
_CHAIR = re.compile(
    r"(?:(?:the |an )?(?:cathaoirleach|chair(?:man|woman|person)?|(?:lord )?mayor|provost|convener),?\s+"
    r"(?=(?:Councillor|Cllr|Alderman|Mrs?|Ms)\b))?"
    r"(?P<who>(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr)\b\.? .{2,40}?)"
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
    said = list(draft.seeker.finditer(_FROM, begin, end))
    ends = {match.end() for match in said}
    said += [match for match in draft.seeker.finditer(_RECEIVED, begin, end) if match.end() not in ends]
    for match in said:
        corrects = _CORRECTS.search(draft.masked, max(begin, match.start() - _BEFORE), match.start())
        if not corrects and not _LATE.search(match.group()):
            limit = min(end, match.end() + _LONGEST_LIST)
            stop = sentence_end(draft.masked, match.end(), limit)
            while draft.masked.startswith(" and ", stop):
                stop = sentence_end(draft.masked, stop + len(" and "), limit)
            _sent(draft, meeting, match.end(), stop, match.start())
    for match in draft.seeker.finditer(_FROM_BELOW, begin, end):
        _listed_below(draft, meeting, match.end(), end)
    opening = draft.lines[min(last, first + _OPENING) - 1].end
    for match in draft.seeker.finditer(_SENT, begin, opening):
        start = max(sentence_start(draft.masked, match.start(), begin), _labelled(draft, match.start()))
        elsewhere = _FOR_OTHERS.match(draft.masked, match.end(), match.end() + 120)
        leads_in = _LEADS_IN.match(draft.masked, start, match.start())
        start = leads_in.end() if leads_in else start
        label = _OWN_LABEL.match(draft.masked, start, match.start())
        start = label.end() if label else start
        if not elsewhere and _LIST.match(draft.masked[start : match.start()]):
            _sent(draft, meeting, start, match.start(), start)
    for match in draft.seeker.finditer(_NOT_THERE, begin, opening):
        start = sentence_start(draft.masked, match.start(), begin)
        several = _LIST.match(draft.masked[start : match.start()])
        for a, b in names.split_names(draft.masked[start : match.start()]) if several else ():
            person = person_at(draft, start + a, start + b, True)
            draft.claim("absent_from", person, meeting, start, match.end())
    seated = _Seated(draft, meeting)
    _substitutes(draft, meeting, begin, end, seated)
    _chair(draft, meeting, first, min(last, first + _OPENING), seated)


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
        if line.start >= limit or len(line.text) > _LONGEST_ENTRY:
            return
        if line.text[0] not in "·•▪*-":
            named = names.split_names(line.text) if not _TOLD.search(line.text) and not line.text[0].isdigit() else []
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
    for a, b in names.split_names(piece):
        person = person_at(draft, start + a, start + b, councillors)
        draft.claim("sent_apologies", person, meeting, said, start + b)
        for held in draft.claims("held_by", subject=meeting) if office else ():
            draft.claim("member_of", person, held.object, said, start + b, {"role": office})


def _substitutes(draft: Draft, meeting: str, begin: int, end: int, seated: _Seated) -> None:
    """Record those said to have attended in another's place; one whom a list has in the room is there already."""
    for match in draft.seeker.finditer(_STOOD_IN, begin, end):
        start = sentence_start(draft.masked, match.start(), begin)
        if "\t" in draft.masked[start : match.start()]:
            continue  # The cells of a table are read by their rows.
        listed = _LIST.match(draft.masked[start : match.start()])
        several = names.split_names(draft.masked[start : match.start()]) if listed else []
        if len(several) > 1:
            for a, b in several:
                _stood_in(draft, meeting, start + a, start + b, match.end(), seated, True)
        elif who := _WHO.search(draft.masked, start, match.start()):
            _stood_in(draft, meeting, who.start(), who.end(), match.end(), seated)
    for match in draft.seeker.finditer(_APPOINTED, begin, end):
        start = sentence_start(draft.masked, match.start(), begin)
        who = _WHO.search(draft.masked, start, match.start())
        if who and not draft.claims("attended", target=meeting):
            _stood_in(draft, meeting, who.start(), who.end(), match.end(), seated)
    known = {draft.name(claim.subject) for claim in draft.claims("sent_apologies", target=meeting)}
    for match in draft.seeker.finditer(_INSTEAD, begin, end):
        part = "in" if match["in"] else "for"
        if _APOLOGIES.search(draft.masked, max(begin, match.start() - _LIST_ABOVE), match.start()):
            _stood_in(draft, meeting, match.start(part), match.end(part), match.end(), seated)
            before = draft.masked.rfind(",", begin, match.start())
            away = _WHO.search(draft.masked, max(begin, before - _LONGEST_NAME), before) if part == "for" else None
            if away and away.group() not in known:
                known.add(away.group())
                _sent(draft, meeting, away.start(), away.end(), away.start())
    for match in draft.seeker.finditer(_SUBSTITUTIONS, begin, end):
        for line in draft.lines[at_or_after(draft.lines, match.end()) :][:_MOST_SUBSTITUTES]:
            if one := _IN_PLACE.fullmatch(line.text):
                at = line.start + one.start("who")
                _stood_in(draft, meeting, at, at + len(one["who"]), line.end, seated)
    for match in draft.seeker.finditer(_ATTENDING, begin, end):
        part = "who" if match["who"] else "with"
        _stood_in(draft, meeting, match.start(part), match.end(part), match.end(), seated)


def _stood_in(
    draft: Draft, meeting: str, start: int, stop: int, end: int, seated: _Seated, listed: bool = False
) -> None:
    name = draft.masked[start:stop]
    if (listed or names.is_name(name)) and not seated.has(name):
        person = person_at(draft, start, stop, listed)
        draft.claim("attended", person, meeting, start, end, {"role": "substitute"})
        seated.add(draft.name(person))


def _chair(draft: Draft, meeting: str, first: int, last: int, seated: _Seated) -> None:
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


class _Seated:
    """Those in the room of a meeting by surname and first initial, as lists and the sentences read so far have them."""

    def __init__(self, draft: Draft, meeting: str) -> None:
        self._initials: defaultdict[str, set[str]] = defaultdict(set)
        for claim in draft.claims("attended", target=meeting):
            self.add(draft.name(claim.subject))

    def add(self, name: str) -> None:
        """Take in somebody by a printed name."""
        parsed = names.parse(name)
        self._initials[parsed.surname.casefold()].add("".join(parsed.initials[:1]))

    def has(self, name: str) -> bool:
        """Tell whether somebody is there whose surname and first initial, where both are given, are those of `name`."""
        own = names.parse(name)
        known = self._initials.get(own.surname.casefold())
        return known is not None and (not own.initials or not known.isdisjoint(("", own.initials[0])))
