"""The front sheet of a report: title, meetings, authors, recommendations, contributors and approvers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from explorer.text.councils.bodytitles import body_line
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import clauses
from explorer.text.deciding.clausemarks import Clause
from explorer.text.deciding.settled import Room
from explorer.text.naming import names
from explorer.text.naming.namewords import FORENAMES
from explorer.text.naming.offices import JOB
from explorer.text.page import dates
from explorer.text.page.draft import Draft, MeetingOf, fold, short
from explorer.text.page.lines import Line
from explorer.text.room import printednames

_LABELS = (
    ("title", r"(?:report )?title"),
    ("member", r"name of (?:the )?(?:cabinet|executive) member|relevant portfolio holder"),
    ("director", r"director approving submission of the report|corporate director|lead director|report of"),
    ("wards", r"ward\(?s?\)?\s*(?:\(s\)\s*)?affected:?"),
    ("key", r"is this a key decision|key decision"),
    ("summary", r"executive summary|purpose(?: of (?:the )?report)?|summary"),
    ("recommendations", r"recommendation(?:s|\(s\))?|recommended"),
    ("end", r"list of appendices(?: included)?|background papers?|other useful (?:documents|background papers?)"
        r"|has it been or will it be considered.*|will this report go to council|report title.*|appendices"
        r"|reasons? for .*|1\. context.*|next steps|options considered.*"),
    ("author", r"report author(?:\(s\)|s)?|contact officer|author(?: of (?:the )?report)?(?:\s+-(?=\s))?"
        r"|author of (?:the )?report\s?-"),
)  # fmt: skip
_LABEL = re.compile(
    r"^(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS) + ")"
    r"(?:\s*(?:[:?]|$)|(?<=\s-)(?=\s)|(?<=report\s-)(?=\S))\s*",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?P<who>[A-Z][\w',&() -]{3,120}?)\s+(?:is|are)\s+(?:requested|asked|recommended|invited)\s+to\b[ \t]*:?-?[ \t]*"
)
_SUB_LABEL = re.compile(
    r"^(?:name and job title|name|directorate|tel(?:ephone)?(?: and| &)? ?(?:e-?mail)?(?: contact)?|e-?mail|title"
    r"|job title|enquiries)\b[^:]{0,30}(?::|$)\s*",
    re.IGNORECASE,
)
_TABLE = re.compile(r"\bcontributor\s?/\s?approver\s+name\b", re.IGNORECASE)
_TABLE_END = re.compile(
    r"^(?:this report is published|appendi|\d+\.\s|page is intentionally|www\.|this page)", re.IGNORECASE
)
_OPEN = re.compile(r"(?:\b(?:and|of|the|an?|for|to|in|on|at|with|from|by)|[,&-])$", re.IGNORECASE)
"""How a line of a title ends that goes on below."""
_RANKS = (
    "Principal|Senior|Junior|Lead|Chief|Deputy|Assistant|Interim|Acting|Corporate|Strategic|Executive|Group|Service"
)
_NO_COMMA = re.compile(
    rf"(?P<name>(?P<first>[A-Z][\w'-]*)\s(?:(?P<middle>[A-Z][\w.'-]*)\s)?(?!(?:{_RANKS})\s)[A-Z][\w'-]*)\s"
    rf"(?P<post>(?:(?:{_RANKS})\s)*{JOB.pattern}[^\n]*)$"
)
"""An author and their office with no mark between them."""
_MEMBER = re.compile(
    r"(?:Cllr|Councillor)\.? (?:[A-Z]\.? )*(?!Cabinet|Deputy|Leader|Portfolio|Chair)[A-Z][\w'-]+"
    r"(?: (?!Cabinet|Deputy|Leader|Portfolio|Chair|Member)[A-Z][\w'-]+(?![\w ]*\d))?"
)
_ABOVE = 6
"""Lines above the first field of a front sheet in which its meeting stands."""
_BY_NAME = re.compile(r"^Report\s+by\s+(?P<name>[A-Z][^,\n]{3,50}),\s+(?P<post>[A-Z][^\n]{3,100})$", re.MULTILINE)
_PERIOD = re.compile(
    r"\b(?P<a>(?:19|20)\d\d)\s?[-/]\s?(?P<b>(?:(?:19|20)\d\d|\d\d))\b(?![-/]\d)"
    r"|(?<![-/])\b(?P<one>(?:19|20)\d\d)\b(?![-/]\d)" + dates.NO_STREET
)
"""A period of years; a number of a contract or of a house is none."""


def period(title: str) -> str:
    """Return the year or years a title names, as `2019/20` or `2024`, or an empty string."""
    match = _PERIOD.search(title)
    if match is None:
        return ""
    return f"{match['a']}/{match['b'][-2:]}" if match["a"] else str(match["one"])


@dataclass(slots=True)
class Cover:
    """A front sheet: the report's ref, its title, and the meetings it is put to."""

    ref: str
    title: str
    meetings: list[str] = field(default_factory=list)


