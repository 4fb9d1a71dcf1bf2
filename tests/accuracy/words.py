"""Printed forms made comparable: case, punctuation, titles and white space apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_TITLE = re.compile(
    r"^(?:the|rt|hon|right honourable|lord mayor|lady mayoress|deputy mayor|mayor|councillors?|cllrs?|comhairleoir|cmhlr|"
    r"alderman|alderwoman|mrs?|ms|miss|dr|prof|professor|rev|revd|reverend|fr|sir|dame|judge|hh)(?:\.\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"&nbsp;|[*_>|#\\]+")


def plain(text: object) -> str:
    """Return words in lower case, one space apart, `&` as "and", apostrophes dropped and other punctuation as a space."""
    folded = unicodedata.normalize("NFKC", str(text)).casefold().replace("&", " and ")
    folded = re.sub(r"['’‘`´]", "", folded)
    return " ".join(re.sub(r"[^\w]|_", " ", folded).split())


def untitled(name: object) -> str:
    """Return a person's name as printed without the titles before it."""
    rest = str(name).strip()
    while (cut := _TITLE.sub("", rest, count=1)) != rest:
        rest = cut
    return rest


def bare(name: object) -> str:
    """Return a person's name in plain words without the titles before it."""
    return plain(untitled(name))


def surname(name: str) -> str:
    """Return the last word of a bare name that is no initial: "Fahy (T)" gives "fahy"."""
    long = [word for word in bare(name).split() if len(word) > 1]
    return long[-1] if long else bare(name)


def holds(text: object, words: Iterable[str]) -> bool:
    """Whether each run of words stands in the text."""
    flat = f" {plain(text)} "
    return all(plain(run) in flat for run in words)


def flat(text: str) -> str:
    """Return a paper's text in plain words, with the marks of Markdown and of web pages left out."""
    return plain(_MARKUP.sub(" ", text))
