"""What the Welsh pages of councils' sites print around the words of a meeting: labels, the weekday and hour of a title, offices.

Councils of Wales publish each page in both languages (the Welsh Language Standards under the Welsh Language (Wales) Measure 2011),
mostly by one system, so the labels are the same everywhere.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE | re.MULTILINE
CUES = ("Lleoliad", "Cyswllt", "enderfyniad", "wyllgor", "WYLLGOR")
"""Parts of words of which such a page has some."""
LABELS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("ofnodion", re.compile(r"^([ \t]*)(?:agenda|rhaglen)(?:,\spenderfyniadau)?\sa\schofnodion(?=[ \t]*$)", _I), "Agenda and minutes"),
    ("ofnodion", re.compile(r"^([ \t]*)cofnodion(?:\sdrafft)?[ \t]*:(?=[ \t]*$)", _I), "Minutes:"),
    ("enderfyniad", re.compile(r"^([ \t]*)penderfyniad(?:au)?[ \t]*:(?=[ \t]*$)", _I), "Decision:"),
    ("lleoliad", re.compile(r"^([ \t]*)lleoliad[ \t]*:", _I), "Venue:"),
    ("cyfarwyddiadau", re.compile(r"\.?()(?:\sGwelwch)?\s[Cc]yfarwyddiadau(?=[ \t]*$)", re.MULTILINE), ""),
    ("cyswllt", re.compile(r"^([ \t]*)cyswllt[ \t]*:", _I), "Contact:"),
    ("eitem", re.compile(r"^([ \t]*)eitemau(?=[ \t]*$)", _I), "Items"),
    ("eitem", re.compile(r"^([ \t]*)rhif\.?\s{1,3}(?:yr\s)?eitem(?=[ \t]*$)", _I), "No. Item"),
    ("dogfennau", re.compile(r"^([ \t]*)dogfennau ychwanegol:", _I), "Additional documents:"),
    ("rth law", re.compile(r"^([ \t]*)wrth law(?=[ \t]*(?:[:;-]|$))", _I), "Others"),
    ("wyllgor", re.compile(r"()(?<![\w-])[BP]h?wyllgor(?=\s[A-Z])"), "Pwyllgor"),
    ("y", re.compile(r"^([ \t]*)Y (?=(?:Cabinet|Cyngor|Pwyllgor|Bwrdd)\b)", re.MULTILINE), ""),
    ("gadeirydd", re.compile(r"()\bIs-[Gg]adeirydd(?=[ \t]*(?:[),;:]|$))", re.MULTILINE), "Vice-Chair"),
    ("cadeirydd", re.compile(r"()(?<=[(,-])( ?)Cadeirydd(?=[ \t]*(?:[),;:]|$))", re.MULTILINE), " Chair"),
    ("ymddiheurodd", re.compile(r"()\bYmddiheurodd(?: y)?(?=\s{1,9}[A-Z])"), "Apologies:"),
    ("m na", re.compile(r"()\sam na[ds]?\s(?:all(?:ai|ent)|fedr(?:ai|ent)|oedd(?:ent|ynt)?)\b[^.\n]{0,80}"), ""),
    *(
        ("dydd", re.compile(rf"()\bDydd {welsh}(?=,?\s\d)", re.IGNORECASE), english)
        for welsh, english in (
            ("Llun", "Monday"),
            ("Mawrth", "Tuesday"),
            ("Mercher", "Wednesday"),
            ("Iau", "Thursday"),
            ("Gwener", "Friday"),
            ("Sadwrn", "Saturday"),
            ("Sul", "Sunday"),
        )
    ),
    *(
        ("dydd", re.compile(rf"()(?<=\d[.:]\d\d)\s?(?:{welsh})(?![\w.])"), english)
        for welsh, english in ((r"y\.?b\.?", "am"), (r"y\.?[hp]\.?", "pm"), ("o'r gloch", ""))
    ),
)  # fmt: skip
"""A word of a text in lower case, a label that has it after what stands before it on its line, and the English for it, which is no longer."""
