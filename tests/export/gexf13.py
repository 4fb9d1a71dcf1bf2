"""What the schema of GEXF 1.3 allows, as an own reading of its published RELAX NG grammar (gexf.rnc, dynamics.rnc and viz.rnc).

The grammar itself is not part of the project. Only what an export may use is here: no hierarchy, no phylogeny, no spells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from lxml import etree

CORE, VIZ = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}"
Fits = Callable[[str], bool]


def _one_of(*values: str) -> Fits:
    return lambda text: text in values


def _day(text: str) -> bool:
    """`xsd:date` without a zone: four figures of a year, and a day that there is."""
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _number(text: str) -> bool:
    return bool(re.fullmatch(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", text))


def _count(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _any(text: str) -> bool:
    return True


class Element(NamedTuple):
    """Attributes that must and may stand in an element, and its children, in their order, with the fewest and most of each."""

    needed: Mapping[str, Fits]
    further: Mapping[str, Fits]
    children: Mapping[str, tuple[int, float]]
    text: bool = False


_MANY: Final = (0, float("inf"))
_SPAN: Final[Mapping[str, Fits]] = {"start": _day, "end": _day}
_COUNTED: Final[Mapping[str, Fits]] = {"count": _count}
_TYPES: Final = _one_of(
    "integer", "long", "double", "float", "boolean", "bigdecimal", "biginteger", "byte", "char", "short", "string", "anyURI",
)  # fmt: skip
_CHANNEL: Final[Fits] = lambda text: _count(text) and int(text) <= 255  # noqa: E731

GRAMMAR: Final[Mapping[str, Element]] = {
    f"{CORE}gexf": Element({"version": _one_of("1.3")}, {"variant": _any}, {f"{CORE}meta": (0, 1), f"{CORE}graph": (1, 1)}),
    f"{CORE}meta": Element(
        {}, {"lastmodifieddate": _day}, {f"{CORE}{name}": (0, 1) for name in ("creator", "keywords", "description")}
    ),
    f"{CORE}creator": Element({}, {}, {}, text=True),
    f"{CORE}keywords": Element({}, {}, {}, text=True),
    f"{CORE}description": Element({}, {}, {}, text=True),
    f"{CORE}graph": Element(
        {},
        {
            "defaultedgetype": _one_of("directed", "undirected", "mutual"),
            "idtype": _one_of("integer", "string"),
            "mode": _one_of("static", "dynamic", "slice"),
            "timeformat": _one_of("integer", "double", "date", "dateTime"),
            "timerepresentation": _one_of("interval", "timestamp"),
            **_SPAN,
        },
        {f"{CORE}attributes": _MANY, f"{CORE}nodes": (1, 1), f"{CORE}edges": (1, 1)},
    ),
    f"{CORE}attributes": Element(
        {"class": _one_of("node", "edge")}, {"mode": _one_of("static", "dynamic")}, {f"{CORE}attribute": _MANY}
    ),
    f"{CORE}attribute": Element({"id": _any, "title": _any, "type": _TYPES}, {}, {f"{CORE}default": (0, 1)}),
    f"{CORE}nodes": Element({}, _COUNTED, {f"{CORE}node": _MANY}),
    f"{CORE}edges": Element({}, _COUNTED, {f"{CORE}edge": _MANY}),
    f"{CORE}node": Element({"id": _any}, {"label": _any, **_SPAN}, {f"{CORE}attvalues": (0, 1), f"{VIZ}color": (0, 1)}),
    f"{CORE}edge": Element(
        {"source": _any, "target": _any},
        {"id": _any, "label": _any, "kind": _any, "weight": _number, "type": _one_of("directed", "undirected", "mutual"), **_SPAN},
        {f"{CORE}attvalues": (0, 1), f"{VIZ}color": (0, 1)},
    ),
    f"{CORE}attvalues": Element({}, {}, {f"{CORE}attvalue": _MANY}),
    f"{CORE}attvalue": Element({"for": _any, "value": _any}, _SPAN, {}),
    f"{VIZ}color": Element({}, {"r": _CHANNEL, "g": _CHANNEL, "b": _CHANNEL, "a": _number, "hex": _any}, {}),
}  # fmt: skip


def faults(root: etree._Element) -> Iterator[str]:
    """Yield what of a document the schema does not allow, and what readers trip over: ids twice, values of nothing declared, ends that
    are no nodes, an interval that ends before it starts."""
    for element in root.iter(etree.Element):
        yield from _of_element(element)
    nodes = [str(node.get("id")) for node in root.iter(f"{CORE}node")]
    edges = [str(edge.get("id")) for edge in root.iter(f"{CORE}edge")]
    yield from (
        f"the id {id!r} is there {many} times"
        for ids in (nodes, edges)
        for id, many in Counter(ids).items()
        if many > 1
    )
    ends = {str(edge.get(end)) for edge in root.iter(f"{CORE}edge") for end in ("source", "target")}
    yield from (f"the end {id!r} is no node" for id in sorted(ends - set(nodes)))
    for kind in ("node", "edge"):
        declared = {
            one.get("id") for group in root.iter(f"{CORE}attributes") if group.get("class") == kind for one in group
        }
        used = {value.get("for") for one in root.iter(f"{CORE}{kind}") for value in one.iter(f"{CORE}attvalue")}
        yield from (f"the {kind} attribute {id!r} is not declared" for id in sorted(used - declared, key=str))
    for group in ("nodes", "edges"):
        for one in root.iter(f"{CORE}{group}"):
            if one.get("count") not in (None, str(len(one))):
                yield f"there are {len(one)} {group} and not {one.get('count')}"


def _of_element(element: etree._Element) -> Iterator[str]:
    rule = GRAMMAR.get(str(element.tag))
    if rule is None:
        yield f"there is no element {element.tag}"
        return
    allowed = {**rule.needed, **rule.further}
    yield from (f"{element.tag} needs {name}" for name in rule.needed if element.get(name) is None)
    for name, value in element.attrib.items():
        if str(name) not in allowed:
            yield f"{element.tag} has no {name!s}"
        elif not allowed[str(name)](str(value)):
            yield f"{element.tag} has {name!s}={value!r}"
    start, end = element.get("start"), element.get("end")
    if start and end and start > end:
        yield f"{element.get('id')} ends on {end}, before {start}"
    tags = [str(child.tag) for child in element]
    order = list(rule.children)
    if [order.index(tag) if tag in order else -1 for tag in tags] != sorted(
        order.index(tag) for tag in tags if tag in order
    ):
        yield f"{element.tag} holds {tags[:9]}"
    for tag, (fewest, most) in rule.children.items():
        if not fewest <= tags.count(tag) <= most:
            yield f"{element.tag} holds {tags.count(tag)} times {tag}"
    if not rule.text and "".join([element.text or "", *(child.tail or "" for child in element)]).strip():
        yield f"{element.tag} holds text"
