"""Titles of reports: the period that one names, and what is compared of two."""

from __future__ import annotations

import re

from explorer.text.page import dates

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


def flat(title: str) -> str:
    """Return a title's letters and figures, by which two printed titles are compared."""
    return re.sub(r"[^a-z0-9]+", " ", title.lower()).strip()
