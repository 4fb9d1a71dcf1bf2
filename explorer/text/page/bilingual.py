"""Labels that councils of Wales, Ireland and New Zealand print in two languages ("Presennol / Present:"): English in their place, on the
same characters.

What a paper says in Welsh, Irish or Māori beside its English is said twice, and rules read the English. A label or a title that stands in
one of these languages alone is put into English where that takes no more characters; whatever is quoted is quoted as printed.
"""

from __future__ import annotations

import re
from functools import partial

from explorer.text.page import welshpages

_CUES = (
    "resennol", "RESENNOL", "mddiheur", "MDDIHEUR", "Cyng", "CYNG", "ofnodion", "thair", "THAIR", "eithsc", "EITHSC", "iontuair", "IONTUAIR",
    "eantar", "EANTAR", "inneadh", "olta ag", *welshpages.CUES,
)  # fmt: skip
"""Parts of words of which a paper of such a council has some."""
_WELSH_WORDS = (
    r"(?:yn )?bresennol|presennol|hefyd yn bresennol|ymddih?[eiu]+riadau(?: am absenoldeb)?|cofnodion"
    r"|datgan(?:iadau)?(?: o)? f?[bf]uddiann?t?au?"
    r"|materion yn codi|gohebiaeth|cynllunio|croeso|cyllid|cadeirydd|is-gadeirydd|clerc"
    r"|(?:y )?cyng(?:horwyr|horydd)?\.?(?: sir)?|cynghorydd sir|aelodau|swyddogion|hwyr|a"
)
_IRISH_WORDS = (
    r"i l[áa]thair|as l[áa]thair|i l[áa]thair freisin|leithsc[ée]al(?:ta|a)?|miontuairisc[íi]|cathaoirleach"
    r"|comhairleoir[íi]?|gn[óo] eile|comhfhreagras"
)
_ENGLISH = (
    r"present|also present|in attendance|attendance|apolog\w+|minutes|meeting minutes|declar\w+|matters"
    r"|correspondence|planning|welcome|finance|chair\w*|vice\b"
    r"|clerk|cllrs?\b|councillors?|county c|members|officers|late\b|and\b|absent|cathaoirleach"
)
_STROKE = re.compile(rf"[/|-]\s{{0,3}}(?={_ENGLISH})", re.IGNORECASE)
_BEFORE_STROKE = re.compile(rf"(?<![\w'])(?:{_WELSH_WORDS}|{_IRISH_WORDS})\s{{0,3}}\Z", re.IGNORECASE)
_LONG = 50
"""A label in the other language right before its English: the stroke between them, what stands before it, and in how many characters."""
_BESIDE = re.compile(r"/(?:(?<=\w/)|(?<=\w\s/))\s?(?:cadeirydd|clerc|cyng\.?|hwyr)(?=[\s),.:])", re.IGNORECASE)
"""A word in the other language right after its English: "(chair / cadeirydd)"."""
_NAMED_TWICE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cyng", re.compile(r"\bCyng\w*\.?\s+(?=Cllrs?\b)")),
    (
        "ceantar ",
        re.compile(
            r"\bceantar (?:bardasach|cathrach)(?:\s+[^\W\d]+){1,5}?\s+(?=(?:municipal|metropolitan) district of\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "cyngor ",
        re.compile(
            r"\bcyngor (?P<tier>cymuned|tref|plwyf|sir|dinas|bwrdeistref sirol)"
            r"(?=\s+(?:[A-Z][\w'-]*\s+){0,4}(?P<of>community|town|parish|county|city|county borough)\s+council\b)",
            re.IGNORECASE,
        ),
    ),
)
"""A word of a text in lower case, and what it opens: a title, or the name of a district, before its English; a council's type in Welsh
before its name, of which the English type follows the name."""
_ALONE: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("hefyd yn", re.compile(r"(?m)^([ \t]*)hefyd yn bresennol(?=\s*[:;-])", re.IGNORECASE), "Also Present"),
    ("yn bresennol", re.compile(r"(?m)^([ \t]*)yn bresennol(?=\s*[:;-])", re.IGNORECASE), "Present"),
    ("presennol", re.compile(r"(?m)^([ \t]*)presennol(?=[ \t]*(?:[:;-]|$))", re.IGNORECASE), "Present"),
    ("ymddi", re.compile(r"(?m)^([ \t]*)ymddih?[eiu]+riadau(?=\s*[:;-])", re.IGNORECASE), "Apologies"),
    ("thair", re.compile(r"(?m)^([ \t]*)i l[áa]thair(?=\s*[:;-])", re.IGNORECASE), "Present"),
    ("leithsc", re.compile(r"(?m)^([ \t]*)leithsc[ée]alta(?=\s*[:;-])", re.IGNORECASE), "Apologies"),
    ("inneadh", re.compile(r"(?m)^([ \t]*)agus (?:an|ar) c[ií]nneadh(?=\s*[:;-])", re.IGNORECASE), "And Resolved"),
    ("olta ag", re.compile(r"(?m)^([ \t]*)Molta ag(?=\s+[A-Z])"), "Prop."),
    ("uidi", re.compile(r"(?m)^([ \t]*)Cuidi\w{0,4}\s+\S{1,4}(?=\s+[A-Z])"), "Seconded"),
    ("ynghorydd sir", re.compile(r"()\b(?:[Yy] )?[CG]ynghorydd Sir(?=\s[A-Z])"), "County Cllr"),
    ("ynghorydd", re.compile(r"()\b(?:[Yy] )?[CG]ynghorydd(?=\s[A-Z])"), "Councillor"),
    ("ynghorwyr", re.compile(r"()\b(?:[Yy] )?[CG]ynghorwyr(?=\s[A-Z:])"), "Cllrs"),
    ("cyng", re.compile(r"()\bCyng\.?(?=\s?[A-Z/])"), "Cllr"),
    (
        "riad",
        re.compile(r"()\bymddih?[eiu]+riad(?:au)? (?:am absenoldeb )?(?:gan|oddi wrth)(?: yr?)?(?=\s)", re.IGNORECASE),
        "apologies from",
    ),
    (
        "cynhaliwyd",
        re.compile(r"()\bCynhaliwyd(?: (?:y )?[cg]yfarfod(?: [a-z]{4,12})?(?: o)?)?(?=\s[CG]yngor\s[A-Z])"),
        "Minutes of",
    ),
    ("gyngor", re.compile(r"()\bGyngor(?=\s[A-Z])"), "Cyngor"),
    ("cynhaliwyd", re.compile(r"()\bam(?=\s\d{1,2}[.:]\d\d)"), "at"),
    ("cynhaliwyd", re.compile(r"()\bar yr?(?=\s\d{1,2}\s?[a-z]{1,3}\s)"), "on"),
    ("o bell", re.compile(r"()\bo bell\b"), "remote"),
)
"""A word of a text in lower case, a label or title by itself that has it, after what stands before it on its line, and the English for
it, which is no longer."""
_LISTED = re.compile(r"\b(?:[CG]ynghor(?:wyr|ydd)|Cyng)\b(?:[^.:;\n]|(?<=[A-Z])\.|(?<=Cyng)\.|\n(?!\s)){3,600}")
_JOINED = re.compile(r"(?<=[a-z])\s(?:a['’]r|a[cg]?)(?=\s(?:[CG]yng\w*\.?\s)?[A-Z])")
"""Councillors whom a sentence lists, and what stands between the last two of them."""
_MAORI = re.compile(
    r"(?<![^\s.)*#])(?:Te|TE|Ngā|NGĀ|Nga|NGA|He|HE|Nau|NAU|Kua|KUA|Ko|KO|Karakia|KARAKIA)"
    r"(?: [AEHIKMNOPRTUWGĀĒĪŌŪaehikmnoprtuwgāēīōū]{1,16}){0,8} \| (?=[A-Z])"
)
"""A label or title in Māori, whose words have but its letters, before its English: "Ngā Tamōtanga | Apologies"."""
_BARS = " | "
_DAY = re.compile(
    r"(?P<day>\d(?<!\w\d)\d?)\s?(?:af|ail|ydd|fed|ed|eg|ain|st|nd|rd|th)?(?P<of>\s+o)?\s+"
    r"(?P<month>ionawr|chwefror|[mf]awrth|ebrill|mai|[mf]ehefin|g?orffennaf|awst|[mf]edi|hydref|[td]achwedd"
    r"|rh?agfyr)(?=,?\s+(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_MONTHS = {
    "io": "Jan", "ch": "Feb", "ma": "Mar", "fa": "Mar", "eb": "Apr", "me": "Jun", "fe": "Jun", "go": "Jul", "or": "Jul", "aw": "Aug",
    "hy": "Oct", "ta": "Nov", "da": "Nov", "rh": "Dec", "ra": "Dec",
}  # fmt: skip
_MAY, _SEPTEMBER = "mai", "edi"


