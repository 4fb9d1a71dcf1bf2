"""Which words were proposed by those who moved and seconded them: in the same sentence, quoted below, before them, or above."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.agenda import noticed
from explorer.text.moving import movernames, moverpairs
from explorer.text.page.draft import Draft
from explorer.text.page.sentences import sentence_end, sentence_start

_LOOK_BACK = 2_000
"""Characters before a proposer in which what was proposed stands."""
_QUOTED_THAT = re.compile(r"['\"]?That\b")
CARRIED = re.compile(
    r"[\s,;.:-]{0,4}(?:to\s+|(?:be|is|are)\s+)?(?:pass(?:ed)?\s+for\s+(?:payment|approval)|for\s+payment"
    r"|recommend(?:ed)?\s+(?:for\s+)?(?:approval|refusal))\b(?:[\s,;-]{1,3}(?:unanimously\s+)?(?:agreed|carried)\b)?\.?"
    r"|(?:\s+this|\s+it)?[\s,;.:-]*(?:(?:and|all|this|it|which|the|motion|proposal|unanimously|was|were|everyone"
    r"|councillors|cllrs|members|those"
    r"|present|voted|in|duly|vote|of|(?:up)?on|being|put|to|declared)\s+)*"
    r"(?:agreed(?!\s*:\s+that\b)|carried|approved|adopted|accepted|favour|agreement|passed|unanimous(?:ly)?)\b"
    r"(?:\s+(?:and\s+)?(?:this|it|was|unanimously|agreed|carried|by\s+all|present))*[.]?",
    re.IGNORECASE,
)
"""Words of assent after a proposer and a seconder."""
_CHOSEN = re.compile(
    r"[\s,;.-]*(?:and\s+)?(?:with\s+no\s+(?:other|further)\s+nominations,?\s+)?(?:(?:was|were)\s+)?(?:(?:then|unanimously|duly|all)\s+){0,3}"
    r"(?:(?:re-?)?elected|(?:re-?)?appointed|co-?opted|voted\s+in)\b[^.;\n]{0,80}\.?",
    re.IGNORECASE,
)
"""Words after a proposer and a seconder by which whoever they put forward was chosen."""
_WHOM = re.compile(rf"(?P<who>{movernames.WHO})\s*(?:-|:|\bwas\b|,)?\s*\Z")
"""Whom they put forward, named before them: "Ann Fern - proposed by A"."""
AGREED_TO = re.compile(
    r"(?:\s+(?:decision|agreement|vote)\b)?(?:\s+by\s+all)?(?:\s+(?:by\s+|of\s+)?(?:the\s+)?(?:elected\s+)?(?:members|councillors)(?:\s+present)?)?,?\s+"
    r"(?:(?:not\s+)?to\s+(?-i:[a-z])|\"?that\s+\w)",
    re.IGNORECASE,
)
"""What was agreed, said after the words of assent ("… seconded by B and agreed to adopt the rules")."""
_PAYMENTS = 300
"""Characters of a list of payments that are proposed together."""
PUT_EARLIER = re.compile(
    r"\bit was (?:then |again |further |also )?(?:proposed|suggested|moved)(?: again)? (?:that|to)\b", re.IGNORECASE
)
_REPORTED = re.compile(r"\b(?:that|whom?|which|said)\s+\Z")
"""What stands before words of proposing that somebody only tells of: "noted that it was proposed to"."""
_MARK = 6
"""Characters of a mark that opens an entry, with the space after it."""
_FEWEST = 2
"""Words that name what was proposed at least."""
_PASSIVE = re.compile(r"\b(?:was|were|is|be|been|as)\Z")
_IT = re.compile(r"\b[Ii]t\s+\w+\Z")
_GOES_ON = re.compile(r"\s*(?:as|for|on|with)\s+\w")
_OBJECT = re.compile(
    r"\s+(?:(?:his|her|their)\s+(?!proposals?\b|motions?\b|suggestions?\b|amendments?\b)[a-z]"
    r"|(?:the\s+)?(?:purchase|appointment|election|co-option|adoption|approval)\b"
    r"|a\s+(?:proposal|motion)\s+(?:to|that)\s(?!(?:change|vary|alter)\s))"
)
"""What stands after "A proposed and B seconded" where they did so with the same words: "… his appointment"."""
_NOTHING = re.compile(r"\W*it\s+(?:was|is)", re.IGNORECASE)
"""What stands before movers whose motion the record does not give there, unless it says that it was agreed."""


def words(
    draft: Draft, blocks: Sequence[tuple[int, int]], k: int, floor: int, pair: re.Match[str]
) -> tuple[int, int] | None:
    """Return the span of what was proposed: between mover and seconder, after both, quoted below, or the words before."""
    near = max(floor, pair.start() - _LOOK_BACK)
    return _with_movers(draft.masked, pair, near, blocks[k][1]) or _beside_movers(draft, blocks, k, floor, near, pair)


def _with_movers(text: str, pair: re.Match[str], floor: int, end: int) -> tuple[int, int] | None:
    """Return the span of what was proposed where the sentence that names the movers says it."""
    if moverpairs.says_what(pair):
        start = sentence_start(text, pair.start(), floor) if pair["put"] or pair["asked"] else pair.start()
        goes_on = _GOES_ON.match(text, pair.end(), end)
        return start, sentence_end(text, pair.end(), end) if goes_on else pair.end()
    if pair["seconds"] and _OBJECT.match(text, pair.end(), end):
        return pair.start(), sentence_end(text, pair.end(), end)
    if after := moverpairs.PROPOSED_THAT.match(text, pair.end(), end):
        start = after.start("words")
        quoted = text.find('"', start, min(end, start + _LOOK_BACK)) if text[start - 1] == '"' else -1
        return start, quoted if quoted > 0 else sentence_end(text, start + 4, end)
    opens_at = sentence_start(text, pair.start(), floor)
    if chosen := _CHOSEN.match(text, pair.end(), end):
        whom = _WHOM.search(text, opens_at, pair.start())
        if whom and whom.start() - opens_at < _MARK:
            return whom.start(), chosen.end()
    carried = CARRIED.match(text, pair.end(), end) if opens_at == pair.start() else None
    return pair.span() if carried and AGREED_TO.match(text, carried.end(), end) else None


def _beside_movers(
    draft: Draft, blocks: Sequence[tuple[int, int]], k: int, floor: int, near: int, pair: re.Match[str]
) -> tuple[int, int] | None:
    """Return the span of what was proposed where it is quoted below those who moved it, or stands `near` before them, or above."""
    text, end = draft.masked, blocks[k][1]
    below = next((block for block in blocks[k + 1 : k + 4] if _says(text, block, pair.end())), None)
    if below and _QUOTED_THAT.match(text, below[0]):
        return below
    if put := _put_earlier(text, near, pair.start()):
        return sentence_start(text, put.start(), near), sentence_end(text, put.end(), pair.start())
    before = near + len(text[near : pair.start()].rstrip(" \n-:;,.\\"))
    if before > near:
        start = max(sentence_start(text, before - 1, near), moverpairs.motion_before(text, pair.start(), near))
        if _NOTHING.fullmatch(text, start, before) and not CARRIED.match(text, pair.end(), end):
            return None
        passive = _PASSIVE.search(text, start, before)
        if (passive is None or passive.group() == "as") and _of_payments(text, near, before):
            start = near
        if passive:
            chosen = _CHOSEN.match(text, pair.end(), end)
            return start, chosen.end() if chosen else pair.end()
        start = noticed.after_opening(draft, start, before)
        return (start, before) if len(text[start:before].split()) > 2 else None
    above = blocks[k - 1] if k and floor == blocks[k][0] else None
    if above and len(text[slice(*above)].split()) > 2 and _is_one(text[slice(*above)]):
        return noticed.after_opening(draft, *above), above[1]
    return None


def _of_payments(text: str, start: int, stop: int) -> bool:
    """Tell whether what stands before movers is a short list of payments, which stops may part."""
    return stop - start < _PAYMENTS and text.find("£", start, stop) >= 0


def _is_one(words: str) -> bool:
    """Tell whether the words above movers are one sentence at most, or a list of payments."""
    return ". " not in words or (len(words) < _PAYMENTS and words.count("£") > 1)


def tells_all(draft: Draft, pair: re.Match[str], begin: int, end: int) -> bool:
    """Tell whether one sentence says what was proposed, by whom, and that it was agreed: "The plan was proposed by A, seconded by B
    and agreed.", "… and agreed to mend the roof."."""
    lead = draft.masked[sentence_start(draft.masked, pair.start(), begin) : pair.start()].rstrip()
    passive = _PASSIVE.search(lead) is not None and len(lead.split()) > _FEWEST and not _IT.search(lead)
    carried = CARRIED.match(draft.masked, pair.end(), end)
    goes_on = AGREED_TO.match(draft.masked, carried.end(), end) if carried else None
    if carried is None or goes_on is None or passive:
        return carried is not None and passive
    return not carried.group().startswith(".") or goes_on.group()[-1].islower()


def carried_end(draft: Draft, carried: re.Match[str], end: int) -> int:
    """Return where words end that say that something was carried, with what it was then agreed to do."""
    at = carried.end()
    return sentence_end(draft.masked, at, end) if AGREED_TO.match(draft.masked, at, end) else at


def up_to(draft: Draft, words: tuple[int, int], at: int, movers_at: int, sentence: int) -> tuple[int, int]:
    """Return the words of a proposal up to where it is said to be carried, from the sentence that names nothing but its movers."""
    lead = sentence if _NOTHING.fullmatch(draft.masked[sentence:movers_at].rstrip()) else movers_at
    return (min(words[0], lead), at) if words[1] <= at else words


def _put_earlier(text: str, floor: int, at: int) -> re.Match[str] | None:
    """Return the last words of `[floor, at)` by which something was proposed there, and not only told of."""
    found = [
        put
        for put in PUT_EARLIER.finditer(text, floor, at)
        if not _REPORTED.search(text, max(floor, put.start() - 9), put.start())
    ]
    return found[-1] if found else None


def _says(text: str, block: tuple[int, int], at: int) -> bool:
    """Tell whether a paragraph after `at` has words and not only marks."""
    return block[0] >= at and any(letter.isalpha() for letter in text[slice(*block)])
