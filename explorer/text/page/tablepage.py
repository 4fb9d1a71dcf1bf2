"""A council site's page saved with its items as one table in Markdown: each cell's parts put on lines of their own.

Such copies run a title, the agenda's words on it and the labels together: "Minutes PDF 99 KB To confirm … Minutes: The minutes
…". What parts them takes the place of one character each, so that offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEAD = re.compile(r"\n[ \t|]*No\.?[ \t]*\|[ \t]*Item[ \t|]*(?=\n)", re.IGNORECASE)
_HEAD_IN_LINES = re.compile(r"\nNo\.?[ \t]*\|[ \t]*\nItem[ \t]*\|[ \t]*(?=\n)", re.IGNORECASE)
_RULE = re.compile(r"[-| :\t]{2,}")
_ONLY_BARS = re.compile(r"[ \t]*\|[ \t|]*")
_NUMBER_CELL = re.compile(
    r"(?P<bar>[ \t]*\|?[ \t]*)(?P<number>[A-Z]{0,4}[ /]?\d{1,4}[\d./]{0,8}[a-z]?\.?)(?P<gap>[ \t]*)\|"
)
_LABELS = r"(?:Additional documents|Supporting documents|Draft minutes|Minutes|Decisions?):"
_LABEL = re.compile(rf" (?={_LABELS})")
_AFTER_LABEL = re.compile(rf"(?:(?<=\n)|(?<=\A))(?P<label>{_LABELS})[ ](?=\S)")
_SIZE = re.compile(r"(?P<size> (?:pdf icon )?PDF [\d.,]+ [KMG]B) (?=\S)")
_TITLE_TO_LABEL = re.compile(
    rf"[ \t]*(?!{_LABELS})[A-Z](?:(?! PDF | To [a-z]| {_LABELS})(?:[^.:|()\n]|\([^|()\n]{{0,90}}\))){{2,160}}(?: PDF [\d.,]+ [KMG]B)?"
    rf"(?: To [a-z]|\Z|(?= {_LABELS}))(?=.*[ ](?:Minutes|Decisions?):)"
)
"""A line with the title of an item, what is asked, if anything, and its label, in a cell that has lost the bars between two items."""
_CAPITALS_TO_LABEL = re.compile(
    r"[ \t]*[A-Z][A-Z0-9'’,&()/ -]{6,160}[ ](?=(?:[A-Z][a-z]+|A) [a-z(])(?=.*[ ](?:Minutes|Decisions?):)"
)
"""Such a line with its title in capitals before a sentence."""
_MINUTED = re.compile(r"(?<![^\s|])(?:Draft m|M)inutes: ?(?=\S|\Z)")
_MINUTED_FIRST = re.compile(r"[ \t|]*(?:Additional documents: )?(?:Draft m|M)inutes: ?(?=\S|\Z)")
"""The label of the minutes of an item, within a line and at its start, where the page has lost the title."""
_ASKS = re.compile(
    r" (?=(?:\d{1,2}[.)]? )?(?:To [a-z]+|\((?:a|i|1)\)|Members (?:are|should|must|will|with|of the [a-z]+ are)"
    r"|Please [a-z]+|(?:Reports?|See) attached"
    r"|Reports? (?:of|by|from) the|(?:A|An|The|This|Any) [a-z]+ [a-z]+"
    r"|The (?:Chair(?:man|person)?|Board|Committee|Council|Panel|Cabinet|Leader|Mayor) [a-z]+)(?![\w'’]))"
)
"""What an agenda says below a title of what is asked."""
_SIZED = re.compile(r" PDF [\d.,]+ [KMG]B\s*\Z")
_JOINING = r"of|and|or|the|for|in|on|to|with|by|at|from|as|under"
_HEADING = re.compile(
    rf"(?:[A-Z0-9][\w'’&(),/-]*|{_JOINING}|-|–|&)(?: (?:[A-Z0-9][\w'’&(),/-]*|{_JOINING}|-|–|&)){{1,18}}"
    r"(?<! of)(?<! and)(?<! or)(?<! the)(?<! for)(?<! in)(?<! on)(?<! to)(?<! with)(?<! by)(?<! at)(?<! from)"
    rf"(?<! as)(?P<gap> )(?=[A-Z][\w'’-]* (?!(?:{_JOINING}|held)\b)[a-z])"
)
"""A title with capitals before a sentence."""


def untabled(text: str) -> str:
    """Return `text`, of the same length, with the rows below a head "No. | Item" as lines, or as it is without such a head."""
    head = _HEAD.search(text)
    if head is None:
        lines = _HEAD_IN_LINES.search(text)
        if lines is None and (at := headless(text)) >= 0:
            return text[:at] + "\n".join(row for row, _ in _rows(text[at:]))
        return text[: lines.start()] + _without_bars(text[lines.start() :]) if lines else text
    rows = [row for row, _ in _rows(text[head.end() + 1 :])]
    return f"{text[: head.start()]}\n{' ' * (head.end() - head.start() - 1)}" + "".join(f"\n{row}" for row in rows)


def _without_bars(table: str) -> str:
    """Return a table that has each cell on lines of its own without the bars with which they end, blanks in their place."""
    rows = [(row, row.rstrip(" \t|")) for row in table.split("\n")]
    return "\n".join(kept + " " * (len(row) - len(kept)) for row, kept in rows)


def cells(text: str) -> list[int]:
    """Return where the cells of the items open in a text with a head "No. | Item", as places of `text`; none without one."""
    if "|" not in text:
        return []
    head = _HEAD.search(f"\n{text}")
    found: list[int] = []
    at = head.end() if head else headless(text)
    for row, opens in _rows(text[at:]) if at >= 0 else ():
        if opens:
            found.append(at + len(row) - len(row.lstrip()))
        at += len(row) + 1
    return found


def headless(text: str) -> int:
    """Return where the first item stands of a page that has lost the head of its table: two lines or more hold the label of minutes
    before words, and some line ends with a bar; -1 for any other text."""
    if "|" not in text or "inutes: " not in text or _HEAD.search(f"\n{text}") or _HEAD_IN_LINES.search(f"\n{text}"):
        return -1
    first, labelled, barred, at = -1, 0, False, 0
    for row in text.split("\n"):
        if row.lstrip().startswith("|") and row.count("|") > 1:
            barred = barred or _ONLY_BARS.fullmatch(row) is not None
        elif (label := _MINUTED.search(row)) and row[label.end() :].strip(" |"):
            labelled += 1
            first = first if first >= 0 else at
        barred = barred or row.endswith("|")
        at += len(row) + 1
    return first if labelled > 1 and barred else -1


def _rows(table: str) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a table as they are laid out, and of each whether it opens a cell."""
    opens, minuted = True, False
    for row in table.split("\n"):
        if _RULE.fullmatch(row) or _ONLY_BARS.fullmatch(row):
            opens, minuted = True, False
            yield " " * len(row), False
            continue
        number = _NUMBER_CELL.match(row)
        if number:
            cell = " " * len(number["bar"]) + number["number"] + " " * len(number["gap"]) + "\n"
            yield cell + _parted(row[number.end() :], True), True
        else:
            again = minuted and _MINUTED_FIRST.match(row) is not None
            opens = (
                opens or again or _TITLE_TO_LABEL.match(row) is not None or _CAPITALS_TO_LABEL.match(row) is not None
            )
            yield _parted(row, opens), opens and bool(row.strip())
        minuted = _MINUTED.search(row) is not None or (minuted and not opens)
        opens = row.rstrip().endswith("|") or (opens and not row.strip())
        minuted = minuted and not opens


def _parted(cell: str, opens: bool) -> str:
    """Return a line of a cell, of the same length, with its labels, and where it `opens` the cell its title, on lines of their own."""
    words = _AFTER_LABEL.sub(lambda match: f"{match['label']}\n", _LABEL.sub("\n", cell.replace("|", " ")))
    if not opens:
        return words
    title, line_end, rest = words.partition("\n")
    sized = _SIZE.sub(lambda match: f"{match['size']}\n", title)
    cut = (
        None
        if sized != title or _SIZED.search(title)
        else _ASKS.search(title, 4, 200) or _HEADING.match(title.lstrip())
    )
    if cut and sized == title:
        at = cut.end() - 1 + (len(title) - len(title.lstrip()) if cut.re is _HEADING else 0)
        sized = f"{title[:at]}\n{title[at + 1 :]}"
    return f"{sized}{line_end}{rest}"
