"""Judging who is who, and the problems of the papers."""

from explorer.tui.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
