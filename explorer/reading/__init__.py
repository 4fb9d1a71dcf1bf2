"""Bytes to text: UTF-8 and older text, Markdown, HTML pages, PDF with a text layer."""

from explorer.reading.limits import DEFAULT, Limits
from explorer.reading.reader import SUFFIXES, read

__all__ = ["DEFAULT", "SUFFIXES", "Limits", "read"]
