"""Finding things by words: typos forgiven, several words in any order, links crossed, plain questions understood."""

from explorer.search.asked import Focus
from explorer.search.completion import completed, completions
from explorer.search.fields import LINKED
from explorer.search.hit import Hit, Hits
from explorer.search.index import Index
from explorer.search.plain import Understood, understand
from explorer.search.query import Query, parse

__all__ = [
    "LINKED",
    "Focus",
    "Hit",
    "Hits",
    "Index",
    "Query",
    "Understood",
    "completed",
    "completions",
    "parse",
    "understand",
]
