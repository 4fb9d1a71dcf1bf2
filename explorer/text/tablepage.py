"""A council site's page saved with its items as one table in Markdown: each cell's parts put on lines of their own.

Such copies run a title, the agenda's words on it and the labels together: "Minutes PDF 99 KB To confirm … Minutes: The minutes
…". What parts them takes the place of one character each, so that offsets hold.
"""

from __future__ import annotations

import re

_HEAD = re.compile(r"\n[ \t|]*No\.?[ \t]*\|[ \t]*Item[ \t|]*(?=\n)", re.IGNORECASE)
_RULE = re.compile(r"[-| :\t]{2,}")
_ONLY_BARS = re.compile(r"[ \t]*\|[ \t|]*")
_NUMBER_CELL = re.compile(
    r"(?P<bar>[ \t]*\|?[ \t]*)(?P<number>[A-Z]{0,4}[ /]?\d{1,4}[\d./]{0,8}[a-z]?\.?)(?P<gap>[ \t]*)\|"
)
_LABELS = r"(?:Additional documents|Supporting documents|Draft minutes|Minutes|Decisions?):"
_LABEL = re.compile(rf" (?={_LABELS})")
_AFTER_LABEL = re.compile(rf"(?:(?<=\n)|(?<=\A))(?P<label>{_LABELS})[ ](?=\S)")
_SIZE = re.compile(r"(?P<size> (?:pdf icon )?PDF [\d.,]+ [KMG]B) (?=\S)")
_ASKS = re.compile(
    r" (?=(?:To (?:receive|note|confirm|consider|approve|agree|record|determine|review|seek|update|inform|report|provide|enable|allow|give|invite|elect|appoint|sign|answer|deal|discuss)"
    r"|Members are (?:asked|reminded|invited|requested))\b)"
)
_HEADING = re.compile(
    r"(?:[A-Z0-9][\w'’&(),/-]*|of|and|the|for|in|on|to|with|by|at|-|–|&)(?: (?:[A-Z0-9][\w'’&(),/-]*|of|and|the|for|in|on|to|with|by|at|-|–|&)){1,18}"
    r"(?P<gap> )(?=[A-Z][\w'’-]* (?!(?:of|and|the|for|in|on|to|with|by|at)\b)[a-z])"
)
"""A title with capitals before a sentence."""


def untabled(text: str) -> str:
    """Return `text`, of the same length, with the rows below a head "No. | Item" as lines, or as it is without such a head."""
    head = _HEAD.search(text)
    if head is None:
        return text
    rows = text[head.end() + 1 :].split("\n")
    opens = True
    for k, row in enumerate(rows):
        if _RULE.fullmatch(row) or _ONLY_BARS.fullmatch(row):
            rows[k], opens = " " * len(row), True
            continue
        number = _NUMBER_CELL.match(row)
        if number:
            cell = " " * len(number["bar"]) + number["number"] + " " * len(number["gap"]) + "\n"
            rows[k] = cell + _parted(row[number.end() :], True)
        else:
            rows[k] = _parted(row, opens)
        opens = opens and not row.strip()
    return f"{text[: head.start()]}\n{' ' * (head.end() - head.start() - 1)}" + "".join(f"\n{row}" for row in rows)


def _parted(cell: str, opens: bool) -> str:
    """Return a line of a cell, of the same length, with its labels, and where it `opens` the cell its title, on lines of their own."""
    words = _AFTER_LABEL.sub(lambda match: f"{match['label']}\n", _LABEL.sub("\n", cell.replace("|", " ")))
    if not opens:
        return words
    title, line_end, rest = words.partition("\n")
    sized = _SIZE.sub(lambda match: f"{match['size']}\n", title)
    cut = None if sized != title else _ASKS.search(title, 4, 200) or _HEADING.match(title.lstrip())
    if cut and sized == title:
        at = cut.end() - 1 + (len(title) - len(title.lstrip()) if cut.re is _HEADING else 0)
        sized = f"{title[:at]}\n{title[at + 1 :]}"
    return f"{sized}{line_end}{rest}"
