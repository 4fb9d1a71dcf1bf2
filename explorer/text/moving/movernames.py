"""A mover's or seconder's name as it is printed, and where it ends."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.naming.brokennames import HYPHENED, breaks_name
from explorer.text.naming.nametitles import fold
from explorer.text.naming.namewords import FORENAMES, NEVER
from explorer.text.page.draft import Draft
from explorer.text.room import knownnames

_CAPITAL = "[A-ZÀ-Þ]"
_NO_NAME = r"(?:S?[Hh]e|They|It|Th(?:is|at|ere|ese)|We|Who)\b"
"""Words with a capital that end no name: "the ABC. She proposed"."""
_OPENS_WORDS = r"(?:That|THAT|Resolved|RESOLVED|Agreed|AGREED)\b"
"""How what was moved opens on the line below a name."""
WHO = (
    rf"(?:(?:Councill?or|Cllr|Cr|Cmhlr|Comhairleoir|County(?=\sCouncill?or\b|\sCllr\b)|Mrs?|Ms|M/s|Miss|Dr|Sir)\.?\s+){{0,2}}"
    rf"(?:{_CAPITAL}{{2,3}}(?=\W*(?:\n|\Z|(?i:all|unanimous(?:ly)?|carried|agreed)\b|\d{{1,2}} in favour))|(?:{_CAPITAL}\.?\s{{0,2}}){{0,3}}(?!{_NO_NAME}){_CAPITAL}[\w'-]+"
    rf"(?:(?:\s|(?<=[a-z]-)\n |(?<=\b[UN][i\u00ed])\n )(?![\w'-]+:|{_OPENS_WORDS}){_CAPITAL}[\w'-]+){{0,2}})\s*(?:\([A-Z][A-Za-z]{{0,3}}\)\s*)?"
)
"""A name as it is printed; initials alone end where their line does, or before what says who assented."""
_BY_OFFICE = re.compile(
    r"(?:(?:Lord|Deputy|Vice|Right Worshipful)[ -])*(?:Mayor|Provost|Chair(?:man|woman|person)?|Leader|Conven[eo]r)"
    r"[^()\n]{0,30}\("
)
"""An office printed before the name of its holder in brackets."""
_NAME_ENDS = re.compile(
    r"\s*\((?!(?-i:[A-Z]{1,2})\))|;|\s*#"
    r"|\n(?<!Councillor\n)(?<!Cllr\n)(?<!Cllr\.\n)(?<!Cmhlr\n)(?<!Cmhlr\.\n)(?<!\bMr\n)(?<!\bMrs\n)(?<!\bMs\n)(?<!\n\n)"
    r"(?!\s*\([A-Z]{1,2}\))"
    r"|\s(?:and|seconded|proposed|that|to|it|was|with|who|then|on)\b|\bseconded|\bseconder|/|\s-\s"
    r"|(?-i:-\s(?=[a-z])|\s(?:RESOLVED|Resolved|AGREED)\b)"
    r"|(?-i:(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bRev)(?<!\bCllr)\."
    r"(?=\s+(?:[A-Z][a-z]+\s+[a-z]|[A-Z]{3,}))|(?<![A-Z])\))",
    re.IGNORECASE,
)
_INITIALS_BELOW = re.compile(r"\s{0,2}\([A-Z]{1,2}\)")
"""Initials in brackets that begin the line after a name, where the words of a decision may seem to begin."""


def last_name(name: str) -> str:
    """Return the last word of a printed name, initials in brackets after it left out."""
    words = re.sub(r"\([A-Z][A-Za-z]{0,3}\)", " ", name).split()
    return words[-1] if words else ""


def name_after(draft: Draft, at: int, limit: int) -> tuple[int, int] | None:
    """Return the place of the one name that `[at, limit)` begins with, an office before it left out."""
    office = _BY_OFFICE.match(draft.masked, at, limit)
    at = office.end() if office else at
    goes_on = _INITIALS_BELOW.match(draft.masked, limit)
    piece = draft.masked[at : min(goes_on.end() if goes_on else limit, at + 70)]
    piece = piece.partition(")")[0] if office else piece
    cut = _NAME_ENDS.search(piece)
    if cut and cut.group() == "\n" and _goes_on(piece[: cut.start()], piece[cut.end() :]):
        cut = _NAME_ENDS.search(piece, cut.end())
    piece = piece[: cut.start()] if cut else piece
    spans = names.split_names(_in_line(piece))
    if not spans:
        return knownnames.alone_at(draft, at, at + len(piece))
    return at + spans[0][0], at + spans[0][1]


def _in_line(piece: str) -> str:
    """Return a piece with spaces for the ends of its lines, and with hyphens for one of double spacing within a double surname."""
    return piece.replace("-\n ", "---").replace("\n", " ")


def _goes_on(above: str, below: str) -> bool:
    """Tell whether a line ends within a double surname ("Councillor Elm-" / "Oak and agreed"), or between a title with a given name and the
    surname ("Councillor Ann" / "Elm it was agreed")."""
    last, first = above.split()[-1:], below.split(maxsplit=1)[:1]
    if first and first[0][0].isupper() and HYPHENED.search(above):
        return True
    alone = bool(last and first) and fold(last[0]) in FORENAMES and fold(first[0]) not in NEVER
    return alone and breaks_name(above, below)


def name_in(draft: Draft, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of the name at `[start, end)`, or of the initials or the surname of somebody of this paper."""
    found = names.split_names(_in_line(draft.masked[start:end]))
    if found:
        return start + found[0][0], start + found[0][1]
    return knownnames.alone_at(draft, start, end)