def flat(title: str) -> str:
    """Return a title's letters and figures, by which two printed titles are compared."""
    return re.sub(r"[^a-z0-9]+", " ", title.lower()).strip()


def front_sheet(
    draft: Draft, organisations: Organisations, meeting_of: MeetingOf, first: int, last: int
) -> Cover | None:
    """Read the report whose front sheet starts on line `first`; `meeting_of(body_ref, date, start, end)` returns a meeting's ref."""
    fields = _fields(draft.lines, first, last)
    title = _title_of(draft, fields, first)
    if title is None:
        return None
    words, start, end = title
    ref = draft.mention(
        "report", words, start, end, key=f"cover:{start}", title=words, period=period(words), _cover=True
    )
    cover = Cover(ref, words)
    _put_to(
        draft,
        organisations,
        meeting_of,
        cover,
        _above(draft.lines, first),
        min((k for k, _, _ in fields.values()), default=first + 8),
    )
    _signed_off(draft, ref, fields, first, last)
    _recommend(draft, cover, fields)
    approvers(draft, ref, first, last)
    return cover


def _fields(lines: Sequence[Line], first: int, last: int) -> dict[str, tuple[int, int, int]]:
    """Label → (its line, offset of its value within the line, line after its block); the first of each label counts."""
    found: list[tuple[str, int, int]] = []
    for k in range(first, last):
        match = _LABEL.match(lines[k].text)
        if match and len(lines[k].text) < 400 and match.lastgroup:
            found.append((match.lastgroup, k, match.end()))
    fields: dict[str, tuple[int, int, int]] = {}
    for index, (name, k, value) in enumerate(found):
        stop = found[index + 1][1] if index + 1 < len(found) else min(last, k + 12)
        fields.setdefault(name, (k, value, stop))
    return fields


def _value(draft: Draft, block: tuple[int, int, int]) -> tuple[str, int, int] | None:
    k, value, stop = block
    line = draft.lines[k]
    if value < len(line.text):
        return line.text[value:], line.start + value, line.end
    if k + 1 < stop and not _LABEL.match(draft.lines[k + 1].text):
        after = draft.lines[k + 1]
        end = after
        if k + 2 < stop and draft.lines[k + 2].gap == 0 and len(draft.lines[k + 2].text) < 100:
            end = draft.lines[k + 2]
        return fold(draft.masked[after.start : end.end]), after.start, end.end
    return None


def _title_of(draft: Draft, fields: dict[str, tuple[int, int, int]], first: int) -> tuple[str, int, int] | None:
    if "title" in fields:
        return _value(draft, fields["title"])
    lines, floor = draft.lines, max(-1, first - 8)
    for k in range(first - 1, floor, -1):
        if len(lines[k].text) > 8 and _may_be_titled(lines[k]):
            begin, end = k, k
            while end + 1 < first and not lines[end + 1].gap and _may_be_titled(lines[end + 1]):
                end += 1
            while begin - 1 > floor and _goes_on(lines[begin - 1], lines[begin]) and _may_be_titled(lines[begin - 1]):
                begin -= 1
            start, stop = lines[begin].start, lines[end].end
            return fold(draft.masked[start:stop]), start, stop
    return None


def _may_be_titled(line: Line) -> bool:
    return len(line.text) < 160 and not dates.first(line.text) and not body_line(line) and not line.text.isdigit()


def _goes_on(line: Line, after: Line) -> bool:
    """Tell whether a title that stands on two lines breaks between them."""
    return not after.gap and (after.text[0].islower() or _OPEN.search(line.text) is not None)


def _above(lines: Sequence[Line], first: int) -> int:
    """Return the first of the lines above a front sheet that belong to it: a table or a sentence there is the end of the paper before."""
    begin = first
    for k in range(first - 1, max(-1, first - _ABOVE - 1), -1):
        if "\t" in lines[k].text or lines[k].text.endswith((".", ":")):
            break
        begin = k
    return begin


