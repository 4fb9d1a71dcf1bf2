"""A copy of a text, of the same length, without its markup: rules match on the copy, offsets hold in the original.

Every pattern opens with a character of its own, so that a text is passed over quickly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Final, NamedTuple

from explorer.text.naming.namewords import FORENAMES, NEVER
from explorer.text.page import bilingual, lostcommas, relining
from explorer.text.page.tablepage import untabled

_ASCII = (("`", "'"), ("\f", "\n"), ("\x0b", " "), ("\r", " "))
_OTHERS = (
    ("‘", "'"), ("’", "'"), ("ʼ", "'"), ("´", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("−", "-"), ("‑", "-"),
    ("\u00a0", " "), ("\u2002", " "), ("\u2003", " "), ("\u2007", " "), ("\u2009", " "), ("\u202f", " "), ("\u2028", "\n"),
    ("\u201f", "'"), ("ᵗ", "t"), ("ʰ", "h"), ("ˢ", "s"), ("ⁿ", "n"), ("ᵈ", "d"), ("ʳ", "r"),
)  # fmt: skip
"""What is printed, and what it is kept as."""
_MISREAD = re.compile(r"C(?:lir|ilr|lIr|Ilr|IIr|l1r|1lr|Clr(?=s?\b))")
"""What recognition makes of the commonest title of a member, which is no word of its own, and that of a community councillor."""

_GLUED_TITLE = re.compile(r"Cllrs?\.(?=[A-ZÀ-Þ])")
"""The commonest title, and the name right behind its stop."""
_MISREAD_L = re.compile(r"!(?:(?<=Michae!)|(?<=Danie!)|(?<=Rache!)|(?<=Nige!)|(?<=Samue!))")
"""What recognition makes of the last letter of a given name."""
_MISREAD_O = re.compile(r"0(?<=[,.;:] 0)(?=\. [A-Z][a-z]+[,.;] )")
"""What is printed for an initial O of a name between others."""
_MISREAD_STOP = re.compile(r",(?<=, [A-Z],)(?= [A-Z][a-z]+, )")
"""What is printed for the stop of an initial between two names: "P. Elm, C, Oak, Mrs Ash"."""
_MISREAD_MARK = re.compile(r'O"(?<!\wO")(?=\s?[A-Z][a-z]+)')
"""What recognition makes of the mark in a surname such as O'Dale."""
_MISREAD_TITLE = re.compile(r"Cmh(?:ir|Ir|1r|lir|ilr)\b")
"""What recognition makes of a member's title in Irish."""
_MISREAD_FADA = re.compile(r"[6©0](?=\s[A-Z][a-z]{3,}\b)")
_BEFORE_FADA = re.compile(
    r"\b(?:Cmhlr|Comhairleoir|Councill?or|Cllr)s?\b\.?\s(?:[A-Z](?:\.|[a-z\u00df-\u00ff]{1,12})?\s)?\Z|[a-z],\s(?:[A-Z]\.\s)?\Z"
)
"""What stands before the Ó of a surname that recognition makes a figure or a mark: a member's title, or the name before in a list."""
_LONGEST_TITLE = 32
_OFFICE = re.compile(
    r"\[((?:[\w&'-]{1,20} ){0,3}(?:chair(?:man|woman|person)?|clerk|mayor|secretary|RFO)"
    r"(?: (?:&|and) [\w ]{2,20})?)\](?!\()",
    re.IGNORECASE,
)
"""An office in square brackets, which stands behind a name as one in round brackets does."""
_STROKE = re.compile(r"_(?<=[a-z]_)(?=[A-Z])")
"""What stands in the names of files for the stroke between two places ("District of Northmere_Southmere")."""
_LINK = re.compile(
    r"\[([^\[\]\n]{0,300})\]\((?:<[^<>\n]{0,600}>|[^()\n]{0,600}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)"
)
_IMAGE = re.compile(rf"!?{_LINK.pattern}")
_DOWNLOAD = re.compile(r"PDF(?<!\wPDF)\s+[\d.,]+\s*[KMG]B")
_OF_SITES = (
    (" Opens in a new window", " " * 22),
    ("\nMeeting Summary\n", f"\n{' ' * 15}\n"),
    ("\nAND AGREED\n", "\nAGREED:-  \n"),
)
"""What a page says beside each of its links and above the name of whoever met, and the line below movers that opens what was settled."""
_DOWNLOAD_ICON = re.compile(r"pdf e?icon(?<!\wpdf icon)(?<!\wpdf eicon)\s+" + _DOWNLOAD.pattern)
_LINE_MARK = re.compile(r"\n[ \t]*(?=[#>])(?:#{1,6}(?=[ \t])|(?:>[ \t]?)+(?:\[![a-z]+\]-?)?)")
_MARK = re.compile(
    r"<(?:/?[a-zA-Z][^<>\n]{0,200}|https?:[^<>\n]{0,400})>"
    r"|&(?:nbsp|\#160);"
    r"|\*(?:\*{1,3}|(?<=[\w.,;:!?\x22')\]]\*)(?=\s|$)|(?<=\s\*)(?=\w)|(?<![^\n]\*)(?=\w))"
    r"|__"
    r"|\\(?=[\\.\-()\[\]*#+_&|~>])",
    re.MULTILINE,
)
_LOST_BULLET = re.compile(r"\n([ \t]*)\?(?=[ \t])")
"""What stands for a bullet at the start of a line where a page has lost its characters."""
_RULE = re.compile(r"\n[ \t]*(?=[*_-])(?:-{3,}|_{3,}|\*{3,})[ \t]*$(?:(?:\n[ \t]*)+\d{1,3}[ \t]*$)?", re.MULTILINE)
_NOTE = re.compile(r"\n[ \t]*[*_]{0,2}<small>[^<>\n]{0,200}</small>[*_]{0,2}[ \t]*$", re.MULTILINE)
"""Small print on a line of its own is whoever published the text speaking of it, page after page, and not the paper."""
_DOUBLE = re.compile(r"\n(?<!\n\n)([ \t]*)\n(?=[ \t]*[^\s])")
_WITHIN_SENTENCE = re.compile(r"\n(?<!\n\n)([ \t]*)\n(?=[ \t]*(?!that\b)[a-z]{2,}[ ,])")
"""A blank line before a word in lower case."""
_BETWEEN = re.compile(r"\n(?<=[defhmorsy.\u00ed \t]\n)([ \t]*)\n(?=[ \t]*[A-Z][a-z])")
_UNENDED = re.compile(
    r"(?<= )(?:the|of|to|by|with|be|from|(?P<full>and|[UN]\u00ed|(?:by|from|and|with|of|to|for) (?:Councillors?|Cllrs?\.?)))[ \t]{0,4}\Z"
)
"""A blank line, and what stands before it: a word, in lower case, with which no sentence and no heading ends, or one
with which no full line does."""
_BEFORE_CAPITAL = re.compile(r"\n(?<=[\w), \t]\n)([ \t]*)\n(?=[ \t]*([A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+[\w'-]*))")
"""A blank line, after no stop, and the word with a capital below it."""
_IN_SENTENCE = re.compile(r"\b(?:is|are|was|were|be|by|that|the|seconded|agreed)\b[^.;:]*\Z")
"""How a line ends whose sentence is not at its end."""
_WRAPS, _FEWEST_WRAPS = 400, 8
"""Lines by which the width of a page is told, at most and at least."""
_LONGEST_UNENDED = 22
"""Characters of such a word with the blanks around it."""
_WITHIN_NAME = re.compile(r"\n(?<=[a-z ]\n)([ \t]*)\n(?=[ \t]*([A-Z][a-z][\w'-]*)(?:[,.;]|\s+[a-z(]))")
"""A blank line before what can be the surname of somebody whom the line above begins to name."""
_TITLE_AND_GIVEN = re.compile(
    r"(?:Councillor|Cllr\.?|Comhairleoir|Alderman|Sergeant|Sgt\.?|Inspector|Superintendent|Mrs?\.?|Ms\.?|Miss"
    r"|Dr\.?) ([A-Z][a-z]+)\s*\Z"
)
_LONGEST_NAME = 40
_WIDEST = 130
"""Characters of a line that a page's width has ended."""
_PAGE_END = re.compile(
    r"\n(?<=[^\s.:;?!]\n)((?:[ \t]*\n){2,9})(?=[ \t]*(?:(?!that\b)[a-z]{2,}[ ,]|[A-Z][a-z'\u00c0-\u017f]))"
)
"""The blank lines left of the end of a page, after a line that ends no sentence and before one that may go on with it."""
_GOES_ON = re.compile(r"(?<= )(?:the|of|to|by|with|be|from|and|[Cc]ouncillors?|Cllrs?)[ \t]*\Z")
"""A last word with which no sentence and no heading ends."""
_FULL = 60
"""Characters of a line that goes on in the next one."""
_WRAP = re.compile(r"\n[ \t]*\n(?=[ \t]*[a-z])")
_BREAK = re.compile(r"\n[ \t]*\n[ \t]*(?=([^ \t\n]))")
"""One blank line, and the first character of the line after it."""
_INDENT = 20
"""Characters before the words of a line that is set in."""
_SAMPLE = 200_000
"""Characters by which a text is judged."""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _blank_lines(match: re.Match[str]) -> str:
    words = match.group()
    if words.rfind("\n") == 0:
        return "\n" + " " * (len(words) - 1)
    return "\n".join(" " * len(line) for line in words.split("\n"))


