"""A copy of a text, of the same length, without its markup: rules match on the copy, offsets hold in the original.

Every pattern opens with a character of its own, so that a text is passed over quickly.
"""

from __future__ import annotations

import re
from itertools import islice

from explorer.text.tablepage import untabled

_SINGLE = (
    ("‘", "'"), ("’", "'"), ("ʼ", "'"), ("`", "'"), ("´", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("−", "-"), ("‑", "-"),
    ("\u00a0", " "), ("\u2002", " "), ("\u2003", " "), ("\u2007", " "), ("\u2009", " "), ("\u202f", " "), ("\f", "\n"),
    ("\u2028", "\n"), ("\x0b", " "), ("\r", " "), ("\u201f", "'"),
    ("ᵗ", "t"), ("ʰ", "h"), ("ˢ", "s"), ("ⁿ", "n"), ("ᵈ", "d"), ("ʳ", "r"),
)  # fmt: skip
_MISREAD = (
    *((misread, "Cllr") for misread in ("Clir", "Cilr", "ClIr", "CIlr", "CIIr", "Cl1r", "C1lr")),
    ("RESLOVED", "RESOLVED"),
)
"""What recognition makes of the commonest title of a member, and typing of the commonest word that settles; no words of their own."""

_LINK = re.compile(
    r"\[([^\[\]\n]{0,300})\]\((?:<[^<>\n]{0,600}>|[^()\n]{0,600}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)"
)
_IMAGE = re.compile(rf"!?{_LINK.pattern}")
_DOWNLOAD = re.compile(r"PDF(?<!\wPDF)\s+[\d.,]+\s*[KMG]B")
_DOWNLOAD_ICON = re.compile(r"pdf icon(?<!\wpdf icon)\s+" + _DOWNLOAD.pattern)
_LINE_MARK = re.compile(r"\n[ \t]*(?:#{1,6}(?=[ \t])|(?:>[ \t]?)+(?:\[![a-z]+\]-?)?)")
_MARK = re.compile(
    r"<(?:/?[a-zA-Z][^<>\n]{0,200}|https?:[^<>\n]{0,400})>"
    r"|&(?:nbsp|\#160);"
    r"|\*(?:\*\*?|(?<=\w\*)(?=\s|$)|(?<=\s\*)(?=\w)|(?<![^\n]\*)(?=\w))"
    r"|__"
    r"|\\(?=[\\.\-()\[\]*#+_&|~>])",
    re.MULTILINE,
)
_LOST_BULLET = re.compile(r"(?<=\n)([ \t]*)\?(?=[ \t])")
"""What stands for a bullet at the start of a line where a page has lost its characters."""
_RULE = re.compile(r"\n[ \t]*(?:-{3,}|_{3,}|\*{3,})[ \t]*$(?:\n+[ \t]*\d{1,3}[ \t]*$)?", re.MULTILINE)
_NOTE = re.compile(r"\n[ \t]*[*_]{0,2}<small>[^<>\n]{0,200}</small>[*_]{0,2}[ \t]*$", re.MULTILINE)
"""Small print on a line of its own is whoever published the text speaking of it, page after page, and not the paper."""
_DOUBLE = re.compile(r"\n(?<!\n\n)([ \t]*)\n(?=[ \t]*[^\s])")
_WITHIN_SENTENCE = re.compile(r"\n(?<!\n\n)([ \t]*)\n(?=[ \t]*(?!that\b)[a-z]{2,}[ ,])")
"""A blank line before a word in lower case."""
_FULL = 60
"""Characters of a line that goes on in the next one."""
_WRAP = re.compile(r"\n[ \t]*\n(?=[ \t]*[a-z])")
_BREAK = re.compile(r"\n[ \t]*\n[ \t]*(?=([^ \t\n]))")
"""One blank line, and the first character of the line after it."""
_LABEL = re.compile(
    r"[ \t](?=[ACDILMOPT])(?=(?:(?:PRESENT|Present|(?:COUNCILLORS|Councillors|MEMBERS|Members) (?:PRESENT|[Pp]resent)|THOSE ATTENDING|Those [Aa]ttending|ATTENDANCE|Attendance"
    r"|(?:ALSO,? |Also,? )?(?:IN ATTENDANCE|[Ii]n [Aa]ttendance)|(?:OTHERS|Others) (?:PRESENT|[Pp]resent)|APOLOGIES|Apologies(?: for [Aa]bsence)?|(?:Locum |Parish )?Clerk)"
    r"[ \t]{0,3}(?:\([^()\n]{1,40}\)[ \t]{0,3})?[:-]|(?<=[.\u2026_:][ \t])(?:DRAFT )?MINUTES OF THE\b))"
)
"""A label of those in the room, or a paper's title, within a line: where text was copied out of its page, line ends were lost."""
_LEADS = re.compile(
    r"\b(?:members|councillors|cllrs|officers|officials|employees|others?|also|those|not|all|were|was|are|is|be|for|the|of|and|parish|town|community)[\W]*\Z",
    re.IGNORECASE,
)
"""Words after which a label goes on, or is none."""
_WITHIN = 50
"""Characters of a line before such a label."""
_TOP = 4_000
"""Characters in which a paper says who was in the room."""
_SAMPLE = 200_000
"""Characters by which a text is judged."""


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _blank_lines(match: re.Match[str]) -> str:
    words = match.group()
    if words.rfind("\n") == 0:
        return "\n" + " " * (len(words) - 1)
    return "\n".join(" " * len(line) for line in words.split("\n"))


def _broken(match: re.Match[str]) -> str:
    """Return a line end in place of the space before a label that stands well within its line, and not right after a word of it."""
    before = match.string[max(0, match.start() - _WITHIN) : match.start()]
    line = before.rpartition("\n")[2]
    goes_on = (len(line) < _WITHIN and ":" not in line) or line.endswith("   ") or _LEADS.search(line)
    return match.group() if goes_on else "\n"


def _double_spaced(text: str) -> bool:
    """Tell whether blank lines stand between the lines of one sentence, as text taken from some PDFs has them."""
    if sum(1 for _ in islice(_WRAP.finditer(text, 0, _SAMPLE), 3)) < 3:
        return False
    breaks = wraps = 0
    for match in _BREAK.finditer(text, 1, _SAMPLE):
        at = match.start()
        before = text[at - 1]
        if before == "\n" or (before in " \t" and not text[text.rfind("\n", 0, at) + 1 : at].strip(" \t")):
            continue
        breaks += 1
        wraps += before not in ".:;?!" and "a" <= match[1] <= "z"
    return breaks > 20 and wraps > 0.12 * breaks


def _one_line_end(match: re.Match[str]) -> str:
    return "\n" + match[1] + " "


def _bold_ends(text: str, end: int, start: int) -> bool:
    """Tell whether bold begins or ends, and no sentence goes on, between a line that ends at `end` and the one from `start`."""
    before, after = text[text.rfind("\n", 0, end) + 1 : end], text[start : text.find("\n", start)]
    return _in_bold(before) != _in_bold(after) and not after.lstrip(" \t*")[:1].islower()


def _in_bold(line: str) -> bool:
    line = line.strip()
    return line.startswith("**") and line.endswith("**")


def _rejoined(match: re.Match[str]) -> str:
    """Return one line end for a blank line inside a sentence: after a full line that does not end one."""
    text, at = match.string, match.start()
    before = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    return match.group() if len(before.lstrip()) < _FULL or before[-1] in ".:;?!" else _one_line_end(match)


def _keep_words(match: re.Match[str]) -> str:
    before = match.start(1) - match.start()
    return " " * before + match.group(1) + " " * (match.end() - match.end(1))


def mask(text: str) -> str:
    """Return `text` with Markdown and HTML marks, link targets and download labels blanked, quotes and dashes made plain, and a misread
    title as it is spelt.

    The result has the same length, so a span found in it is a span of `text`.
    """
    # The line end put before the text lets a pattern for the start of a line open with one.
    plain = "\n" + text
    for printed, kept in (*_SINGLE, *_MISREAD):
        plain = plain.replace(printed, kept)
    if "](" in plain:
        plain = (_IMAGE if "![" in plain else _LINK).sub(_keep_words, plain)
    plain = untabled(plain) if "|" in plain else plain
    if "?" in plain:
        plain = _LOST_BULLET.sub(r"\1-", plain)
    if "PDF" in plain:
        plain = _DOWNLOAD.sub(_blank, _DOWNLOAD_ICON.sub(_blank, plain))
    if "<small>" in plain:
        plain = _NOTE.sub(_blank_lines, plain)
    if "#" in plain or ">" in plain:
        plain = _LINE_MARK.sub(_blank_lines, plain)
    if any(mark in plain for mark in ("<", "&nbsp;", "&#160;", "*", "__", "\\")):
        plain = _MARK.sub(_blank, plain)
    if any(rule in plain for rule in ("---", "___", "***")):
        plain = _RULE.sub(_blank_lines, plain)
    plain = _LABEL.sub(_broken, plain[1:_TOP]) + plain[_TOP:]
    if _double_spaced(plain):
        plain = _DOUBLE.sub(lambda m: m.group() if _bold_ends(text, m.start(), m.end()) else _one_line_end(m), plain)
    else:
        plain = _WITHIN_SENTENCE.sub(_rejoined, plain)
    return plain.replace("&amp;", "&    ")
