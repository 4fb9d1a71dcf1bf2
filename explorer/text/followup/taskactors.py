"""To whom a sentence gives a task: an office, a member, members or staff, by the words before its verb."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.naming.namewords import FORENAMES

_NAME = r"[A-Z][\w'-]+"
_TITLED = (
    r"(?:(?:County|Borough|District|Parish|Town) )?(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?\s+"
    rf"(?:(?:Mrs?|Ms|Miss|[A-Z])\.?\s+){{0,2}}{_NAME}(?:\s{_NAME})?"
    rf"(?:(?:,\s+|\s+(?:&|and)\s+)(?:the\s+)?(?:(?:Cllr|Councillor|Mrs?|Ms)\.?\s+)?(?:{_NAME}|[Cc]lerk)){{0,4}}"
)
_OFFICE = (
    r"(?:[Tt]he\s+)?(?:(?:[Pp]arish|[Tt]own|[Cc]ommunity|[Cc]ity|[Cc]ommittee|[Dd]eputy|[Vv]ice|[Ll]ocum"
    r"|[Aa]ssistant)[ -])?"
    r"(?:[Cc]lerk|[Cc]hair(?:man|woman|person)?|[Oo]fficers?|[Mm]ayor|[Ss]taff|Chief Executive"
    r"|Meetings Administrator|Civic Administration|Finance Sub-Committee)"
)
_JOB = (
    r"(?:[Tt]he\s+)?(?:[A-Z][\w&'-]+\s+(?:(?:and|of|for)\s+)?){1,5}"
    r"(?:Officer|Director|Manager|Engineer|Solicitor|Planner|Surveyor|Co-?ordinator|Treasurer)"
    r"|(?:[Tt]he\s+)?(?:(?:Assistant|Deputy|Corporate|Strategic|Acting|Interim)\s+){0,2}(?:Director|Head)\s+"
    r"(?:of|for)\s+(?:[A-Z][\w&'-]+,?\s+(?:(?:and|&)\s+)?){0,5}[A-Z][\w'-]+"
)
LETTERS = r"[A-Z]{2,3}(?:(?:,\s?|\s?[&/]\s?|\s+and\s+)[A-Z]{2,3}){0,5}"
"""Those whom a paper that lists them with their initials calls by these."""
ACTOR = (
    rf"(?:{_TITLED}|{_OFFICE}|{_JOB}|(?:two |all |the )?(?:[Cc]ouncillors|[Mm]embers)|[A-Z]\.\s?{_NAME}"
    rf"|(?-i:{LETTERS})|(?:[Ss]he|[Hh]e|[Tt]hey)"
    rf"|(?<!\bCllr )(?<!\bCouncillor )(?<!\bMr )(?<!\bMrs )(?<!\bMs )(?<!\bMiss )(?<!\bDr )[A-Z][a-z]+\s{_NAME})"
)
_JOBS = re.compile(_JOB)
_INITIALS, _EACH = re.compile(LETTERS), re.compile(r"[A-Z]{2,3}")
_CHARGED = re.compile(
    rf"(?P<office>{_JOB})\s+(?:be\s+(?:asked|requested|instructed)\s+to"
    r"|(?:submit|bring|provide|report(?=\s+(?:back|to|progress|on\s+progress)\b)|prepare|present|produce|circulate|write)\b(?!\s+(?:was|were|is|be)\b))"
)
"""An office that a decision charges with something: "that the Head of Roads submit a report", "the Clerk be asked to write"."""
_LEADS = re.compile(r"\b(?:that|That|and)\s+")
_FULL_NAME = re.compile(
    rf"(?!(?:{_OFFICE}|{_JOB}|(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b.*)$)(?P<given>[A-Z][a-z]+)\s{_NAME}"
)
MAY_OPEN = r"\b(?=[A-Z]|c[lhoi]|m[ae]|of|s[th]|t[hwo]|vi|de|pa|he|a[lrs]|is|w[io]|re)"
"""How whatever follows begins, looked at first because most words are none of it."""
SAID = re.compile(
    rf"{MAY_OPEN}(?P<actor>{ACTOR})(?P<of>,\s[A-Z][\w,&/' -]{{1,80}}\w)?,?\s+"
    rf"(?:has\s+|had\s+|also\s+|further\s+){{0,2}}"
    r"(?:stated|said|confirmed|advised|indicated|noted|explained|replied|responded|added|agreed)\s+(?:also\s+)?"
    r"(?:that\s+)?\Z"
)
"""Who tells what "he" or "she" will do."""
_NEAR = 60
"""Characters before whoever speaks, in which it stands whom they answer."""
_ANSWERED = re.compile(r"\b(?:reply(?:ing)?|respon(?:se|ding)|answer(?:ing)?)\s+to\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before whoever is answered, and not before whoever answers."""

_PREPOSITION = re.compile(r"\b(?:to|from|by|of|with|for)\s+(?:the\s+)?\Z")


def job(actor: str) -> str:
    """Return the office that an actor's words name, with what it is of and without their article, or an empty string where they name no
    job, or somebody."""
    found = _JOBS.fullmatch(actor) or _JOBS.fullmatch(actor.partition(",")[0])
    words = " ".join(actor.split()).removeprefix("The ").removeprefix("the ") if found else ""
    return "" if words.partition(" ")[0].lower() in FORENAMES else words


def lettered(actor: str) -> bool:
    """Tell whether an actor is called by initials, one or several."""
    return _INITIALS.fullmatch(actor) is not None


def each(actor: str) -> list[str]:
    """Return the initials of each of those whom an actor's words name by them."""
    return _EACH.findall(actor)


def charged(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the offices stand that the words of a decision charge with something, at its beginning or after "that" and "and"."""
    found = [
        _CHARGED.match(text, at, end) for at in (start, *(lead.end() for lead in _LEADS.finditer(text, start, end)))
    ]
    return list(dict.fromkeys(match.span("office") for match in found if match))


def untitled(actor: str) -> bool:
    """Tell whether an actor is named by forename and surname alone."""
    return _FULL_NAME.fullmatch(actor) is not None


def unknown(actor: str | None) -> bool:
    """Tell whether two words in capitals that would be given a task are not shown to be somebody's name by a forename."""
    full = _FULL_NAME.fullmatch(actor) if actor else None
    return full is not None and (full["given"].lower() not in FORENAMES or not names.is_name(full.group()))


def speaker(text: str, said: re.Match[str]) -> tuple[int, int]:
    """Return where the one stands who says what he will do: with what an office is of, and not with whoever is named before."""
    start, end = said.span("actor")
    if said["of"] and _ANSWERED.search(text, max(0, start - _NEAR), start):
        return said.start("of") + 2, said.end("of")
    if job(said["actor"]):
        return start, said.end("of") if said["of"] else end
    return max(start, text.rfind(", ", start, end) + 2 if ", " in said["actor"] else start), end


def doer(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the one stands who has a task, and not whoever a preposition names before a comma: "in reply to Cllr Elm, the Clerk"."""
    comma = text.find(", ", start, end)
    return (comma + 2, end) if comma > 0 and _PREPOSITION.search(text, max(0, start - _NEAR), start) else (start, end)
