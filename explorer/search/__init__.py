"""Finding things by words: typos forgiven, several words in any order, links crossed."""

from explorer.search.hit import Hit
from explorer.search.index import Index

__all__ = ["Hit", "Index"]
