"""Votes by name beside the count of each side that the record gives: fewer names than votes are a problem of the reading, or of the paper."""

from __future__ import annotations

from collections import Counter

from explorer.text.moving import tallies
from explorer.text.page.draft import Draft


def read(draft: Draft) -> None:
    """Record a problem for each decision of which a side has fewer names than votes, where anybody on it is named."""
    told: set[tuple[int, int]] = set()
    for ref in draft.refs("decision"):
        cast = draft.claims("voted", target=ref)
        named = Counter(str(claim.attrs["vote"]) for claim in cast)
        for count, side in tallies.SIDES.findall(str(draft.attr(ref, "tally") or "")):
            if 0 < named[side] < int(count):
                places = [claim.span for claim in cast if claim.attrs["vote"] == side]
                at = min(span.start for span in places), max(span.end for span in places)
                if at not in told:
                    told.add(at)
                    words = f"{count} are said to have voted {side} “{draft.name(ref)}”, and {named[side]} of their names were read"
                    draft.problem("votes-short", words, *at)
