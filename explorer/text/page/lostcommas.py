"""Lists of names in which a comma was lost: two members' surnames that stand beside each other ("Elm, Oak Ash, Yew"), and names in columns,
each with its initials ("Ann Elm AE  Carl Oak CO")."""

from __future__ import annotations

import re

from explorer.text.naming.namewords import FORENAMES

_SURNAME = r"(?:O'|Mc|Mac)?[A-Z][a-zà-ÿ]+(?:-(?:O'|Mc)?[A-Z][a-zà-ÿ]+)?"
_TITLED = re.compile(rf"Councillor (?P<surname>{_SURNAME})(?![\w'-])(?!\s+(?:O'|Mc|[A-ZÀ-Þ]))")
"""A member whom the text calls by the surname."""
_TITLED_PAIR = re.compile(rf"(?:Councillor|Cllr\.?) ({_SURNAME} {_SURNAME})(?![\w'-])")
"""Two words that the text puts behind one title, and so of one person."""
_BESIDE = re.compile(
    rf",\s+(?P<one>{_SURNAME})\s(?=(?P<other>{_SURNAME})(?:,| and\b|\.\s|\s\([A-Z]\)))"
    rf"|\((?P<initial>[A-Z])\) (?=(?P<after>{_SURNAME})(?:,| and\b|\.\s|(?P<own>\s\([A-Z]\))))"
)
"""Two words between commas of a list, or a surname behind the initial in brackets of another."""
_LISTED_INITIAL = re.compile(r"\([A-Z]\)(?:,| and\b)")
_TAG = re.compile(r"[ \t](?P<tag>[A-Z]{2,3}[a-z]?)[ \t](?=[ \t]{0,20}[A-Z][a-zà-ÿ'-]{1,40} [A-Z])")
"""Initials before a name."""
_TAGGED = re.compile(
    r"\b(?P<given>[A-Z])[a-zà-ÿ'-]{1,40} (?:[A-Z][a-zà-ÿ'-]{1,40} )?(?P<family>[A-Z])[A-Za-zà-ÿ'-]{1,40}"
    r"(?: \([A-Z]{2,6}\))?[ \t]{0,19}\Z"
)
"""The name that they stand behind."""
_LONGEST_TAGGED = 150
"""Characters of such a name."""


def restored(text: str) -> str:
    """Return a masked text, its length kept, with a comma where one was lost between two names of a list."""
    return _between_surnames(_TAG.sub(_parted_tag, text))


def _parted_tag(match: re.Match[str]) -> str:
    """Return initials with a comma for the blank behind them where they are those of the name before them."""
    at = match.start()
    name = _TAGGED.search(match.string, max(0, at - _LONGEST_TAGGED), at)
    own = name is not None and match["tag"].startswith(name["given"] + name["family"])
    return f"{match.group()[:-1]}," if own else match.group()


def _between_surnames(text: str) -> str:
    """Return a masked text, its length kept, with a comma for the blank between two surnames of a list that the text gives two members, each
    by itself, and for the one behind an initial in brackets where others of the list have a comma there and the surname after it has an initial
    of its own or is given a member."""
    if "Councillors " not in text:
        return text
    known = {match["surname"] for match in _TITLED.finditer(text)}
    whole = set(_TITLED_PAIR.findall(text))
    initials = _LISTED_INITIAL.search(text) is not None

    def parted(match: re.Match[str]) -> str:
        said = match.group()
        if match["initial"]:
            return f"{said[:-1]}," if initials and (match["own"] or match["after"] in known) else said
        both = match["one"] in known and match["other"] in known and match["one"].lower() not in FORENAMES
        return f"{said[:-1]}," if both and f"{match['one']} {match['other']}" not in whole else said

    return _BESIDE.sub(parted, text)