def _double_spaced(text: str) -> bool:
    """Tell whether blank lines stand between the lines of one sentence, as text taken from some PDFs has them."""
    if sum(1 for _ in islice(_WRAP.finditer(text, 0, _SAMPLE), 3)) < 3:
        return False
    breaks = wraps = full = 0
    for match in _BREAK.finditer(text, 1, _SAMPLE):
        at = match.start()
        before = text[at - 1]
        if before == "\n" or (before in " \t" and not text[text.rfind("\n", 0, at) + 1 : at].strip(" \t")):
            continue
        breaks += 1
        if before not in ".:;?!":
            wraps += "a" <= match[1] <= "z"
            full += _FULL <= at - text.rfind("\n", 0, at) <= _WIDEST
    return breaks > 20 and (wraps > 0.12 * breaks or full > 0.35 * breaks)


def _one_line_end(match: re.Match[str]) -> str:
    return "\n" + match[1] + " "


def _closed_up(plain: str, text: str) -> str:
    """Return a double-spaced text with one line end for each blank line, but for those at which bold begins or ends in `text`, and
    no sentence goes on."""
    starts, ends = _bold(text) if "**" in text else (set(), set())
    if not starts:
        pieces = _DOUBLE.split(plain)
        pieces[1::2] = [f"\n{blank} " for blank in pieces[1::2]]
        return "".join(pieces)

    def closed(match: re.Match[str]) -> str:
        end, start = match.span()
        if (end in ends) != (start in starts) and not text[start : text.find("\n", start)].lstrip(" \t*")[:1].islower():
            return match[0]
        return _one_line_end(match)

    return _DOUBLE.sub(closed, plain)


