"""What a card says about a thing, as plain data: sections of lines, each with where it leads and the words behind it."""

from __future__ import annotations

from explorer.cards.build import card
from explorer.cards.cite import citation, place
from explorer.cards.links import Group, Neighbour, groups
from explorer.cards.value import Card, Line, Section

__all__ = ["Card", "Group", "Line", "Neighbour", "Section", "card", "citation", "groups", "place"]
