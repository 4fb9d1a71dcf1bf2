"""What each kind of thing looks like in programs that draw: one colour and one shape, told apart without colour too."""

from __future__ import annotations

from typing import Final, NamedTuple

from explorer.schema import KINDS


class Look(NamedTuple):
    """A fill colour as six hexadecimal digits, the name of a shape in yEd and one in DOT."""

    colour: str
    yed: str
    dot: str


LOOKS: Final = {
    "decision": Look("E69F00", "diamond", "diamond"),
    "meeting": Look("56B4E9", "ellipse", "ellipse"),
    "body": Look("009E73", "rectangle", "box"),
    "person": Look("F0E442", "triangle", "triangle"),
    "report": Look("CC79A7", "parallelogram", "note"),
    "item": Look("DDDDDD", "roundrectangle", "plain"),
    "post": Look("D55E00", "trapezoid", "trapezium"),
    "action": Look("0072B2", "fatarrow", "rarrow"),
    "document": Look("999999", "hexagon", "folder"),
}
"""The palette of Okabe and Ito, which colour-blind people tell apart."""

if LOOKS.keys() != KINDS.keys():
    raise ValueError(f"kinds without a look: {sorted(KINDS.keys() ^ LOOKS.keys())}")
