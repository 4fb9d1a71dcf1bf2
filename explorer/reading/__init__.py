"""Bytes to text: plain text, Markdown, web pages and PDFs, whoever made them and however badly."""

from explorer.reading.limits import DEFAULT, Limits
from explorer.reading.reader import read
from explorer.reading.sniff import SUFFIXES

__all__ = ["DEFAULT", "SUFFIXES", "Limits", "read"]
