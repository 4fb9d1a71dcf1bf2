"""Where a line that lists names ends: before the sentence on the room, or the words on one of those listed, that follow them."""

from __future__ import annotations

import re

from explorer.text.room import public

_PROSE = re.compile(
    r"\b(?:was|were|had|has|have|that|which|opened|welcomed|stated|thanked|took|read|is|are|will|expressed"
    r"|explained|introduced|reported|advised|extended|congratulated|wished|paid(?!\s+up)|announced|informed|started|invited"
    r"|began"
    r"|asked|reminded|proposed|seconded)\b|\battended (?:before|prior|to|for|in (?:the )?place|in (?:his|her|their)\b|as (?:an? |the )?(?:[Ss]ubstitute|[Aa]lternate|[Dd]eput)|the meeting (?:in accordance|in place|under))|\b(?:received|accepted)\s*\."
    r"|\bsent (?:his|her|their)\b|\bsubstitut(?:ed|ing)\b[^()]*\bfor\b"
)
REMARK = re.compile(r"\([^()]{1,120}\)")
"""What a list says of somebody in brackets: whose place is taken, how long the stay was."""
_ALL_THERE = re.compile(
    r"[\s,]*\b(?:[Tt]he (?:[a-z]+ ){0,2}(?:clerk|officer),? )?(?:was|were) (?:also )?(?:in attendance|present)\W*\Z"
)
"""What ends a list of those in the room that is a sentence."""
_NARRATES = re.compile(
    r"[\s.]+The (?:Chair(?:man|woman|person)?|Mayor|Reeve|Clerk|President|Conven[eo]r|Administrator)(?: \w+)? "
    r"(?:noted|declared|called|presented|opened|welcomed|advised|reported|invited|thanked|commenced|read|explained)\b"
)
"""How the story of a meeting begins behind a list in one line with it."""
_TELLS = re.compile(
    r"\s*The (?:Chair(?:man|woman|person)?|Cathaoirleach|Mayor|Reeve|Conven[eo]r|Clerk|Administrator) [a-z]+ed\b"
)
"""A line with which the story begins, though it ends with a comma as a line of a list does."""
_FEW = 6
"""Words among which no verb is looked for."""
_CLAUSE = re.compile(r",(?=\s+(?:An?|The|It|There|No)\s[a-z])")
"""A comma that stands for the stop after a list."""
_GOES_ON = re.compile(r"(?<=[\w)])\s+(?:There (?:was|were)\b|\d{1,4}/\d{2,4}\s?(?=[A-Z]))")
"""What follows a list without a stop: how many of the public there were, or the number of the first item."""
_SENTENCE = re.compile(r"(?<=[a-z)\d][a-z)\d])\.\s+(?=[A-Z(\d])")
_ABOUT_ONE = re.compile(r"[\s,(-]+(?:who|which|as|due to|because|having)\b|\s+\((?=[a-z])")


def end(text: str, at: int = 0) -> int:
    """Return where the names that `text[at:]` lists end: before the sentence, or the words on one of them, that have a verb."""
    if _TELLS.match(text, at):
        return at
    if len(text[at:].split()) <= _FEW or text.rstrip().endswith(","):
        return len(text)
    verb = _PROSE.search(REMARK.sub(lambda match: " " * len(match.group()), text), at)
    told = _NARRATES.search(text, at) if " The " in text else None
    if told and (verb is None or told.start() < verb.start()):
        sentences = [match.start() + 1 for match in _SENTENCE.finditer(text, at, told.start())]
        return max(sentences, default=told.start())
    if verb is None:
        return len(text)
    ends = [match.start() + 1 for match in _SENTENCE.finditer(text, at, verb.start() + 1)]
    if not ends and (said := _ALL_THERE.search(text, at)) and said.start() <= verb.start():
        return said.start()
    ends += [match.start() for match in _CLAUSE.finditer(text, at, verb.start() + 1)]
    ends += [match.start() for match in _GOES_ON.finditer(text, at, verb.end() + 1)]
    ends += [match.start() for match in public.NUMBER_OF_PUBLIC.finditer(text, at, verb.end())]
    about = _ABOUT_ONE.search(text, max(ends, default=at), verb.end())
    return about.start() if about else max(ends, default=at)
