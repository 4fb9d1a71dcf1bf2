"""Reading a paper."""

from explorer.tui.reader.screen import ReaderScreen

__all__ = ["ReaderScreen"]
