"""The words by which a record settles, notes, refers, delegates, defers or rejects something, and what weight a body has."""

from __future__ import annotations

import re

_RULES = (
    ("rejected", ("lost", "failed", "defeated", "reject", "fell", "refuse"), r"\A\W*(?:[\w']+ ){0,5}?(?:that |to |unanimously )?to (?:refuse|reject)\b"
        r"|\b(?:motion|amendment)[^.]{0,40}\b(?:lost|failed|defeated|rejected|fell)\b|\bbe (?:refused|rejected)\b"),
    ("referred", ("refer",), r"\A\W*(?:[\w']+ ){0,5}referred\b|\b(?:to refer"
        r"|(?:be|was|were|agreed|matter|item|is) referred(?!\s+to\s+(?:in|as|above|below)\b))\b"),
    ("deferred", ("defer", "adjourned", "visit"), r"\A\W*(?:[\w']+ ){0,5}deferred\b|\b(?:be deferred|to defer"
        r"|(?:was|were|agreed|matter|item|is|decision|application) (?:deferred|adjourned)|be adjourned|to re-?visit)\b"),
    ("delegated", ("delegate",), r"\b(?:authority be delegated|be delegated|to delegate|delegates? authority)\b"),
    ("noted", ("note", "receive"), r"\A\W*(?:[\w']+ ){0,5}(?:noted|notes)\b"
        r"|\b(?:to (?:note|receive(?! (?:an? |the |another )?(?:\w+ ){0,2}"
        r"(?:deputation|delegation|presentation|speaker|visit|offer|quote|quotation|tender|donation|grant)s?\b))"
        r"|be (?:noted|received)|and noted)\b"),
)  # fmt: skip
"""Outcomes, the words of which one stands in whatever says so, and how it is said."""
_COMPILED = tuple((outcome, said, re.compile(pattern, re.IGNORECASE)) for outcome, said, pattern in _RULES)
_TO_BE_FILLED = (
    r"\A\W*(?:that |to )*(?:receive|invite|seek|call for|take|consider|elect|re-elect)\b"
    r"(?:[\s,;:&/().-]|\b(?:a|an|any|the|new|vice|deputy|chair(?:man|woman|person)?|mayor|president|conven[eo]r"
    r"|leader|officers?|offices?|posts?|positions?|roles?|nominations?|elections?|elect|re-elect|appoint"
    r"|appointments?|receive|invite|and|or|of|to|for|its|this|each|members?|council|committee|board|panel|sub"
    r"|town|parish|city|county|community|municipal|civic|year|ensuing|coming|forthcoming|next|\d{2,4})\b)+\Z"
)
"""An office that is to be filled, or put up for nominations, with nobody named, in lower case."""
PROCEDURE = re.compile(
    r"\b(?:(?<!these )(?<!those )(?:minutes|minute(?= of))\b(?![^.]{0,80}\bit was (?:also )?agreed (?:that|to) "
    r"(?!they|these|the minutes|sign|approve|accept|adopt))(?:[^.]|(?<=\bcllr)\.|(?<=\bclir)\.){0,240}\b"
    r"(?:agreed|approved|confirmed|signed|adopted|taken as read|true record|correct record|accurate record"
    r"|accepted|noted|received)"
    r"|notes of the (?:last |previous )?meeting\b[^.]{0,80}\b(?:agreed|approved|confirmed|signed|accepted)\b"
    r"|(?:approve|confirm|sign|adopt|agree|accept)\w*\s+(?:and sign\w* )?the (?:draft )?(?:minutes|minute\b(?! \d))"
    r"|(?:acceptance|approval|adoption) of (?:the )?(?:draft )?minutes\b"
    r"|exclud\w+ (?:of )?the (?:press|public)|(?:press and|the) public (?:be|and press be) excluded|section 100\s?\(?a"
    r"|apologies\b[^.]{0,60}\b(?:accepted|noted|received|approved)"
    r"|apologies\b[^.]{0,120}\.\s+(?:this|these|they) (?:was|were) (?:all )?(?:accepted|noted|approved)"
    r"|(?:declar|disclos)\w+ (?:an? |his |her |their )?(?:\w+ ){0,2}interests?\b[^.]{0,120}\.\s+"
    r"(?:this|these) (?:was|were) (?:accepted|noted)|accept\w* (?:the )?apologies"
    r"|meeting (?:be |was |stand )?(?:adjourned|closed)"
    r"|(?<!\bmotion was )(?<!\bitem be )(?<!\bitem would be )(?<!motion be )(?<!motion would be )"
    r"(?<!matter be )(?<!matter would be )adjourn"
    r"|standing orders?(?: no\.?)?(?: \d{1,3})? (?:(?:(?:would |should |shall )?be|was|were) )?suspended"
    r"|suspend\w* (?:of )?standing orders?"
    r"|(?:as|was|were|is|are|being) (?:a|an) (?:true|correct|accurate)\b[^.]{0,20}\brecord\b"
    r"|no (?:pecuniary )?interests? (?:were|was) (?:declared|disclosed)|pecuniary interests? were disclosed"
    r"|be (?:taken|considered|dealt with|discussed) (?:together|simultaneously|at this point|in conjunction)"
    r"|items?\b[^.]{0,30}\bbe (?:taken|dealt with) (?:next|first|now|later|earlier)"
    r"|be (?:taken|dealt with) (?:under|with|as\s+part of|in connection with) (?:this |agenda )?item"
    r"|take (?:this|that) item (?:next|first|now|later|earlier)|take the chair|(?:chair|act as chair(?:man|person)? (?:for|of)) (?:the|this) meeting\b|matters? arising|in camera"
    r"|convene in closed session|rise\b.{0,20}\bclosed session|order of (?:business|the agenda)|"
    + _TO_BE_FILLED
    + r"|add\b[^.]{0,80}\bas (?:an? )?agenda item \d"
    r"|(?:items?|notices? of motions?) (?:nos?\.? ?)?\d.{0,40} be (?:brought forward|taken)"
    r"|(?:take|deal with|proceed to|move to|bring forward) (?:agenda )?(?:items?|notices? of motions?) "
    r"(?:nos?\.? ?)?\d)"
)
"""The meeting's own procedure, in lower case."""
_PROCEDURAL = (
    "minute", "public", "section 100", "apologies", "adjourn", "meeting", "standing orders", "interest", "chair", "arising",
    "camera", "closed session", "nomination", "elect", "together", "simultaneously", "this point", "conjunction", "order of", "item", "notice", "record",
)  # fmt: skip
"""Words of which one stands in whatever `PROCEDURE` matches."""


