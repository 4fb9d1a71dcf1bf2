"""A copy of a text, of the same length, without its markup: rules match on the copy, offsets hold in the original."""

from __future__ import annotations

import re

_SINGLE = str.maketrans(
    {
        "‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "‑": "-",
        "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\t": "\t", "\f": "\n",
        "\u2028": "\n", "\x0b": " ", "\r": " ",
    }
)  # fmt: skip

_BLANKED = re.compile(
    r"<(?:/?[a-zA-Z][^<>\n]{0,200}|https?:[^<>\n]{0,400})>"
    r"|&nbsp;|&#160;"
    r"|\bpdf icon\s+PDF\s+[\d.,]+\s*[KMG]B|\bPDF\s+[\d.,]+\s*[KMG]B"
    r"|^[ \t]*#{1,6}(?=[ \t])"
    r"|^[ \t]*(?:>[ \t]?)+(?:\[![a-z]+\]-?)?"
    r"|\*\*|__"
    r"|(?<=\w)\*(?=\s|$)|(?<=\s)\*(?=\w)|^\*(?=\w)"
    r"|\\(?=[\\.\-()\[\]*#+_&|~>])",
    re.MULTILINE,
)
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:<[^<>\n]{0,600}>|[^()\n]{0,600}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)")
_AMPERSAND = re.compile(r"&amp;")


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _keep_words(match: re.Match[str]) -> str:
    before = match.start(1) - match.start()
    return " " * before + match.group(1) + " " * (match.end() - match.end(1))


def mask(text: str) -> str:
    """Return `text` with Markdown and HTML marks, link targets and download labels blanked and quotes and dashes made plain.

    The result has the same length, so a span found in it is a span of `text`.
    """
    plain = text.translate(_SINGLE)
    plain = _LINK.sub(_keep_words, plain)
    plain = _BLANKED.sub(_blank, plain)
    return _AMPERSAND.sub("&    ", plain)
