r"""Judgements as a text file that a person can read, compare, send and apply elsewhere.

A header line with the format's version; then one judgement a paragraph, each line `name: value`. Lines that begin with `#` are
comments. What would not show, or would break a line, is written as `\u` and four or `\U` and eight hexadecimal digits, a
backslash as two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from explorer.errors import WhoDecidedError
from explorer.resolve.judgements import VERDICTS, Entry, Judgement, Undo, active

VERSION: Final = 1
HEADER: Final = "whodecided judgements"
MOST: Final = 50_000_000
"""Characters of a file that is read."""

_ONCE: Final = ("judge", "a", "b", "by", "date", "reason", "force", "withdrawn", "withdrawn-by", "withdrawn-reason")
_MANY: Final = ("a-name", "a-paper", "b-name", "b-paper")
_ESCAPE: Final = re.compile(r"\\(\\|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})?")
_DATE: Final = re.compile(r"\d{4}(-\d\d){0,2}")
_INTRODUCTION: Final = """\
# Judgements on who is who in council papers, one a paragraph.
# judge: same, different or unsure; a and b: the two things by id, with the names they are printed under and papers that do.
# To apply them to your own papers: whodecided judgements --apply THIS-FILE
"""


class FileError(WhoDecidedError):
    """A file of judgements cannot be read; nothing of it was applied."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A judgement of a file, and where it has been withdrawn since, that."""

    judgement: Judgement
    withdrawn: Undo | None = None


def filed(log: Sequence[Entry]) -> tuple[Filed, ...]:
    """The judgements of a log without their numbers, each with what withdraws it."""
    withdrawn = {entry.of: entry for entry in active(log) if isinstance(entry, Undo)}
    found = []
    for entry in log:
        if isinstance(entry, Judgement):
            undo = withdrawn.get(entry.number)
            found.append(Filed(replace(entry, number=0), replace(undo, of=0, number=0) if undo else None))
    return tuple(found)


def dump(rows: Iterable[Filed]) -> str:
    """Return the text of a file."""
    return "\n".join([f"{HEADER} {VERSION}\n{_INTRODUCTION}", *("".join(_lines(row)) for row in rows)])


def parse(text: str) -> tuple[Filed, ...]:
    """Return the judgements of a file's text; raises FileError, naming the line and what is wrong with it."""
    if len(text) > MOST:
        raise FileError("The file is no list of judgements", f"it is longer than {MOST:,} characters")
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    _check_header(lines[0])
    return tuple(_filed(paragraph) for paragraph in _paragraphs(lines))


def _lines(row: Filed) -> Iterator[str]:
    said, undo = row.judgement, row.withdrawn
    yield _line("judge", said.kind)
    for side, id, names, papers in (
        ("a", said.a, said.a_names, said.a_papers),
        ("b", said.b, said.b_names, said.b_papers),
    ):
        yield _line(side, id)
        yield from (_line(f"{side}-name", name) for name in names)
        yield from (_line(f"{side}-paper", paper) for paper in papers)
    rest = {"by": said.author, "date": said.date, "reason": said.reason, "force": "yes" if said.forced else ""}
    yield from (_line(name, value) for name, value in rest.items() if value)
    if undo is not None:
        yield _line("withdrawn", undo.date)
        rest = {"withdrawn-by": undo.author, "withdrawn-reason": undo.reason}
        yield from (_line(name, value) for name, value in rest.items() if value)


def _line(name: str, value: str) -> str:
    shown = "".join(map(_shown, value))
    for end in (0, -1):
        if shown[end : end + 1 or None] == " ":
            # White space at the ends of a line does not survive editors.
            shown = shown[1:] if end == 0 else shown[:-1]
            shown = f"\\u0020{shown}" if end == 0 else f"{shown}\\u0020"
    return f"{name}: {shown}".rstrip() + "\n"


def _shown(char: str) -> str:
    if char == "\\":
        return "\\\\"
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def _value(shown: str, number: int) -> str:
    def meant(match: re.Match[str]) -> str:
        if match[1] is None:
            raise _wrong(number, r"a backslash that is neither doubled nor before u and four hexadecimal digits")
        if match[1] == "\\":
            return "\\"
        code = int(match[1][1:], 16)
        if code > 0x10FFFF:
            raise _wrong(number, f"no character has the number {match[1][1:]}")
        return chr(code)

    return _ESCAPE.sub(meant, shown)


def _check_header(line: str) -> None:
    head, _, version = line.strip().rpartition(" ")
    if head != HEADER or not version.isdecimal():
        raise _wrong(1, f"it should be “{HEADER} {VERSION}”", "Write one with: whodecided judgements --export FILE")
    if int(version) != VERSION:
        raise _wrong(1, f"it is of version {version}, and this program reads version {VERSION}", "Update whodecided")


def _paragraphs(lines: Sequence[str]) -> Iterator[dict[str, list[tuple[int, str]]]]:
    held: dict[str, list[tuple[int, str]]] = {}
    for number, line in enumerate((*lines[1:], ""), 2):
        bare = line.strip()
        if bare.startswith("#"):
            continue
        if not bare:
            if held:
                yield held
            held = {}
            continue
        name, colon, shown = bare.partition(":")
        if not colon or name not in (*_ONCE, *_MANY):
            raise _wrong(number, f"“{name[:40]}” is none of {', '.join((*_ONCE, *_MANY))}")
        if name in held and name in _ONCE:
            raise _wrong(number, f"a second “{name}” in one judgement", "Put an empty line between two judgements")
        held.setdefault(name, []).append((number, _value(shown.strip(), number)))


def _filed(paragraph: dict[str, list[tuple[int, str]]]) -> Filed:
    first = min(number for values in paragraph.values() for number, _ in values)

    def one(name: str) -> str:
        return paragraph[name][0][1] if name in paragraph else ""

    def many(name: str) -> tuple[str, ...]:
        return tuple(value for _, value in paragraph.get(name, ()))

    for name in ("judge", "a", "b"):
        if not one(name):
            raise _wrong(first, f"the judgement that begins here has no “{name}”")
    kind = next((verdict for verdict in VERDICTS if verdict == one("judge")), None)
    if kind is None:
        raise _wrong(paragraph["judge"][0][0], f"“{one('judge')[:40]}” is none of {', '.join(VERDICTS)}")
    if one("a") == one("b"):
        raise _wrong(paragraph["b"][0][0], "a and b are one thing")
    for name in ("date", "withdrawn"):
        if one(name) and not _DATE.fullmatch(one(name)):
            raise _wrong(paragraph[name][0][0], f"“{one(name)[:40]}” is no date such as 2024-06-30")
    if one("force") not in ("", "yes"):
        raise _wrong(paragraph["force"][0][0], "force is “yes”, or left out")
    judgement = Judgement(
        kind, one("a"), one("b"), one("by"), one("date"), one("reason"),
        many("a-name"), many("b-name"), many("a-paper"), many("b-paper"), bool(one("force")),
    )  # fmt: skip
    if "withdrawn" not in paragraph:
        return Filed(judgement)
    return Filed(judgement, Undo(0, one("withdrawn-by"), one("withdrawn"), one("withdrawn-reason")))


def _wrong(
    number: int, why: str, then: str = "Nothing was applied: mend the line and apply the file again"
) -> FileError:
    return FileError(f"Line {number} cannot be read", why, then)
