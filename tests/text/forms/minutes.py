"""A page of minutes with one item of business, for words of all kinds below it."""

from __future__ import annotations

from tests.text.papers import Facts, read

HEAD = "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nVenue: Room 1\n\nItems\nNo. Item\n\n1.\n\nHomes for Carers\n\nReport of the Director of Housing\n\n"
TAIL = "\n\n2.\n\nAny Other Business\n\nMinutes:\n\nThere were none.\n"
LAMPS = """Westmere Town Council
Minutes of the Planning Committee meeting held on 4 March 2016

Present: Councillors A Birch (Chair), B Elm, C Oak, D Larkin

1. Apologies
None.

2. Street Lighting
"""
TREES = "\n\n3. Trees\nA report was given.\n"
"""What stands above, and below, the words of an item that has no labels."""
AGENDA_TAIL = "\n\n2.\n\nAny Other Business\n"


def minutes(words: str) -> Facts:
    """What is found in minutes that say `words` of their one item."""
    return read(f"{HEAD}Minutes:\n\n{words}{TAIL}")


def agenda(words: str) -> Facts:
    """What is found in an agenda, with no minutes, that says `words` of its one item."""
    return read(f"{HEAD}{words}{AGENDA_TAIL}")


def surnames(links: list[tuple[str, str]]) -> list[str]:
    """The last words of the names of those whom links come from, each once."""
    return list(dict.fromkeys(name.rstrip(")").rpartition(" ")[2] for name, _ in links))
