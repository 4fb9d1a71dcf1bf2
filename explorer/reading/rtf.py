"""A rich text file's words as it shows them: paragraphs with their numbers, tables, its letterhead; runs in the child process.

Form: Rich Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from explorer.reading import layout
from explorer.reading.clean import clean_text
from explorer.reading.taken import Refused, Taken
from explorer.settings import Limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TOKEN: Final = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<value>-?[0-9]{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])"
    r"|(?P<brace>[{}])|(?P<words>[^\\{}\r\n]+)|[\r\n\\]"
)
_UNSEEN: Final = frozenset((
    "annotation", "atnauthor", "atnid", "bkmkend", "bkmkstart", "colortbl", "datafield", "do", "filetbl", "footer", "footerf", "footerl",
    "footerr", "footnote", "ftncn", "ftnsep", "ftnsepc", "info", "nonshppict", "object", "operator", "pict", "pn", "private", "revtbl",
    "rxe", "shprslt", "sp", "stylesheet", "tc", "tcn", "title", "txe", "xe",
))  # fmt: skip
"""Groups of which nothing is shown in its place; what a newer program marks with a star and is not among `_STARRED` is one too."""
_STARRED: Final = frozenset(("fldinst", "shpinst", "shptxt"))
_HEADERS: Final = frozenset(("header", "headerf", "headerl", "headerr"))
_FIRST: Final = ("headerf",)
_EVERY: Final = ("headerr", "header")
"""What stands above the first page, where it has a header of its own and where it has none."""
_OWN_FIRST: Final = re.compile(r"\\titlepg(?![a-z])")
_LABELS: Final = frozenset(("listtext", "pntext"))
_SIGNS: Final = {
    "tab": "\t", "line": "\n", "emdash": "\u2014", "endash": "\u2013", "bullet": "\u2022", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_PAGES: Final = {
    "77": "mac_roman", "128": "cp932", "129": "cp949", "134": "gbk", "136": "cp950", "161": "cp1253", "162": "cp1254", "163": "cp1258",
    "177": "cp1255", "178": "cp1256", "186": "cp1257", "204": "cp1251", "222": "cp874", "238": "cp1250",
}  # fmt: skip
"""How the characters of a font are coded, by the number of its set."""
_SYMBOLS: Final = "2"
"""The set of fonts whose characters are signs, kept apart as other programs keep them: from U+F000 on."""
_CODE_PAGE: Final = re.compile(r"\\ansicpg([0-9]{1,5})")
CUT: Final = "It ends before its end: what comes after is missing"
_BROKEN: Final = "Save it anew as .docx, or as a PDF."


@dataclass(slots=True)
class _Flow:
    """Words that run on by themselves: the body, a header, a box. `rows` are those of the table that is being read, with their cells."""

    blocks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    label: list[str] = field(default_factory=list)
    counts: bool = False
    cell: list[str] = field(default_factory=list)
    row: list[list[str]] = field(default_factory=list)
    rows: list[list[list[str]]] = field(default_factory=list)

    def end(self, in_table: bool) -> None:
        """End a paragraph, in a cell of a table or not; one that counts pages is left out."""
        words = _paragraph("".join(self.words), "".join(self.label)) if not self.counts else ""
        self.words.clear()
        self.label.clear()
        self.counts = False
        if in_table:
            self.cell += [words] if words else []
            return
        self.end_table()
        self.blocks += [words] if words else []

    def end_cell(self) -> None:
        """End a cell with its last paragraph."""
        self.end(True)
        self.row.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        """End a row; cells that are not closed are no cells."""
        self.rows += [self.row] if self.row else []
        self.row, self.cell = [], []

    def end_table(self) -> None:
        """Write the table that ends where a paragraph outside of it begins."""
        if self.row or self.cell:
            self.row += [self.cell] if self.cell else []
            self.end_row()
        if self.rows and (text := layout.lay_out((), _table(self.rows), frozenset())):
            self.blocks.append(text)
        self.rows = []


@dataclass(slots=True)
class _State:
    """What holds in a group: where its words go, which may be `above` the page (`into` is empty where they are shown nowhere), how they look
    and are coded, and how many characters stand in place of one that older programs cannot show."""

    flow: _Flow
    above: bool = False
    into: str = "words"
    hidden: bool = False
    deleted: bool = False
    in_table: bool = False
    font: str = ""
    instead: int = 1


def take_rich_text(data: bytes, limits: Limits) -> Taken:
    """Return the text of the rich text file `data`, a blank line between paragraphs and a tab between the cells of a row.

    What was deleted while changes were tracked, and what is hidden, is left out, and what was put in is read. Raises Refused for one
    without words.
    """
    reader = _Reader(data.decode("latin-1"))
    text = clean_text("\n\n".join(reader.read()))
    if not text.strip():
        raise Refused("it has no words, perhaps only pictures", _BROKEN)
    return Taken(text, warnings=(CUT,) if reader.cut else ())


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._body = _Flow()
        self._headers: dict[str, _Flow] = {}
        self._state = _State(self._body)
        self._above: list[_State] = []
        self._starred = self._opens = False
        self._left = 0
        self._bytes = bytearray()
        page = _CODE_PAGE.search(text)
        self._page = _known(f"cp{page[1]}") if page else "cp1252"
        self._sets: dict[str, str] = {}

    def read(self) -> Iterator[str]:
        """Yield the blocks of the header above the first page and of the body."""
        at, end = 0, len(self._text)
        while at < end and (token := _TOKEN.match(self._text, at)):
            at = self._take(token)
        self._flush()
        self._body.end(False)
        above = _FIRST if _OWN_FIRST.search(self._text) else _EVERY
        yield from next((self._headers[name].blocks for name in above if name in self._headers), [])
        yield from self._body.blocks

    @property
    def cut(self) -> bool:
        """Whether the file ended within a group, once it has been read."""
        return bool(self._above)

    def _take(self, token: re.Match[str]) -> int:
        """Read one token; return where the next one begins."""
        kind, opens = token.lastgroup, self._opens
        self._opens = False
        if token["byte"]:
            self._put_byte(int(token["byte"], 16))
            return token.end()
        self._flush()
        if kind == "brace":
            self._brace(token["brace"])
        elif kind == "words":
            words = token["words"]
            skipped = min(self._left, len(words))
            self._left -= skipped
            self._say(words[skipped:].encode("latin-1").decode(self._coding(), "replace"))
        elif token["sign"]:
            self._sign(token["sign"], opens)
        elif token["word"]:
            return self._word(token["word"], token["value"], opens or self._starred, token.end())
        return token.end()

    def _brace(self, brace: str) -> None:
        self._left = 0
        self._starred = False
        if brace == "{":
            self._above.append(self._state)
            self._state = replace(self._state)
            self._opens = True
        elif self._above:
            ended, self._state = self._state, self._above.pop()
            if ended.flow is not self._state.flow:
                ended.flow.end(False)
                if not ended.above:
                    self._state.flow.blocks += ended.flow.blocks

    def _sign(self, sign: str, opens: bool) -> None:
        if sign == "*":
            self._starred = opens
        elif sign in "\r\n":
            self._state.flow.end(self._state.in_table)
        elif self._left:
            self._left -= 1
        else:
            self._say({"~": "\u00a0", "_": "-", "-": ""}.get(sign, sign if sign in "{}\\" else ""))

    def _word(self, word: str, value: str | None, opens: bool, at: int) -> int:
        """Read a control word, which `opens` its group or not, and return where the next token begins."""
        starred, self._starred = self._starred, False
        self._left = 0
        state, on = self._state, value != "0"
        if word == "bin":
            return at + max(0, int(value or 0))
        if opens and (
            starred or word in _UNSEEN or word in _LABELS or word in _HEADERS or word in _STARRED or word == "fonttbl"
        ):
            self._enter(word, starred)
        elif word == "u" and value:
            self._say(chr(int(value) % 0x10000))
            self._left = state.instead
        elif word == "uc":
            state.instead = max(0, min(int(value or 1), 8))
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in ("v", "deleted"):
            state.hidden, state.deleted = (on, state.deleted) if word == "v" else (state.hidden, on)
        elif word == "plain":
            state.hidden = False
        elif word == "f":
            state.font = value or ""
        elif word == "fcharset" and state.into == "fonts":
            self._sets[state.font] = value or ""
        elif word == "chpgn":
            self._count_pages()
        elif state.into == "words":
            self._layout(word)
        return at

    def _layout(self, word: str) -> None:
        state = self._state
        if word in ("par", "sect", "nestcell", "nestrow"):
            state.flow.end(state.in_table or word.startswith("nest"))
        elif word == "cell":
            state.flow.end_cell()
        elif word == "row":
            state.flow.end_row()
        elif word in ("pard", "intbl"):
            state.in_table = word == "intbl"

    def _enter(self, word: str, starred: bool) -> None:
        """Begin a group whose words are not those of the paragraph around it."""
        state = self._state
        if not state.into:
            return
        if word in _HEADERS:
            state.flow, state.above = _Flow(), True
            self._headers.setdefault(word, state.flow)
        elif word == "shptxt":
            state.flow, state.in_table = _Flow(), False
        elif word in _LABELS:
            state.into = "label"
        elif word == "fldinst":
            state.into = "codes"
        elif word == "fonttbl":
            state.into = "fonts"
        elif word != "shpinst" and (starred or word in _UNSEEN):
            state.into = ""

    def _put_byte(self, byte: int) -> None:
        if self._left:
            self._left -= 1
        else:
            self._bytes.append(byte)

    def _flush(self) -> None:
        if self._bytes:
            coded, self._bytes = bytes(self._bytes), bytearray()
            if self._sets.get(self._state.font) == _SYMBOLS:
                self._say("".join(chr(0xF000 + byte) for byte in coded))
            else:
                self._say(coded.decode(self._coding(), "replace"))

    def _count_pages(self) -> None:
        self._state.flow.counts = self._state.above

    def _coding(self) -> str:
        return _PAGES.get(self._sets.get(self._state.font, ""), self._page)

    def _say(self, words: str) -> None:
        state = self._state
        if state.into == "codes":
            if "PAGE" in words.upper().split():
                self._count_pages()
        elif words and not (state.hidden or state.deleted):
            if state.into == "words":
                state.flow.words.append(words)
            elif state.into == "label":
                state.flow.label.append(words)


def _known(page: str) -> str:
    try:
        "".encode(page)
    except LookupError:
        return "cp1252"
    return page


def _whole(words: str) -> str:
    """Return words with one character for the two halves in which one outside of the first plane is written."""
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _paragraph(words: str, label: str) -> str:
    """Return the words of a paragraph behind the number that it has; any bullet is a dash."""
    lines = (line.strip(" \t") for line in clean_text(_whole(words)).split("\n"))
    shown = "\n".join(line for line in lines if line)
    number = " ".join(clean_text(_whole(label)).split())
    number = number if not number or any(one.isalnum() for one in number) else "-"
    return f"{number} {shown}" if number and shown else shown


def _table(rows: list[list[list[str]]]) -> HtmlElement:
    """Return a table as a web page would have it, whose rows are laid out as those of pages are."""
    from lxml.html import Element as element

    table = element("table")
    for row in rows:
        line = element("tr")
        line.extend(layout.cell(cell) for cell in row)
        table.append(line)
    return table
