"""Votes by name: tables with a column a side, and lines that begin with the side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, at_or_after, cells_of, within
from explorer.text.room import printednames

_SIDE = (
    r"yeas?|ayes?|nays?|noes|for|against|in favou?r|opposed|abstain(?:ed|ing)?|abstentions?|absent|recused?|conflict|"
    r"votes? for|votes? against|votes? in favou?r|in the affirmative|in the negative"
)
_THOSE = r"(?:(?:those|members|councillors)\s+)?(?:voting\s+|(?:who\s+)?voted\s+)?"
_OF_MOTION = (
    r"(?:\s+(?:(?:of\s+)?(?:the\s+)?(?:motion|amendment|proposal|proposition|recommendations?|resolution)"
    r"|(?:the\s+)?(?:deferral|adjournment|referral|approval|adoption|refusal)))?"
)
_SIDE_OPENS = ("tho", "mem", "cou", "yea", "aye", "nay", "noe", "for", "aga", "in ", "opp", "abs", "rec", "con", "vot")
"""Letters with which a side begins."""
_OPENS = re.compile(
    rf"^\W*{_THOSE}(?P<side>{_SIDE}){_OF_MOTION}\W*(?:\(\d+\)|\d+)?"
    r"(?:\s*:(?:\s*\((?P<count>\d+)\)\s*:|\s*\d{1,3}\s+-(?=\s))?|(?<=\))\t(?=[A-Z])|\s(?:was|were)\b:?(?=\s(?:councillors?|cllrs?|crs?|aldermen|mayor)\b))",
    re.IGNORECASE,
)
_HEAD_CELL = re.compile(rf"^\W*(?P<side>{_SIDE})\s*(?:\(?\d{{1,3}}\)?)?\s*:?\W*$", re.IGNORECASE)
_ALONE = re.compile(rf"^\W*{_THOSE}(?P<side>{_SIDE}){_OF_MOTION}\W*(?:\(?(?P<count>\d{{1,3}})\)?\W*)?$", re.IGNORECASE)
_NEXT = re.compile(rf"[.;)]\s+{_THOSE}(?P<side>{_SIDE}){_OF_MOTION}\W{{0,3}}(?:\(\d+\)|\d+)?\s*[:-]\s", re.IGNORECASE)
"""Where another side opens within a line: "For: Cllrs A and B. Against: Cllr C"."""
_LISTS = re.compile(
    r"(?:\([A-Z]{1,2}\)[,.]?\s+)?(?:(?:Councill?ors?|Cllrs?\.?|Cmhlr\.?)\s)?[A-Z]"
    r"(?:[^;:]|;(?=\s(?:and\s)?(?:the\s)?[A-Z]))*(?:,|\band\b|\.|\)|\w)\W*$"
)
_LABEL = re.compile(r"\s*(?:Councill?ors?|Members?|Cllrs?|Crs?)\s*:\s*", re.IGNORECASE)
"""What may open the names of a side: "Councillors: Ann Elm"."""
_NO_LIST = re.compile(r"\W*(?:There\s+(?:was|were)|None|Nil|Accordingly|Proposed|Moved|Seconded)\b", re.IGNORECASE)
"""How a line below a side opens that says that nobody took it, or what was put next."""
_COUNT_ENDS = re.compile(r"\((?:total\s)?\d+\)\W*$", re.IGNORECASE)
_NOTE = re.compile(r"\(\d{1,2}\)(?=\s+\w)")
_ALONE_NAME = re.compile(r"\s*(?P<name>[A-Z][\w'-]+)[\s.;]*(?:\(\d+\))?\W*")
"""A list of one surname."""
_COUNT_BEFORE = re.compile(rf"\W*{_THOSE}(?P<side>{_SIDE}){_OF_MOTION}\W{{0,3}}\((?P<count>\d{{1,3}})\)", re.IGNORECASE)
_COUNT_AFTER = re.compile(r"\s{0,3}\((?:total\s)?(?P<count>\d{1,3})\)", re.IGNORECASE)
_NIL = re.compile(
    rf"\W*{_THOSE}(?P<side>{_SIDE}){_OF_MOTION}\s*(?::|\s(?:was|were)\b:?)\s*(?:nil|none|nobody)\b", re.IGNORECASE
)
"""A side on which nobody was."""
_HOLDER = re.compile(
    r"\b(?:the\s)?(?:right\shonourable\s(?:the\s)?)?(?:(?:deputy|depute|vice)[\s-])?"
    r"(?:lord\s(?:mayor|provost)|mayor|provost|high\ssheriff|chair(?:man|woman|person)?|cathaoirleach|conven[eo]r)"
    r",?\s\((?P<name>(?:alderman|councillor|cllr\.?|mrs?|ms|dr)\s(?-i:[A-Z])[^()]{1,50})\)",
    re.IGNORECASE,
)
"""Somebody by an office, with the name in brackets: "the Deputy Lord Mayor (Alderman Elm)"."""
_RAN_TOGETHER = re.compile(r"[a-z]\s[A-Z]{2}\s[A-Z][a-z]")
"""What stands in two names with no comma between them, an office in letters before the second: "Mayor Elm DM Oak"."""
_MOST_LINES = 30
"""Lines that the names of one side take at most."""
_UNFINISHED = re.compile(r"(?:,|&|\band|\b[A-Z]\.|\b(?:Councill?ors?|Cllrs?|Crs?|Aldermen))\W*$")
"""How a line ends in the middle of a list of names."""
_JOINS = re.compile(r"\b(?:and|councillors?|cllrs?|crs?|aldermen)\b", re.IGNORECASE)
_WORD = re.compile(r"\w{2}")
_RESULT = re.compile(r"\bmotion (?:passed|failed|carried|lost|defeated)\b", re.IGNORECASE)
Vote = tuple[str, int, int]
"""How somebody voted, and where their name stands."""

_FOR = frozenset(
    (
        "yea",
        "yeas",
        "aye",
        "ayes",
        "for",
        "in favour",
        "vote for",
        "votes for",
        "vote in favour",
        "votes in favour",
        "in the affirmative",
    )
)
_AGAINST = frozenset(("nay", "nays", "noes", "against", "opposed", "vote against", "votes against", "in the negative"))


def _vote(side: str) -> str:
    """Return the contract's word for a side, empty for those who did not vote."""
    low = side.lower().replace("favor", "favour")
    if low in _FOR:
        return "for"
    if low in _AGAINST:
        return "against"
    return "abstained" if low.startswith("abst") else ""