def _bold(text: str) -> tuple[set[int], set[int]]:
    """Return where the lines of a text start and end that are in bold as a whole."""
    starts, ends, at = set(), set(), 0
    for line in text.split("\n"):
        if "**" in line and (words := line.strip()).startswith("**") and words.endswith("**"):
            starts.add(at)
            ends.add(at + len(line))
        at += len(line) + 1
    return starts, ends


def _rejoined(match: re.Match[str]) -> str:
    """Return one line end for a blank line inside a sentence: after a full line that does not end one."""
    text, at = match.string, match.start()
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return match.group() if len(before.lstrip()) < _FULL or before[-1] in ".:;?!" else _one_line_end(match)


def _named_on(match: re.Match[str]) -> str:
    """Return one line end for the blank line between a title with a given name at the end of a full line and the surname."""
    text, at = match.string, match.start()
    named = _TITLE_AND_GIVEN.search(text, max(0, at - _LONGEST_NAME), at)
    if named is None or named[1].lower() not in FORENAMES or match[2].lower() in NEVER:
        return match[0]
    return match[0] if at - text.rfind("\n", 0, at) <= _FULL else _one_line_end(match)


def _over_pages(plain: str, text: str) -> str:
    """Return `plain` with one line end where a sentence of a full line goes on upon the next page of `text`."""

    def joined(match: re.Match[str]) -> str:
        start, end = match.span()
        before = plain[plain.rfind("\n", 0, start) + 1 : start].strip()
        after = plain[end : end + _INDENT].lstrip()
        goes_on = after[:1].islower() or _GOES_ON.search(before) is not None
        if "---" not in text[start:end] or len(before) < _FULL or not goes_on:
            return match[0]
        return "\n" + match[1].replace("\n", " ")

    return _PAGE_END.sub(joined, plain)


def _after_word(match: re.Match[str]) -> str:
    """Return one line end for the blank line that follows a word with which nothing ends."""
    at = match.start()
    word = _UNENDED.search(match.string, max(0, at - _LONGEST_UNENDED), at)
    short = word and word["full"] and at - match.string.rfind("\n", 0, at) <= _FULL
    return _one_line_end(match) if word and not short else match[0]


def _keep_words(match: re.Match[str]) -> str:
    before = match.start(1) - match.start()
    return " " * before + match.group(1) + " " * (match.end() - match.end(1))


def _with_fada(match: re.Match[str]) -> str:
    """Return the Ó of a surname for what was read in its place; a figure is one only behind a member's title."""
    before = _BEFORE_FADA.search(match.string, max(0, match.start() - _LONGEST_TITLE), match.start())
    return "Ó" if before and (match[0] == "©" or before.group()[:1] in "C") else match[0]


