"""Whether a sentence with a settling word in it ("agreed", "approved") says that this meeting settled something: by the words before that
and after it."""

from __future__ import annotations

import re

from explorer.text.page.dates import MONTH_NAMES

OURS = (
    r"(?:the\s+)?(?:(?:parish|town|community)\s+)?"
    r"(?:council(?:l?ors)?|cllrs|members|committee|board|meeting|all|everyone|those)\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were)\s+(?:(?:all|both|also|then|duly|unanimously|formally|therefore|subsequently"
    r"|(?:presented|considered|discussed|reviewed|read) and)\s+)*\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:\A(?:\d{1,2}(?:\.\d{1,2})+\s)?|[-:;,.)]\s|\s-(?=\Z)|\n)\s*(?:(?:and|all|both|these|this|which|payments?|invoices?|cheques?|accounts?|expenses"
    r"|unanimously|duly"
    r"|(?:presented|circulated|received|considered|discussed|reviewed|checked) and|approval|refusal"
    rf"|{OURS}(?: present)?(?:\s+(?:noted|confirmed)(?:\s+that)?(?:\s+they)?)?(?:\s+were)?(?:\s+all)?)\s+)*\Z",
    re.IGNORECASE,
)
_THIS_WAS = re.compile(r"[-.;,)]\s+(?:this|which)\s+(?:was|were)\s+(?:\w+ly\s+|all\s+|also\s+)*\Z", re.IGNORECASE)
"""What points back to a request, which may name a day of its own."""
_OF_A_MATTER = re.compile(
    r"(?:\A|[-:;.(]\s|\n)\s*(?:the\s+|an?\s+)?(?:[a-z]+\s+)?"
    r"(?:requests?|payments?|quot(?:es?|ations?)|donations?|grants?|purchase|renewal|invoices?|cheques?"
    r"|expenditure|proposals?|policy|budget|precept"
    r"|subscriptions?|increase|costs?|estimates?|contributions?|expenses|wording)\b"
    r"(?![^.;:\n]*\b(?:was|were|is|are|be|been|has|had|have|who|which|will|would|should|could|may|can|must|if|when"
    r"|not|never|previously|un\w+)\b)[^.;:\n]{0,90}\Z",
    re.IGNORECASE,
)
"""A matter of business without any verb, which the settling word follows: "Request for a seat agreed"."""
_ASKS = re.compile(
    r"\W*(?:the|an?)\s(?:[\w'-]+\s){0,2}?(?:quot(?:es?|ations?)|requests?|proposals?|grants?|donations?|estimates?)\s",
    re.IGNORECASE,
)
_BY_US = re.compile(
    r"\s+(?:unanimously\s+)?by\s+(?:(?:a\s+|the\s+)?full\s+council\b|(?:all\s+|everyone\s+)?(?:those|(?:the\s+)?members)\s+present\b"
    r"|\d{1,2}\s+votes?\b|(?:an?\s+)?(?:\w+\s+)?majority\b|(?:a\s+)?show\s+of\s+hands\b)",
    re.IGNORECASE,
)
"""What says that those in the room did it, whatever led up to it."""
_SUGGESTS = re.compile(
    r"\b(?:asked\s+(?:if|whether|for|that)|suggested|requested|proposed|recommended|provided\s+an?\s+quot(?:e|ation))\b",
    re.IGNORECASE,
)
"""Words of what was put before those who then agreed to it: "… asked if it could be printed - this was agreed"."""
_LED_UP = re.compile(
    r"\b(?:report(?:s|ed)|advis(?:ed|es)|said|heard|announced|recalled|remind(?:ed|s)|last|previous(?:ly)?|earlier|not|never|if|when"
    r"|whether|until|unless|had|has|have)\b",
    re.IGNORECASE,
)
"""What tells even so of what was done elsewhere or before."""
_TO_BE_DONE = re.compile(
    r"\bto\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en|t)\b|\b(?:amendments?|changes?|additions?|alterations?|revisions?|repairs?|improvements?"
    r"|repl(?:y|ies)|responses?|contributions?|donations?|grants?|extensions?)\s+to\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(r"\brequest(?:s|ing|ed)?\b(?![^.;]*\bapplication)", re.IGNORECASE)
"""What a council refuses by itself, where "refused" alone may be what the planning authority said."""
_FOR_WHAT = re.compile(r"\bto\s(?=[a-z])")
_ALL = re.compile(r"^,\s*all\b|\bunanimously\b", re.IGNORECASE)
"""Assent of all to what should be done: "whether the sign should be moved, all agreed"."""
_SHOULD = re.compile(r"\b(?:should|could|would)\b[^.;:,]{3,60}\Z", re.IGNORECASE)
_LITTLE = re.compile(
    rf"(?:\s+\([^()\n]{{3,80}}\)|\s+(?:unanimously|by (?:all|{OURS})(?: (?:present|members|councillors|cllrs))*"
    r"|for payment|in principle|nem\.? con\.?|in accordance with (?:the )?(?:\w+ )?budget|£\s?[\d,.]{1,12}"
    r"|with\s+(?:an?\s+|the\s+)?(?:requests?|conditions?|provisos?|comments?)\b[^.;:\n]{0,80}"
    r"|(?:to|with|that)\s+(?:this|the|that)\b(?:\s+(?:proposal|suggestion|request|recommendation|motion))?"
    r"|and\s+(?:this|it)\s+was\s+(?:agreed|approved|carried))"
    r"|,\s+(?:the\s+)?(?:(?-i:[A-Z])[\w.'-]*\s+){1,3}(?:to|will|would)\s+[^.;:\n]{3,120}+)*\W*\Z",
    re.IGNORECASE,
)
_RESOLVE = re.compile(r"\s+(?:to|that|the|an?|we|not)\s", re.IGNORECASE)
_OTHERS = re.compile(
    rf"\s*(?:\w+ly\s+)?(?:by|with|between|from)\s+"
    rf"(?!{OURS}|(?:an?\s+|the\s+)?(?:requests?|conditions?|provisos?|comments?)\b)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:applications?|permission|planning|bids?|claims?|appeals?|grants?|funding|plans|offer)\b[^.]*\Z",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"\b(?:report(?:s|ed)|sa(?:id|ys|ying)|advis(?:ed|es)|inform(?:ed|s)|explain(?:ed|s)|stat(?:ed|es|ing)"
    r"|understood|confirm(?:ed|s)"
    r"|ask(?:ed|s)|quer(?:ied|y)|told|believed|felt|heard|replied|announced|recalled|remind(?:ed|s)|pointed\s+out"
    r"|if|when|whether|once|until|unless|after|before|as|had|has"
    r"|have|(?<!having\s)been|being|be|(?<!accounts\s)to|should|would|could|last|previous(?:ly)?|earlier|not|never)\b",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:at|on|in|since|during)\s+(?:the\s+|its\s+|our\s+|their\s+)?(?:an?\s+)?"
    r"(?:earlier|last|previous|final|former|(?:most\s+)?recent|next|special|meeting|(?:19|20)\d\d"
    r"|\d{1,2}(?:st|nd|rd|th)|" + MONTH_NAMES + r")\b",
    re.IGNORECASE,
)
_APPOINTMENT = re.compile(
    r"\W*(?:\w{1,3}[.)]\s+)?(?:the\s+)?(?:re-?)?appointment of\b[^.;]{0,120}\b(?:was|were)\s+(?:\w+ly\s+|all\s+)*\Z",
    re.IGNORECASE,
)
"""Whom the meeting appoints, whatever it says of them before the verb."""
_RECOMMENDATIONS = re.compile(
    r"\W*(?:that\s+)?(?:all\s+)?the recommendations?\b[^.;]{0,120}\b(?:was|were)\s+(?:\w+ly\s+|all\s+)*\Z",
    re.IGNORECASE,
)
"""A report's recommendations, whatever stands between them and the verb."""


