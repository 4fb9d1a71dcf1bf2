"""The list, or the words between quotation marks, that stand below a sentence which ends with a colon and are settled with it."""

from __future__ import annotations

import re

from explorer.text.deciding.clausemarks import marker
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after

_LONGEST_LIST = 1_500
"""Characters of a list that are kept as what was agreed."""
_SUM = re.compile(
    r"(?!\d{1,2}\.\d{1,2}\s[A-Z])(?![^\n]{0,120}\b(?:agreed|resolved|proposed|noted)\b)(?:(?:[^\w\n]|e\s){0,2}[€£]\s?\d|.{3,90}[€£]\s?[\d,.]{1,14}$)"
)
"""An entry of a list of grants, without its bullet or with a misread one."""
_QUOTED = re.compile(r'\s*"(?:[^"]|"(?<=\s\d")(?=\s)|"(?<=\s\d\d")(?=\s)){12,}"')
"""Words between quotation marks, in which one may stand for the letters of a day that recognition misread."""
_MARK = 4
"""Characters of a mark that stands on a line of its own: "(iv)"."""
BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc•▪·●◦➢✓"


def end(draft: Draft, stop: int, limit: int) -> int:
    """Return where the list, or the words between quotation marks, end that stand right below `stop`, or `stop` where there are none."""
    if quoted := _QUOTED.match(draft.masked, stop, min(limit, stop + _LONGEST_LIST)):
        return quoted.end()
    listed = alone = False
    for line in draft.lines[at_or_after(draft.lines, stop) :]:
        ended = draft.masked[stop - 1 : stop] == "."
        goes_on = listed and ((not line.gap and not ended) or line.text[0].islower() or alone)
        if line.end > min(limit, stop + _LONGEST_LIST) or not (
            goes_on or marker(line) or line.text[0] in BULLETS or _SUM.match(line.text)
        ):
            break
        listed, stop, alone = True, line.end, len(line.text) <= _MARK
    return stop