class _Step(NamedTuple):
    """One change to a text: only where one of `marks` stands in it, `pattern` is looked for and `put` stands in its place."""

    marks: tuple[str, ...]
    pattern: re.Pattern[str]
    put: str | Callable[[re.Match[str]], str]


_SPELLING: Final = (
    _Step(("_",), _STROKE, "-"),
    _Step(("C",), _MISREAD, "Cllr"),
    _Step(("RESLOVED",), re.compile("RESLOVED"), "RESOLVED"),
    _Step(("llr",), _GLUED_TITLE, lambda match: f"{match[0][:-1]} "),
    _Step(("Cmh",), _MISREAD_TITLE, "Cmhlr"),
    _Step((" 6 ", " © ", " 0 "), _MISREAD_FADA, _with_fada),
    _Step(("!",), _MISREAD_L, "l"),
    _Step((" 0. ",), _MISREAD_O, "O"),
    _Step((", ",), _MISREAD_STOP, "."),
    _Step(('O"',), _MISREAD_MARK, "O'"),
    _Step(("[",), _OFFICE, r"(\1)"),
    _Step(("![",), _IMAGE, _keep_words),
    _Step(("](",), _LINK, _keep_words),
)
"""What is done to the words of a text before its tables are read, in order."""
_LAYOUT: Final = (
    _Step(("?",), _LOST_BULLET, r"\n\1-"),
    *(_Step((printed,), re.compile(printed), kept) for printed, kept in _OF_SITES),
    _Step(("PDF",), _DOWNLOAD_ICON, _blank),
    _Step(("PDF",), _DOWNLOAD, _blank),
    _Step(("<small>",), _NOTE, _blank_lines),
    _Step(("#", ">"), _LINE_MARK, _blank_lines),
    _Step(("<", "&nbsp;", "&#160;", "*", "__", "\\"), _MARK, _blank),
    _Step(("---", "___", "***"), _RULE, _blank_lines),
)
"""What is done to its marks after that, in order."""


def _after(steps: Iterable[_Step], text: str) -> str:
    for step in steps:
        if any(mark in text for mark in step.marks):
            text = step.pattern.sub(step.put, text)
    return text


def _with_whole_sentences(text: str) -> str:
    """Return a text of single spacing with one line end for each blank line inside a sentence or a name."""
    joined = _BETWEEN.sub(_after_word, _WITHIN_SENTENCE.sub(_rejoined, text))
    return _WITHIN_NAME.sub(_named_on, _over_full_lines(joined, _width(text)))


def _width(text: str) -> int:
    """Return the characters of the widest line above a blank line within a sentence, 0 where only few lines are such."""
    widths = []
    for match in islice(_WITHIN_SENTENCE.finditer(text, 0, _SAMPLE), _WRAPS):
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].rstrip()
        if _FULL <= len(before) <= _WIDEST and before[-1] not in ".:;?!":
            widths.append(len(before))
    return max(widths) if len(widths) >= _FEWEST_WRAPS else 0


def _over_full_lines(text: str, width: int) -> str:
    """Return a text with one line end for the blank line before a word with a capital that the line above it had no room for."""

    def joined(match: re.Match[str]) -> str:
        at = match.start()
        before = text[text.rfind("\n", 0, at) + 1 : at].strip()
        full = _FULL <= len(before) <= width < len(before) + 1 + len(match[2])
        return _one_line_end(match) if full and _IN_SENTENCE.search(before) else match[0]

    return _BEFORE_CAPITAL.sub(joined, text) if width else text


def mask(text: str) -> str:
    """Return `text` with Markdown and HTML marks, link targets and download labels blanked, quotes and dashes made plain, and a misread
    title as it is spelt.

    The result has the same length, so a span found in it is a span of `text`.
    """
    # The line end put before the text lets a pattern for the start of a line open with one.
    plain = "\n" + text
    for printed, kept in _ASCII if plain.isascii() else (*_ASCII, *_OTHERS):
        plain = plain.replace(printed, kept)
    plain = _after(_SPELLING, plain)
    plain = _after(_LAYOUT, untabled(plain) if "|" in plain else plain)
    plain = relining.relined(bilingual.in_english(plain))[1:]
    plain = _closed_up(plain, text) if _double_spaced(plain) else _with_whole_sentences(plain)
    plain = _over_pages(plain, text) if "---" in text else plain
    return lostcommas.restored(plain.replace("&amp;", "&    "))
