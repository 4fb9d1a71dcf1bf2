"""What a node or an edge says of itself outside the program: one flat row of plain values, the same for every format.

The names and their one type each are the schema's; a value that is missing is left out; contacts are cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Final

from explorer.model import Attributes, Entity, Evidence, Link, Scalar
from explorer.schema import ATTRIBUTES, RELATIONS
from explorer.text.contacts import hide, longest_clear

Value = Scalar | tuple[str, ...]
Row = dict[str, Value]

_ADDRESSES: Final = frozenset(("path", "url", "sha256", "media_type"))
"""Where a document lies: figures in these are no telephone numbers."""

LISTS: Final = frozenset(("aliases", "titles"))
"""Attributes of which a row may hold several values."""

_LABELS: Final = {relation.name: relation.verb for relation in RELATIONS.values()}


def node_row(entity: Entity) -> Row:
    """The attributes of a node, shared ones first, then the schema's order, then its evidence.

    Aliases and titles stay tuples. Raises ValueError for an attribute the schema does not have, or a value of another
    type.
    """
    row: Row = {"kind": entity.kind, "label": _label(entity)}
    if entity.date:
        row["date"] = entity.date
        if entity.date[:4].isdecimal():
            row["year"] = int(entity.date[:4])
    row["basis"] = entity.basis
    _add(row, entity.attrs, entity.id)
    _add_evidence(row, entity.evidence)
    return row


def edge_row(link: Link) -> Row:
    """The attributes of an edge: kind, its words, weight, date where known, the schema's attributes, its evidence.

    Raises ValueError as `node_row` does.
    """
    row: Row = {
        "kind": link.kind,
        "label": _LABELS.get(link.kind) or link.kind.replace("_", " "),
        "weight": float(link.weight),
    }
    if attrs := link.attrs:
        if date := link.date:
            row["date"] = date
        _add(row, attrs, link.id)
    _add_evidence(row, link.evidence)
    return row


def joined(value: Value) -> Scalar:
    """`value` for a format without lists: strings joined with '; '."""
    return "; ".join(value) if isinstance(value, tuple) else value


def visible(text: str) -> bool:
    """Whether `text` has a character that is neither white space nor invisible."""
    if text.isprintable() and text and not text.isspace():
        return True
    return any(character.isprintable() and not character.isspace() for character in text)


def _label(entity: Entity) -> str:
    label = hide(" ".join(entity.label.split()))
    return label if visible(label) else entity.id.rpartition("/")[2] or entity.id


def _add(row: Row, attrs: Attributes, owner: str) -> None:
    for name in _in_schema_order(attrs):
        value = _typed(name, attrs[name], owner)
        if value not in ("", ()):
            row.setdefault(name, value)


def _in_schema_order(names: Mapping[str, object]) -> Iterable[str]:
    return sorted(names, key=lambda name: _ORDER.get(name, len(_ORDER))) if len(names) > 1 else names


_ORDER: Final = {name: place for place, name in enumerate(ATTRIBUTES)}


def _typed(name: str, value: object, owner: str) -> Value:
    """`value` as the schema's type for `name`; a whole number or its digits may stand for one another."""
    attribute = ATTRIBUTES.get(name)
    if attribute is None:
        raise ValueError(f"{owner} has the attribute {name!r}, which the schema does not have")
    if value is None:
        return ""
    if name in LISTS and isinstance(value, (tuple, list)):
        return tuple(hide(str(one)) for one in value)
    if attribute.type is str and isinstance(value, (str, int, float)):
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return text if name in _ADDRESSES else hide(text)
    if attribute.type is bool and isinstance(value, bool):
        return value
    if attribute.type is int and isinstance(value, int) and not isinstance(value, bool):
        return value
    if attribute.type is int and isinstance(value, str) and value.isdecimal():
        return int(value)
    if attribute.type is float and isinstance(value, (int, float)) and isfinite(value):
        return float(value)
    raise ValueError(f"{owner} has {name} = {value!r}, which is not of type {attribute.type.__name__}")


def told_by(evidence: Sequence[Evidence]) -> tuple[Evidence, bool]:
    """The piece of evidence that a row names, the first with words left of it without contacts, and whether there are any."""
    clear = map(longest_clear, evidence)
    first = next(clear)
    shown = first if visible(first.quote) else next((one for one in clear if visible(one.quote)), None)
    return shown or first, shown is not None


def _add_evidence(row: Row, evidence: Sequence[Evidence]) -> None:
    if not evidence:
        return
    piece, shown = told_by(evidence)
    row["evidence_document"] = piece.document
    row["evidence_start"] = piece.start
    row["evidence_end"] = piece.end
    if shown:
        row["evidence_quote"] = piece.quote
    row["evidence_count"] = len(evidence)
