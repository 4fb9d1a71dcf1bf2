"""Finding things by words: typos forgiven, several words in any order, links crossed, plain questions understood."""

from explorer.search.completion import completed, completions
from explorer.search.fields import RELATIONS
from explorer.search.hit import Hit, Hits
from explorer.search.index import Index
from explorer.search.plain import Focus, Understood, understand
from explorer.search.query import Query, parse

__all__ = [
    "RELATIONS",
    "Focus",
    "Hit",
    "Hits",
    "Index",
    "Query",
    "Understood",
    "completed",
    "completions",
    "last_word",
    "parse",
    "understand",
]
