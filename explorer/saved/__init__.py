"""Saved searches, and what is new in each since it was last looked at."""

from explorer.saved.searches import MOST, News, Saved, forget, keep, listed, news

__all__ = ["MOST", "News", "Saved", "forget", "keep", "listed", "news"]