def settles(before: str, verb: str, after: str) -> bool:
    """Tell whether a sentence of these parts says that this meeting settled something."""
    if verb == "agreed" and not before.strip(" -:\n") and _RESOLVE.match(after):
        return True
    if verb == "refused":
        return before.rstrip().endswith(("-", ":")) and (
            after.strip(" .;\n") != "" or _REQUEST.search(before) is not None
        )
    bare = _BARE.search(before) if verb == "agreed" or not before.endswith("-") else None
    this = _THIS_WAS.search(before)
    said = "" if this else before
    by_us = _BY_US.match(after) is not None
    if (_OTHERS.match(after) and not by_us) or _OTHER_DAY.search(said) or _OTHER_DAY.search(after):
        return False
    if bare and _LITTLE.match(after):
        told_so = TOLD.search(before, max(0, bare.start() - 20), bare.start())
        return (
            told_so is None
            or (told_so.group() == "to" and bare.group().startswith("-"))
            or (_ALL.search(bare.group()) is not None and _SHOULD.search(before, 0, bare.start()) is not None)
        )
    if _OF_A_MATTER.search(before) and verb in ("agreed", "approved", "accepted") and _LITTLE.match(after):
        return True
    if verb == "recommended":
        return False
    if verb.startswith(("in ", "all ", "content")):
        return False
    return (
        _PASSIVE.search(before) is not None
        and not (
            not (this and _ASKS.match(before))
            and (_LED_UP if by_us else TOLD).search(_asked_for(before))
            and not (this and _SUGGESTS.search(before) and not _LED_UP.search(_SUGGESTS.sub("", before)))
            and not _RECOMMENDATIONS.match(before)
            and not _APPOINTMENT.match(before)
        )
        and _ELSEWHERE.search(before) is None
        and len(before.split()) < 40
    )


def _asked_for(before: str) -> str:
    """Return the words before a verdict without what a quote, a grant or a request is for, or what is done to something: "A quote from Elm
    to mend the path", "the bench to be donated by Mr Oak", "the changes to the rules"."""
    return _TO_BE_DONE.sub("", _FOR_WHAT.sub("", before) if _ASKS.match(before) else before)
