"""What came of a proposal that has a proposer and a seconder: what its words say, and the rule for what says nothing."""

from __future__ import annotations

import re
from typing import Final

from explorer.text.deciding.settled import Room
from explorer.text.moving import moverpairs
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after

RULE: Final = "proposed-and-seconded"
"""The rule by which what was proposed and seconded with no word of a result was agreed, as parish minutes print only what carried."""
_DECLARED_SO = re.compile(r"\bdeclared\b[^;]{3,300}?\b(?:appointed|elected|carried|passed)\b", re.IGNORECASE)
"""Words of a proposal that say themselves what came of it."""
_SETTLED_BY = re.compile(
    r"\b(?:was|were)\s+(?:\w+ly\s+)?(?P<how>noted|approved|agreed|adopted|accepted)\s+by\b", re.IGNORECASE
)
_ADVICE = re.compile(r"\brecommend(?:ed)?\s+(?:for\s+)?(?:approval|refusal)\b", re.IGNORECASE)
"""Words of assent by which a council that is only consulted says what it thinks."""
_IT_WAS_AGREED = re.compile(r"\bit\s+was\s+(?:\w+ly\s+)?(?:agreed|resolved|decided)\b", re.IGNORECASE)
_ENDS_CARRIED = re.compile(
    r"[\s:;,.-](?:agreed|carried|approved|adopted|accepted|all\s+in\s+favour)\W*\Z", re.IGNORECASE
)
_DEBATED = re.compile(
    r"[\s.;]*(?:(?:in|during) (?:the |a |further )?(?:\w+ ){0,2}(?:debate|discussion)\b"
    r"|(?:an? )?(?:\w+ )?(?:debate|discussion) (?:then )?(?:ensued|took place|followed)\b|members debated\b"
    r"|[^.\n]{3,60} spoke (?:for|against|in (?:support|favour) of|to) the motion\b)",
    re.IGNORECASE,
)
"""What stands right below a proposal that was talked about, and so not simply agreed."""
_AMENDS = re.compile(r"\b(?:moved|proposed) (?:an|the following) amendment\b", re.IGNORECASE)
"""What is only put against something else."""
_DIVIDED = re.compile(r"(?:motion|amendments?)(?:\s+\w{1,3})?\s*:?", re.IGNORECASE)
"""The label above each side of a division, whose result the record prints elsewhere."""


def outcome(
    draft: Draft, room: Room, pair: re.Match[str], words: tuple[int, int], carried: str, sentence: int
) -> tuple[str, str]:
    """Return what became of what was proposed and seconded, after which its words of assent, if any, are `carried`, and the rule that
    concluded it, if any.

    With no word of a result it was agreed, but for what the record calls a motion, what stands below the label of a division, and
    a record that tells results.
    """
    if settled := _SETTLED_BY.search(draft.masked, *words):
        return ("noted" if settled["how"].lower() == "noted" else "agreed"), ""
    if _ADVICE.search(carried):
        return "recommended", ""
    if carried or _DECLARED_SO.search(draft.masked, *words) or _ENDS_CARRIED.search(draft.masked, *words):
        return "agreed", ""
    if _IT_WAS_AGREED.search(draft.masked, sentence, pair.start()):
        return "agreed", ""
    if room.tells_results or _DIVIDED.fullmatch(_label_above(draft, words[0])):
        return "", ""
    of_motion = moverpairs.motion_before(draft.masked, pair.start(), sentence) >= 0
    of_motion = of_motion or _AMENDS.search(draft.masked, sentence, pair.end()) is not None
    return ("", "") if of_motion or debated(draft, max(words[1], pair.end())) else ("agreed", RULE)


def debated(draft: Draft, stop: int) -> bool:
    """Tell whether the record, right below a proposal that ends at `stop`, tells of its debate."""
    return _DEBATED.match(draft.masked, stop) is not None


def _label_above(draft: Draft, start: int) -> str:
    """Return the line above the one that holds `start`."""
    k = at_or_after(draft.lines, start)
    return draft.lines[k - 1].text if k else ""