def find(draft: Draft, begin: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield `(vote, start, end)` for every name that stands under a side in `[begin, end)`."""
    lines = draft.lines
    first, last = at_or_after(lines, begin), at_or_after(lines, max(begin, end - 1)) + 1
    sides: list[str] = []
    row = beside = -1
    for k in sorted({*lines.opening(_SIDE_OPENS, first, last), *within(lines.barred, first, last)}):
        line = lines[k]
        sides = sides if k == row + 1 else []
        row = k
        if "|" in line.text:
            cells = cells_of(line)
            heads = [_HEAD_CELL.match(words) if words.strip() else None for words, _ in cells]
            if any(heads) and all(head or not words.strip() for head, (words, _) in zip(heads, cells, strict=True)):
                sides = [_vote(head["side"]) if head else "" for head in heads]
            elif heads[0]:
                yield from _row(cells[1:], [_vote(heads[0]["side"])] * (len(cells) - 1))
            elif sides:
                yield from _row(cells, sides)
                sides = ["" if _noted(words) else side for side, (words, _) in zip(sides, cells, strict=False)]
            continue
        sides = []
        if under := _ALONE.match(line.text):
            if k <= beside:
                continue
            beside, cast = _side_by_side(draft, k, end)
            vote = _vote(under["side"]) if beside == k else ""
            yield from below(draft, line.end, end, vote, int(under["count"] or 0)) if vote else cast
        elif opened := _OPENS.match(line.text):
            vote = _vote(opened["side"])
            if vote:
                begin = line.start + opened.end()
                stop = _wrapped_end(draft, line.number, end, int(opened["count"] or 0), begin)
                yield from _in_turn(draft.masked[begin:stop], begin, vote)


def counts(draft: Draft, begin: int, end: int) -> dict[str, int]:
    """Return how many each side is said to have been in `[begin, end)`: before its names ("Nays: (2) …") or after the last of them."""
    lines, found = draft.lines, {}
    for k in lines.opening(_SIDE_OPENS, at_or_after(lines, begin), at_or_after(lines, max(begin, end - 1)) + 1):
        if (match := _COUNT_BEFORE.match(lines[k].text)) and (vote := _vote(match["side"])):
            found[vote] = int(match["count"])
        elif (match := _NIL.match(lines[k].text)) and (vote := _vote(match["side"])):
            found[vote] = 0
    for vote, _, stop in find(draft, begin, end):
        if match := _COUNT_AFTER.match(draft.masked, stop, end):
            found[vote] = int(match["count"])
    return found


def _wrapped_end(draft: Draft, k: int, end: int, count: int, begin: int) -> int:
    """Return where the names end that follow a side on its line `k`: further lines are theirs while the list is not finished, or
    has fewer names than are counted."""
    lines, last = draft.lines, min(len(draft.lines), k + _MOST_LINES)
    while k + 1 < last and lines[k + 1].end <= end and not lines[k + 1].gap and not _starts_other(lines[k + 1].text):
        open_end = _UNFINISHED.search(lines[k].text) or names.breaks_name(lines[k].text, lines[k + 1].text)
        if (
            not open_end
            and not goes_on(lines[k + 1])
            and (not count or len(names.split_names(draft.masked[begin : lines[k].end])) >= count)
        ):
            break
        k += 1
    return lines[k].end


def goes_on(line: Line) -> bool:
    """Tell whether a line right below another, which opens with a title, has nothing but names: the list above goes on in it."""
    if line.gap or not printednames.MEMBER_TITLE.match(line.text):
        return False
    rest = list(line.text)
    for start, end in names.split_names(line.text):
        rest[start:end] = " " * (end - start)
    return not _WORD.search(_JOINS.sub(" ", "".join(rest)))


def _starts_other(line: str) -> bool:
    return _OPENS.match(line) is not None or _ALONE.match(line) is not None or _RESULT.search(line) is not None


def below(draft: Draft, begin: int, end: int, vote: str, count: int = 0) -> Iterator[tuple[str, int, int]]:
    """Yield `(vote, start, end)` for the names on the lines below a side that stands on a line of its own, to the next line that is no
    list; none where they are more than the `count` that the side is said to have been."""
    label = _LABEL.match(draft.masked, begin, end)
    stop = begin = label.end() if label else begin
    for k in range(at_or_after(draft.lines, begin), len(draft.lines)):
        line = draft.lines[k]
        words = draft.masked[max(begin, line.start) : line.end]
        if line.end > end or _ALONE.match(words) or _NO_LIST.match(words) or not _LISTS.match(words):
            break
        stop = line.end
        if _COUNT_ENDS.search(line.text):
            break
    found = list(_names(draft.masked[begin:stop], begin, vote))
    yield from found if not count or len(found) <= count else ()


def _side_by_side(draft: Draft, k: int, end: int) -> tuple[int, list[Vote]]:
    """Return the last of the lines from `k` on that each say a side and its count, and the votes of the lists below, one a line in the
    same order and of as many names: the columns of a table that lost its lines."""
    lines, counts = draft.lines, []
    while k < len(lines) and lines[k].end <= end and (side := _ALONE.match(lines[k].text)) and side["count"]:
        counts.append((_vote(side["side"]), int(side["count"])))
        k += 1
    lists = lines[k : k + len(counts)]
    found = [list(_names(line.text, line.start, vote)) for line, (vote, _) in zip(lists, counts, strict=False)]
    whole = len(counts) > 1 and [len(cast) for cast in found] == [count for _, count in counts]
    last = k - 1 if len(counts) > 1 else k - len(counts)
    return last, [vote for cast in found for vote in cast if vote[0]] if whole and lists[-1].end <= end else []


def _row(cells: list[tuple[str, int]], sides: list[str]) -> Iterator[tuple[str, int, int]]:
    for (words, start), vote in zip(cells, sides, strict=False):
        if vote:
            note = _noted(words)
            yield from _names(words[: note.start()] if note else words, start, vote)


def _noted(words: str) -> re.Match[str] | None:
    """Return the count in a cell that ends the names of its column, where the record goes on in it with something else."""
    return _NOTE.search(words)


def _in_turn(words: str, start: int, vote: str) -> Iterator[tuple[str, int, int]]:
    """Yield the votes of a side whose names a line begins with, and of those that follow on it."""
    at = 0
    for match in _NEXT.finditer(words):
        if vote:
            yield from _names(words[at : match.start()], start + at, vote)
        vote, at = _vote(match["side"]), match.end()
    if vote:
        yield from _names(words[at:], start + at, vote)


def _names(words: str, start: int, vote: str) -> Iterator[tuple[str, int, int]]:
    result = _RESULT.search(words)
    words = words[: result.start()] if result else words
    count = _COUNT_ENDS.search(words)
    words = words[: count.start()].rstrip(" \t\n.") if count else words
    for held in _HOLDER.finditer(words) if "(" in words else ():
        yield vote, start + held.start("name"), start + held.end("name")
    words = _HOLDER.sub(lambda held: ";".rjust(len(held.group())), words) if "(" in words else words
    spans = names.split_names(words)
    alone = _ALONE_NAME.fullmatch(words) if not spans else None
    if alone and names.is_name(alone["name"], bare=True):
        spans = [alone.span("name")]
    for a, b in spans:
        if not _RAN_TOGETHER.search(words, a, b):
            yield vote, start + a, start + b