def may_be(text: str) -> bool:
    """Tell whether a text has a word of Welsh or Irish that papers of meetings have."""
    return any(cue in text for cue in _CUES)


def in_english(text: str) -> str:
    """Return a text of the same length with the labels, titles and days that it prints in Welsh or Irish, or in Māori before their
    English, in English."""
    text = _MAORI.sub(_blank, text) if _BARS in text else text
    if not may_be(text):
        return text
    # Each pattern is tried where a word of it stands, which is told sooner.
    low = text.lower()
    text = _BESIDE.sub(_blank, _labelled_once(text))
    for cue, pattern in _NAMED_TWICE:
        if cue in low:
            text = pattern.sub(_blank, text)
    text = _LISTED.sub(lambda listed: _JOINED.sub(_comma, listed.group()), text) if "yng" in text else text
    for cue, pattern, english in (*_ALONE, *welshpages.LABELS):
        if cue in low:
            text = pattern.sub(partial(_instead, english), text)
    return _DAY.sub(_day, text)


def _labelled_once(text: str) -> str:
    """Return a text with blanks for each label in the other language right before its English."""
    pieces, done = [], 0
    for stroke in _STROKE.finditer(text):
        if label := _BEFORE_STROKE.search(text, max(done, stroke.start() - _LONG), stroke.start()):
            pieces += [text[done : label.start()], _blanks(text[label.start() : stroke.end()])]
            done = stroke.end()
    return "".join(pieces) + text[done:]


def _blank(match: re.Match[str]) -> str:
    return _blanks(match.group())


def _blanks(words: str) -> str:
    return "\n".join(" " * len(line) for line in words.split("\n"))


def _comma(match: re.Match[str]) -> str:
    whole = len(match.group())
    return "\n".ljust(whole) if match.group().startswith("\n") else ",".rjust(whole)


def _instead(english: str, match: re.Match[str]) -> str:
    """Return the English with blanks before it, or after it where it opens a line."""
    text, kept = match.string, match[1] + english
    inside = match.start() > 0 and text[match.start() - 1] != "\n" and text.startswith((" ", ","), match.end())
    return kept.rjust(len(match.group())) if inside else kept.ljust(len(match.group()))


def _day(match: re.Match[str]) -> str:
    low = match["month"].lower()
    month = "May" if low == _MAY else "Sep" if low.endswith(_SEPTEMBER) else _MONTHS[low[:2]]
    blanks = len(match.group()) - len(match["day"]) - len(month)
    behind = 0 if match.string.startswith(",", match.end()) else blanks // 2
    return f"{match['day']}{' ' * (blanks - behind)}{month}{' ' * behind}"
