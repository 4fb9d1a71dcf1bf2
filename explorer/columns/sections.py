"""One file of named sections, read in place: arrays of numbers and stretches of text, each checked when it is first used.

    whodecided columns 1\\n            what the file is, and the version of its form
    8 bytes + 16 bytes               length of the header, and its digest
    header                           JSON: what the writer noted, and name, type, place, length and checksum of each section
    sections                         each begins at a multiple of 8 bytes, in the byte order of the machine that wrote it

The file is a cache: what does not fit is refused, never mended. Whoever opens it touches the header alone, however large it is.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import sys
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from explorer.errors import StoreError

MAGIC: Final = b"whodecided columns 1\n"
_DIGEST: Final = 16
_LENGTH: Final = 8
_ALIGNED: Final = 8
_BLOCK_BITS: Final = 16
"""Text is checked in blocks of 64 KiB, so that one name costs no reading of all."""


class DamagedColumns(StoreError):
    """The bytes are not those that were written, or are of another version or machine."""


class Sections:
    """The sections of a file's bytes. `noted` is what the writer noted in the header; `spoilt` is called once damage is found.

    Raises DamagedColumns when made, and later where a section that is read is not what was written.
    """

    def __init__(self, data: memoryview, spoilt: Callable[[], object] = bool) -> None:
        self._data, self.spoilt, self._begin = data, spoilt, 0
        self._places: dict[str, tuple[str, int, int, int]] = {}
        self._numbers: dict[str, memoryview[int]] = {}
        self.noted: Mapping[str, Any] = self._header()

    @property
    def names(self) -> Collection[str]:
        """The names of all sections."""
        return self._places.keys()

    def numbers(self, name: str) -> memoryview[int]:
        """A section of numbers, checked the first time it is asked for."""
        if name not in self._numbers:
            kind, start, size, checksum = self._place(name)
            raw = self._data[start : start + size]
            if crc32(raw) != checksum:
                raise self.damaged(f"section {name} is not what was written")
            self._numbers[name] = raw.cast(kind)  # type: ignore[call-overload]
        return self._numbers[name]

    def text(self, name: str) -> Text:
        """A section of text, checked block by block as it is read."""
        _, start, size, _ = self._place(name)
        return Text(self, name, self._data[start : start + size], self.numbers(f"{name} sums"))

    def check(self) -> None:
        """Check every byte, those between the sections too; raises DamagedColumns."""
        end = self._begin
        for name, (kind, start, size, checksum) in self._places.items():
            if crc32(self._data[start : start + size]) != checksum:
                raise self.damaged(f"section {name} is not what was written ({kind})")
            if any(self._data[end:start]):
                raise self.damaged(f"what stands before section {name} is not what was written")
            end = start + size
        if any(self._data[end:]):
            raise self.damaged("its end is not what was written")

    def damaged(self, why: str) -> DamagedColumns:
        """The error for bytes that are not those that were written."""
        self.spoilt()
        return DamagedColumns("The cache of the linked record is damaged", why, "Do it again: the cache is made anew")

    def _place(self, name: str) -> tuple[str, int, int, int]:
        try:
            return self._places[name]
        except KeyError:
            raise self.damaged(f"section {name} is missing") from None

    def _header(self) -> Mapping[str, Any]:
        data, begin = self._data, len(MAGIC)
        start = begin + _LENGTH + _DIGEST
        if bytes(data[:begin]) != MAGIC or len(data) < start:
            raise self.damaged("it is cut off or of another version")
        end = start + int.from_bytes(data[begin : begin + _LENGTH], "little")
        raw = bytes(data[start:end])
        if len(data) < end or _digest(raw) != bytes(data[begin + _LENGTH : start]):
            raise self.damaged("its header is not what was written")
        header = json.loads(raw)
        if header["order"] != sys.byteorder:
            raise self.damaged("it was written on a machine of another kind")
        self._begin, first = end, _aligned(end)
        for name, kind, place, size, checksum in header["sections"]:
            self._places[name] = (kind, first + place, size, checksum)
        if len(data) != first + header["size"]:
            raise self.damaged("it is cut off")
        noted: Mapping[str, Any] = header["noted"]
        return noted


class Text:
    """Bytes of text of which each block is checked before it is first read."""

    __slots__ = ("_data", "_known", "_name", "_sections", "_sums")

    def __init__(self, sections: Sections, name: str, data: memoryview, sums: memoryview) -> None:
        self._sections, self._name, self._data, self._sums = sections, name, data, sums
        self._known = bytearray(len(sums))

    def read(self, start: int, end: int) -> bytes:
        """The bytes `[start, end)`; raises DamagedColumns."""
        if end <= start:
            return b""
        first, last = start >> _BLOCK_BITS, (end - 1) >> _BLOCK_BITS
        if first != last or not self._known[first]:
            for block in range(first, last + 1):
                if not self._known[block]:
                    self._check(block)
        return bytes(self._data[start:end])

    def _check(self, block: int) -> None:
        if crc32(self._data[block << _BLOCK_BITS : (block + 1) << _BLOCK_BITS]) != self._sums[block]:
            raise self._sections.damaged(f"block {block} of section {self._name} is not what was written")
        self._known[block] = 1


def mapped(path: Path) -> memoryview:
    """The bytes of a file, mapped into memory; raises OSError."""
    with open(path, "rb") as file:
        try:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except ValueError:
            # An empty file cannot be mapped.
            return memoryview(b"")


def packed(
    noted: Mapping[str, Any], columns: Mapping[str, Any], texts: Mapping[str, bytes | bytearray]
) -> Iterator[bytes | memoryview]:
    """The parts of a file of these sections, the same for the same content on machines of one byte order.

    Columns are flat arrays (of NumPy, or Python's own) of unsigned bytes, of 32 bits without or with sign, or of 64 bits.
    """
    held: dict[str, tuple[str, memoryview]] = {name: _raw(column) for name, column in columns.items()}
    for name, text in texts.items():
        held[name] = ("B", memoryview(text))
        held[f"{name} sums"] = ("I", memoryview(array("I", _sums(text))).cast("B"))
    return written(noted, held)


def written(noted: Mapping[str, Any], held: Mapping[str, tuple[str, memoryview]]) -> Iterator[bytes | memoryview]:
    """The parts of a file whose sections are given by typecode and bytes, in order, so that a large file need not be held twice."""
    rows: list[tuple[str, str, int, int, int]] = []
    place = 0
    for name, (kind, raw) in held.items():
        rows.append((name, kind, place, len(raw), crc32(raw)))
        place = _aligned(place + len(raw))
    header = {"order": sys.byteorder, "size": place, "noted": noted, "sections": rows}
    raw_header = json.dumps(header, separators=(",", ":")).encode()
    head = MAGIC + len(raw_header).to_bytes(_LENGTH, "little") + _digest(raw_header) + raw_header
    sections: list[bytes | memoryview] = [head, *(raw for _, raw in held.values())]
    for part in sections:
        yield part
        yield bytes(_aligned(len(part)) - len(part))


def _raw(column: Any) -> tuple[str, memoryview]:
    """The type of a column, as a memoryview is cast to it, and its bytes."""
    view = memoryview(column)
    kind = {1: "B", 4: "I" if view.format.isupper() else "i", 8: "Q"}[view.itemsize]
    return kind, view.cast("B") if len(view) else memoryview(b"")


def _sums(text: bytes | bytearray) -> Iterable[int]:
    view = memoryview(text)
    return (crc32(view[at : at + (1 << _BLOCK_BITS)]) for at in range(0, len(text), 1 << _BLOCK_BITS))


def _digest(raw: bytes) -> bytes:
    return hashlib.blake2b(raw, digest_size=_DIGEST).digest()


def _aligned(place: int) -> int:
    return -(-place // _ALIGNED) * _ALIGNED
