"""What people keep for themselves: searches, with what is new in each since it was last looked at, and collections of things with
notes (`explorer.saved.collections`)."""

from explorer.saved import collections
from explorer.saved.searches import MOST, News, Saved, forget, keep, listed, news

__all__ = ["MOST", "News", "Saved", "collections", "forget", "keep", "listed", "news"]
