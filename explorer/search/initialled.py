"""People asked for by a given name of which the record prints the initial alone: "Ann Elm" for "A Elm"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explorer.search import fields as F
from explorer.search.batch import KIND_CODES
from explorer.search.flat import Flags, Words
from explorer.search.match import Matcher
from explorer.search.sense import Sense, Tier
from explorer.search.senses import Senses
from explorer.search.tables import Tables

_NOBODY = np.zeros(0, np.uint32)


def initialled(
    tables: Tables, matcher: Matcher, senses: Senses, terms: Sequence[str], typing: bool, allowed: Flags | None
) -> tuple[Sequence[Sense], Words]:
    """Return the rows of people whose surname is the last word and whose names have the words before it or their initials, and what each
    word was taken for. Nobody with another given name of that initial is among them."""
    *given, surname = terms
    if not given or not all(word.isalpha() and len(word) > 1 for word in given):
        return (), _NOBODY
    meant = [senses.initial(word) for word in given]
    meant.append(senses.of(surname, Tier.PREFIX if typing else Tier.WHOLE, typing=typing))
    people = tables.rows.kinds == KIND_CODES["person"]
    found = matcher.all_of(meant, people if allowed is None else people & allowed, F.mask(F.NAME))
    kept = [row for row in found.tolist() if not _called_otherwise(tables, row, given, surname)]
    return meant, np.array(kept, np.uint32)


def _called_otherwise(tables: Tables, row: int, given: Sequence[str], surname: str) -> bool:
    """Tell whether one of a person's names has another word of an initial that is asked for, the surname apart."""
    listed = tables.vocabulary.listed
    names, _ = tables.rows.split()
    words = {listed[word] for word in names[row].tolist()} - set(given)
    others = [word for word in words if len(word) > 1 and not word.startswith(surname)]
    return any(other[0] == word[0] for other in others for word in given)
