"""Sentences that only lead up to a resolution: "The Chair moved the recommendations, which were agreed", with RESOLVED below them.

They name no matter of their own, so what they say was settled is what the resolution says in full, and both are one decision.
"""

from __future__ import annotations

import re

from explorer.text.page.draft import Draft

_NAMED = (
    r"(?-i:(?:Cllrs?|Councillors?|Cmhlr|Alderman|Mr|Mrs|Ms|Miss|Dr|Sir)\.?\s+(?:[A-Z][\w.'-]*\s?){1,3})(?:\([A-Z]\))?"
)
_WORDS = (
    r"the|an?|and|which|this|these|that|it|they|be|was|were|is|being|been|having|then|therefore|accordingly|duly"
    r"|formally|unanimously|unanimous|all|both|everyone|those|present"
    r"|chair(?:man|woman|person)?|vice|members?|councillors?|cllrs|committee|council|board|cabinet|panel|moved?"
    r"|proposed|seconded|supported|put|taken|voted?|votes?|voting"
    r"|on|upon|by|to|of|in|for|with|from|as|at|set|out|contained|above|following|after|favour|against|agreement"
    r"|content|show|hands|majority|abstentions?"
    r"|motions?|recommendations?|proposals?|proposition|resolution|substantive|original|officers?(?:'s?)?|report"
    r"|carried|agreed|approved|accepted|adopted|endorsed|passed|declared|\d{1,3}"
)
_SAYS_NOTHING = re.compile(rf"\W*+(?:(?:{_NAMED}|(?:{_WORDS})(?![\w']))\W*+)++", re.IGNORECASE)
_MATTER = re.compile(r"\b(?:motions?|recommendations?|proposals?|proposition|resolution|votes?|voted)\b", re.IGNORECASE)
"""What such a sentence is about, where it says more than that something was agreed."""
_SETTLED_BELOW = re.compile(
    r"[\s\"'*:-]*(?:\(?\w{1,3}[.)]\s+)?(?:(?:and\s+)?it\s+was\s+(?:\w+\s+)?|unanimously\s+)?"
    r"(?:resolved\b(?=[\s:/,-]|\Z)|(?-i:AGREED|Agreed|DECIDED)\b(?=\s*[:-]|\s+(?:that|to)\b)"
    r"|(?-i:DECISION|Decision)\b(?=\s*[:\n]))",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\bthe following (?:was (?:\w+ly )?agreed|resolution (?:(?:would|should|to|was|be)\s){1,2}\w+)"
    r"(?:\s+by the same vot(?:e|ing))?\s*(?::|(?=\n)|\Z)",
    re.IGNORECASE,
)
"""How a sentence goes on, or ends, whose matter stands below it."""
_MOVED_BELOW = re.compile(
    r"[\s:.-]*proposed by:? [^\n]{3,60}\n\s{0,9}seconded by:? [^\n]{3,60}\n\s{0,9}and resolved\b", re.IGNORECASE
)
"""The lines that name the movers of a resolution, and the word that opens it."""
_LONGEST = 300


def found(draft: Draft, start: int, stop: int, end: int) -> bool:
    """Tell whether the sentence `[start, stop)` only leads up to a resolution that stands right below it, before `end`; one that just says
    "This was agreed" does so where no blank line parts them, and "the following was agreed" where the movers stand between."""
    follows = _FOLLOWS.search(draft.masked, start, min(stop, start + _LONGEST * 2))
    if follows and _MOVED_BELOW.match(draft.masked, follows.end(), end):
        return True
    below = _SETTLED_BELOW.match(draft.masked, stop, end) if stop - start < _LONGEST else None
    if below is None or not _SAYS_NOTHING.fullmatch(draft.masked, start, stop):
        return False
    return _MATTER.search(draft.masked, start, stop) is not None or "\n\n" not in draft.masked[stop : below.end()]
