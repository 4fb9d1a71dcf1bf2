"""The corpus: entities, links, evidence, search and paths as one immutable value over a store or a linked record."""

from explorer.corpus.corpus import Corpus, Found, nearest
from explorer.corpus.loading import from_resolution, last, link_aside, load

__all__ = ["Corpus", "Found", "from_resolution", "last", "link_aside", "load", "nearest"]
