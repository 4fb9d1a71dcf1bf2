"""GraphML as particular programs want it: the plain attributes, and beside them what Gephi, yEd, Cytoscape or Neo4j look for.

Gephi takes `r`, `g`, `b` and `weight` for colour and weight; yEd draws only what stands in its own `y:` elements; Cytoscape names things by
`name` and links by `interaction`; Neo4j's importer takes node labels from `labels` and relation types from `label` of the elements.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO, Final
from xml.sax.saxutils import quoteattr

from explorer.export.colours import LOOKS
from explorer.export.graphml import TYPE_NAMES
from explorer.export.table import TYPES, Edge, Node, Table, purged
from explorer.graph.attributes import Row, Value

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"{spaces}>\n'
)
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What one program wants besides the plain attributes.

    `node_types` and `edge_types` are further attributes with their types, `node` and `edge` their values for a thing or link.
    `opened` gives further XML attributes of an element, `drawn` further content, both from the name of the element and its row.
    """

    node_types: Mapping[str, type] = field(default_factory=dict)
    edge_types: Mapping[str, type] = field(default_factory=dict)
    node: Callable[[Row], Row] = lambda row: {}
    edge: Callable[[Row], Row] = lambda row: {}
    opened: Callable[[str, Row], Mapping[str, str]] = lambda element, row: {}
    drawn: Callable[[str, Row], str] = lambda element, row: ""
    spaces: str = ""
    keys: str = ""


def write_profile(table: Table, file: BinaryIO, profile: Profile) -> int:
    """Write GraphML of a profile; returns how many characters XML forbids were removed. Raises ExportError."""
    writer = _Writer(table, profile)
    file.write(
        (_HEAD.format(spaces=profile.spaces) + writer.keys() + '<graph id="G" edgedefault="directed">\n').encode()
    )
    file.writelines(writer.node(node).encode() for node in table.nodes())
    file.writelines(writer.edge(edge).encode() for edge in table.edges())
    file.write(b"</graph>\n</graphml>\n")
    return writer.removed


class _Writer:
    def __init__(self, table: Table, profile: Profile) -> None:
        self.removed = 0
        self._profile = profile
        self._types = {
            "node": {name: TYPES[name] for name in table.node_names} | dict(profile.node_types),
            "edge": {name: TYPES[name] for name in table.edge_names} | dict(profile.edge_types),
        }

    def keys(self) -> str:
        """The declarations of all attributes."""
        lines = [
            f'<key id="{scope[0]}_{name}" for="{scope}" attr.name="{name}" attr.type="{TYPE_NAMES[kind]}"/>\n'
            for scope, types in self._types.items()
            for name, kind in types.items()
        ]
        return "".join(lines) + self._profile.keys

    def node(self, node: Node) -> str:
        """A node as one line."""
        return self._element("node", {"id": node.id}, node.row, {**node.row, **self._profile.node(node.row)})

    def edge(self, edge: Edge) -> str:
        """An edge as one line."""
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        return self._element("edge", ends, edge.row, {**edge.row, **self._profile.edge(edge.row)})

    def _element(self, element: str, ids: Mapping[str, str], row: Row, cells: Row) -> str:
        opened = {**ids, **self._profile.opened(element, row)}
        attributes = "".join(f" {name}={quoteattr(self._clean(value))}" for name, value in opened.items())
        data = "".join(f'<data key="{element[0]}_{name}">{self._text(value)}</data>' for name, value in cells.items())
        clean = {name: self._clean(value) if isinstance(value, str) else value for name, value in row.items()}
        return f"<{element}{attributes}>{data}{self._profile.drawn(element, clean)}</{element}>\n"

    def _text(self, value: Value) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        plain = "; ".join(value) if isinstance(value, tuple) else str(value)
        return self._clean(plain).translate(_ESCAPES)

    def _clean(self, text: str) -> str:
        clean, count = purged(text)
        self.removed += count
        return str(clean)


def _colours(row: Row) -> Row:
    colour = LOOKS[str(row["kind"])].colour
    return dict(zip("rgb", (int(colour[at : at + 2], 16) for at in (0, 2, 4)), strict=True))


def _yed(element: str, row: Row) -> str:
    label = str(row["label"]).translate(_ESCAPES)
    if element == "edge":
        return f'<data key="eg"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>{label}</y:EdgeLabel></y:PolyLineEdge></data>'
    look = LOOKS[str(row["kind"])]
    return (
        f'<data key="ng"><y:ShapeNode><y:Geometry height="36" width="180"/><y:Fill color="#{look.colour}"/>'
        f'<y:NodeLabel>{label}</y:NodeLabel><y:Shape type="{look.yed}"/></y:ShapeNode></data>'
    )


def _neo4j(element: str, row: Row) -> Mapping[str, str]:
    kind = str(row["kind"])
    return {"labels": f":{kind.capitalize()}"} if element == "node" else {"label": kind.upper()}


def _only(name: str, value: Callable[[Row], Value]) -> Callable[[Row], Row]:
    return lambda row: {name: value(row)}


PROFILES: Final[Mapping[str, Profile]] = {
    "gephi": Profile(node_types=dict.fromkeys("rgb", int), node=_colours),
    "yed": Profile(
        drawn=_yed,
        spaces=' xmlns:y="http://www.yworks.com/xml/graphml"',
        keys='<key id="ng" for="node" yfiles.type="nodegraphics"/>\n<key id="eg" for="edge" yfiles.type="edgegraphics"/>\n',
    ),
    "cytoscape": Profile(
        node_types={"name": str},
        edge_types={"interaction": str},
        node=_only("name", lambda row: row["label"]),
        edge=_only("interaction", lambda row: row["kind"]),
    ),
    "neo4j": Profile(opened=_neo4j),
}
