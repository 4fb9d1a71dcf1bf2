"""What a card says about a thing, as plain data: sections of lines, each with where it leads and the words behind it."""

from __future__ import annotations

from explorer.cards.build import card
from explorer.cards.cite import citation, place, whole_place
from explorer.cards.doubt import problem_section
from explorer.cards.eased import eased, sentence_around
from explorer.cards.far import Ends, Neighbour, ends
from explorer.cards.links import Group, groups
from explorer.cards.names import forms
from explorer.cards.value import Card, Line, Opened, Section

__all__ = [
    "Card",
    "Ends",
    "Group",
    "Line",
    "Neighbour",
    "Opened",
    "Section",
    "card",
    "citation",
    "eased",
    "ends",
    "forms",
    "groups",
    "place",
    "problem_section",
    "sentence_around",
    "whole_place",
]