def _put_to(
    draft: Draft, organisations: Organisations, meeting_of: MeetingOf, cover: Cover, first: int, stop: int
) -> None:
    held: list[tuple[str, int, int]] = []
    days: list[dates.Found] = []
    for line in draft.lines[first:stop]:
        if len(line.text.split()) > 1 and line.text.lower() != "cabinet member" and body_line(line):
            held.append((organisations.named(line.text, line.start, line.end), line.start, line.end))
        days += [dates.Found(d.iso, line.start + d.start, line.start + d.end) for d in dates.find(line.text)]
    if len(held) > 1 and len(held) == len(days):
        pairs = list(zip(held, days, strict=True))
    else:
        pairs = [(body, day) for body in held[:1] for day in days[:1]]
    for (body, start, end), day in pairs:
        meeting = meeting_of(body, day.iso, min(start, day.start), max(end, day.end))
        cover.meetings.append(meeting)
        draft.claim("considered_at", cover.ref, meeting, min(start, day.start), max(end, day.end))


def _signed_off(draft: Draft, ref: str, fields: dict[str, tuple[int, int, int]], first: int, last: int) -> None:
    director = _value(draft, fields["director"]) if "director" in fields else None
    if director and JOB.search(director[0]) and len(director[0]) < 120:
        draft.claim(
            "from_post", ref, draft.mention("post", director[0], director[1], director[2]), director[1], director[2]
        )
    key = _value(draft, fields["key"]) if "key" in fields else None
    if key and key[0][:3].lower().strip(" -.") in ("yes", "no"):
        draft.put(ref, key_decision=key[0][:3].lower().strip(" -."))
    if "author" in fields:
        _author(draft, ref, fields["author"][0], min(last, fields["author"][0] + 8), fields["author"][1])
    for match in _BY_NAME.finditer(draft.masked, draft.lines[first].start, draft.lines[min(first + 6, last - 1)].end):
        _wrote(
            draft, ref, match.start("name"), match.end("name"), match["post"], match.start("post"), match.end("post")
        )
        if JOB.search(match["post"]):
            post = draft.mention("post", match["post"], match.start("post"), match.end("post"))
            draft.claim("from_post", ref, post, match.start(), match.end())
    for k in range(max(first, last - 14), last - 2):
        line, after = draft.lines[k], draft.lines[k + 1]
        dated = any(dates.first(draft.lines[j].text) for j in range(k + 2, min(k + 5, last)))
        if dated and names.is_name(line.text) and JOB.search(after.text) and len(after.text) < 80:
            _wrote(draft, ref, line.start, line.end, after.text, after.start, after.end)


def _author(draft: Draft, ref: str, k: int, stop: int, value: int) -> None:
    for n in range(k, stop):
        line = draft.lines[n]
        if n > k and (_LABEL.match(line.text) or _TABLE.search(line.text)):
            return
        text, at = line.text[value if n == k else 0 :], line.start + (value if n == k else 0)
        label = _SUB_LABEL.match(text)
        if label:
            text, at = text[label.end() :], at + label.end()
        if not text:
            continue
        head = _unmarked(text) or re.match(r"(?P<name>[^,(\t-]+?)\s*(?:-\s+|,\s*|\(|\t|$)(?P<post>.*)$", text)
        if head and names.is_name(head["name"]):
            post, start = head["post"].strip(" )-"), at + head.start("post")
            if not post and n + 1 < stop and JOB.search(draft.lines[n + 1].text):
                post, start = draft.lines[n + 1].text, draft.lines[n + 1].start
            _wrote(draft, ref, at, at + len(head["name"]), post, start, start + len(post))
            return


def _unmarked(text: str) -> re.Match[str] | None:
    """Return the name and the office of an author with no mark between them, where a word between them can be of neither."""
    match = _NO_COMMA.match(text)
    if match is None or (match["middle"] and len(match["middle"]) > 2 and match["middle"].casefold() not in FORENAMES):
        return None
    return match


def _wrote(draft: Draft, ref: str, start: int, end: int, post: str, post_start: int, post_end: int) -> None:
    person = printednames.person_at(draft, start, end)
    draft.claim("wrote", person, ref, start, max(end, post_end))
    if JOB.search(post) and len(post) < 120:
        draft.claim("holds", person, draft.mention("post", post, post_start, post_end), start, max(end, post_end))


