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
_LINK = re.compile(
    r"!?\[([^\[\]\n]{0,300})\]\((?:<[^<>\n]{0,600}>|[^()\n]{0,600}(?:\([^()\n]{0,200}\)[^()\n]{0,300})?)\)"
)
_RULE = re.compile(r"^[ \t]*(?:-{3,}|_{3,}|\*{3,})[ \t]*$(?:\n+[ \t]*\d{1,3}[ \t]*$)?", re.MULTILINE)
_WRAP = re.compile(r"[^\n.:;?! \t][ \t]*\n[ \t]*\n[ \t]*[a-z]")
_BREAK = re.compile(r"[^\n \t][ \t]*\n[ \t]*\n[ \t]*[^\n \t]")
_AMPERSAND = re.compile(r"&amp;")


def _blank(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start())


def _blank_lines(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _double_spaced(text: str) -> bool:
    """Tell whether blank lines stand between the lines of one sentence, as text taken from some PDFs has them."""
    sample = text[:200_000]
    breaks = len(_BREAK.findall(sample))
    return breaks > 20 and len(_WRAP.findall(sample)) > 0.12 * breaks


def _keep_words(match: re.Match[str]) -> str:
    before = match.start(1) - match.start()
    return " " * before + match.group(1) + " " * (match.end() - match.end(1))


def mask(text: str) -> str:
    """Return `text` with Markdown and HTML marks, link targets and download labels blanked and quotes and dashes made plain.

    The result has the same length, so a span found in it is a span of `text`.
    """
    plain = text.translate(_SINGLE)
    plain = _LINK.sub(_keep_words, plain)
    plain = _RULE.sub(_blank_lines, _BLANKED.sub(_blank, plain))
    if _double_spaced(plain):
        plain = re.sub(r"(?<!\n)\n([ \t]*)\n(?=[ \t]*[^\s])", lambda m: "\n" + m[1] + " ", plain)
    return _AMPERSAND.sub("&    ", plain)
