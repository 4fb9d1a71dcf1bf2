"""How something was settled, as records say it between the verb and the words: "by 4 votes to 1", "on the proposal of A, seconded by B"."""

from __future__ import annotations

from typing import Final

from explorer.text.moving.votecounts import NUMBER

_WORDS = (
    r"unanimously|nem\.?\s?con(?:tradicente)?\.?|accordingly"
    r"|by\s+(?:all|everyone)(?:\s+(?:present|members|councillors|cllrs))*"
    r"|(?:by|on|with)\s+(?:an?\s+)?(?:\w+\s+){0,2}majority(?:\s+(?:vote|decision|of(?=\s+\d)))?"
    r"|by\s+(?:consensus|general\s+consent|acclamation)"
    rf"|(?:by\s+)?(?:an?\s+vote\s+of\s+)?{NUMBER}\s*(?:votes?\s+)?(?:(?:for|in\s+favour)\s*)?(?:to|[-/,]|and|with)"
    rf"\s*{NUMBER}(?:\s+votes?)?(?:\s+against)?"
    rf"|with\s+(?:{NUMBER}|an)\s+(?:members?\s+|councillors?\s+|cllrs?\s+|votes?\s+)?"
    r"(?:abst\w+|against|voting\s+against|dissenting|objections?|opposed)"
    r"|(?:up)?on\s+(?:an?\s+(?:show\s+of\s+hands|(?:recorded\s+|named\s+)?vote|division)"
    r"|being\s+put(?:\s+to\s+the\s+(?:vote|meeting))?)"
    r"|(?:following|after|by)\s+an?\s+(?:show\s+of\s+hands|(?:recorded\s+|named\s+)?vote)"
    r"|(?:on\s+the\s+(?:proposal|motion|proposition)\s+of|proposed(?:\s+by)?)\s+[^,;:()]{3,60}?,?\s+(?:and\s+)?"
    r"seconded(?:\s+by)?\s+[^,;:()]{3,60}?(?=,|\s+(?:that|to)\b)"
)
HOW: Final = rf"(?i:(?:[\s,:-]{{1,3}}\(?(?:{_WORDS})(?![\w'-])\)?,?){{1,3}})"
"""The manner of a decision, one to three of them, with what parts it from the verb before it and with a comma after it."""
