"""Words as the search compares them: no case, no accents, no quotes; and their stems."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from explorer import model

WORD = re.compile(r"[^\W_]+")
QUOTES = re.compile(r"['’‘`´]")
STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "did",
        "do",
        "does",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "s",
        "so",
        "that",
        "the",
        "their",
        "them",
        "they",
        "this",
        "to",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "will",
        "with",
        "about",
        "any",
        "our",
        "his",
        "her",
        "all",
    ]
)
MONTHS = {name[:3].lower(): name.lower() for name in model.MONTHS}
"""The names of the months by their first letters."""
TELLING = frozenset(
    [
        "defer",
        "deferred",
        "defers",
        "refer",
        "referred",
        "refers",
        "delegate",
        "delegated",
        "delegates",
        "reject",
        "rejected",
        "rejects",
    ]
)
"""Words of deciding that tell what became of a matter, where the others say that it was settled."""
SETTLES = TELLING | frozenset(
    [
        "accept",
        "accepted",
        "accepts",
        "agree",
        "agreed",
        "agrees",
        "approve",
        "approved",
        "approves",
        "decide",
        "decided",
        "decides",
        "endorse",
        "endorsed",
        "endorses",
        "note",
        "noted",
        "notes",
        "resolve",
        "resolved",
        "resolves",
        "adopt",
        "adopted",
        "adopts",
        "support",
        "supported",
        "supports",
        "recommend",
        "recommended",
        "recommends",
    ]
)


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order; "Children’s" is one word."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    return WORD.findall(QUOTES.sub("", text).casefold())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return a light English stem: endorses, endorsed and endorsing are one, and unanimous and unanimously; numbers and short words stay."""
    if len(word) < 4 or not word.isalpha():
        return MONTHS.get(word, word)
    if word == "sept":
        return "september"
    if word.endswith("ed") and len(word) == 5:
        return word[:-1]
    word = word.removesuffix("ly") if word.endswith("ously") else word
    for ending, least in (("ing", 4), ("ed", 4), ("es", 4), ("s", 3), ("e", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if word.endswith("rr") and len(word) > 4:
        word = word[:-1]
    if word.endswith("e") and len(word) > 5:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 4 else word