def _recommend(draft: Draft, cover: Cover, fields: dict[str, tuple[int, int, int]]) -> None:
    if "recommendations" not in fields:
        return
    k, value, stop = fields["recommendations"]
    if value >= len(draft.lines[k].text):
        k, value = k + 1, 0
    if k >= stop:
        return
    begin = draft.lines[k].start + value
    asked = _ASKED.search(draft.masked, begin, draft.lines[stop - 1].end)
    if asked is None or asked.start() - begin > 400:
        found, _ = clauses.read(draft.masked, draft.lines, begin, k, stop)
        found = [c for c in found if c.mark or re.match(r"\s*That\b", draft.masked[c.start : c.end])]
        who = ""
    else:
        line = next(n for n in range(k, stop) if draft.lines[n].end >= asked.end() - 1 or n == stop - 1)
        opening = draft.masked[asked.end() : draft.lines[line].end].strip()
        found, _ = clauses.read(draft.masked, draft.lines, asked.end(), line, stop)
        if opening and len(found) == 1 and not found[0].mark:
            found = [Clause("", asked.start("who"), found[0].end)]
        who = asked["who"]
    room = _room(draft, cover, who)
    for clause in found:
        _recommendation(draft, cover, room, clause)


def _room(draft: Draft, cover: Cover, who: str) -> Room | None:
    rooms = []
    for meeting in cover.meetings:
        held = draft.claims("held_by", subject=meeting)
        if held:
            rooms.append(
                (
                    flat(draft.name(held[0].object)),
                    Room(meeting, held[0].object, "", str(draft.attr(meeting, "date") or "")),
                )
            )
    wanted = flat(re.sub(r"^the\s+", "", who, flags=re.IGNORECASE))
    fits = [room for name, room in rooms if wanted and (name.startswith(wanted) or wanted.startswith(name))]
    return next(iter(fits or [room for _, room in rooms]), None)


def _recommendation(draft: Draft, cover: Cover, room: Room | None, clause: Clause) -> None:
    words = draft.words(clause.start, clause.end)
    if len(words) < 8:
        return
    label = short(words)
    mark = clause.mark if clause.mark != "-" else ""
    ref = draft.mention(
        "decision",
        label,
        clause.start,
        clause.end,
        key=f"asked:{clause.start}",
        text=words,
        outcome="recommended",
        clause=mark,
        date=room.date if room else "",
    )
    draft.claim("concerns", ref, cover.ref, clause.start, clause.end)
    if room:
        draft.claim("taken_at", ref, room.meeting, clause.start, clause.end)
        draft.claim("taken_by", ref, room.body, clause.start, clause.end)


def approvers(draft: Draft, report: str, first: int, last: int) -> None:
    """Record the people of a contributor and approver table as consulted on `report`, with the dates sent and returned."""
    role, inside = "contributor", False
    for line in draft.lines[first:last]:
        if _TABLE.search(line.text):
            inside = True
            continue
        if not inside:
            continue
        if _TABLE_END.match(line.text) or len(line.text) > 300:
            inside = False
            continue
        if re.match(r"contributors?\s*:", line.text, re.IGNORECASE):
            role = "contributor"
        elif re.match(r"names? of approvers?", line.text, re.IGNORECASE):
            role = "approver"
        else:
            _approver(draft, report, line, role)


def _approver(draft: Draft, report: str, line: Line, role: str) -> None:
    cells = [
        (m.group().strip(), line.start + m.start() + len(m.group()) - len(m.group().lstrip()))
        for m in re.finditer(r"[^\t|]+", line.text)
    ]
    cells = [cell for cell in cells if cell[0]]
    if not cells:
        return
    text, at = cells[0]
    label = re.match(r"[A-Z][\w &/]{2,30}:\s*", text)
    if label:
        text, at = text[label.end() :], at + label.end()
    titled = _MEMBER.match(text)
    if titled and len(cells) == 1:
        text = titled.group()
    if len(cells) == 1 and not titled and dates.first(text):
        draft.problem("table", "The columns of a contributors table cannot be told apart", line.start, line.end)
        return
    if not text or not (titled or names.is_name(text)) or text.lower() == "name":
        return
    person = printednames.person_at(draft, at, at + len(text), bool(titled))
    days = [d.iso for d in dates.find(line.text)]
    attrs: dict[str, str] = {"role": role}
    if len(days) > 1:
        attrs["sent"] = days[-2]
    if days:
        attrs["returned"] = days[-1]
    draft.claim("consulted_on", person, report, line.start, line.end, attrs)
    if len(cells) > 1 and JOB.search(cells[1][0]) and not dates.first(cells[1][0]):
        post = draft.mention("post", cells[1][0], cells[1][1], cells[1][1] + len(cells[1][0]))
        draft.claim("holds", person, post, line.start, line.end)
