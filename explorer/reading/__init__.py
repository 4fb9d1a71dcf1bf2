"""Bytes to text: plain text, Markdown, web pages, Word documents, OpenDocument and rich texts and PDFs, whoever made them and however badly."""

from explorer.reading.reader import read
from explorer.reading.sniff import FORMS, SUFFIXES
from explorer.settings import DEFAULT, Limits

__all__ = ["DEFAULT", "FORMS", "SUFFIXES", "Limits", "read"]