def outcome(words: str, default: str) -> str:
    """Return the outcome that the words of an agreement without a RESOLVED state, else `default`."""
    low = words.lower()
    for name, said, pattern in _COMPILED:
        if any(word in low for word in said) and pattern.search(words):
            return name
    return default


def procedural(words: str) -> bool:
    """Tell whether a resolution is about the meeting itself: minutes, apologies, press and public, adjournment."""
    low = words.lower()
    return any(word in low for word in _PROCEDURAL) and PROCEDURE.search(low) is not None


def power(classification: str, name: str) -> str:
    """Return the weight a body's decisions have, from its class and name, or an empty string where that cannot be said."""
    low = name.casefold()
    if re.search(r"\b(?:planning|licensing|regulatory|development control|development management|appeals)\b", low):
        return "regulatory"
    if "scrutiny" in low:
        return "scrutiny"
    if re.search(r"\b(?:panel|forum|partnership|advisory|working group|consultative|corporate parenting)\b", low):
        return "advisory"
    if re.search(r"\b(?:municipal|metropolitan) district\b", low):
        return ""  # The members for a county's district decide for it alone, and not as the full council.
    table = {"cabinet member": "executive", "cabinet": "executive", "council": "council", "scrutiny": "scrutiny"}
    return table.get(classification, "")
