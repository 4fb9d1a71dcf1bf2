"""Verbs of tasks: what whoever is named in minutes is to do."""

from __future__ import annotations

_PLAIN = (
    "action", "add", "advertise", "advise", "agenda", "apply", "approach", "arrange", "ask", "attend", "book", "bring", "carry", "chase", "check",
    "circulate", "clarify", "complete", "confirm", "consider", "consult", "contact", "convey", "correspond", "deal", "deliver", "discuss", "display",
    "do", "distribute", "draft", "drop", "email", "e-mail", "enquire", "erect", "establish", "explore", "follow", "find", "forward", "get", "give",
    "inform", "inspect", "install", "investigate", "invite", "issue", "keep", "let", "liaise", "look", "make", "meet", "monitor", "negotiate",
    "notify", "obtain", "open", "order", "organise", "pass", "pay", "phone", "place", "prepare", "produce", "provide", "publish", "purchase",
    "pursue", "put", "raise", "re-agenda", "refer", "relocate", "remind", "remove", "renew", "repair", "replace", "reply", "report", "request",
    "research", "resolve", "respond", "review", "ring", "see", "seek", "send", "set", "sort", "speak", "submit", "supply", "take", "talk",
    "telephone", "thank", "tidy", "track", "try", "update", "visit", "write",
)  # fmt: skip
_LED_UP_TO = (
    "acknowledge", "amend", "ascertain", "assess", "attempt", "call", "collate", "collect", "commence", "commission", "compile", "compose",
    "conduct", "copy", "create", "cut", "design", "devise", "double-check", "endeavour", "extend",
    "feed", "feedback", "file", "finalise", "fix", "gain", "gather", "highlight", "identify", "include", "incorporate", "instruct",
    "laminate", "lay", "liase", "locate", "log", "measure", "mention", "mow", "paint", "photograph", "plant", "post", "press", "print",
    "progress", "prune", "publicise", "query", "recirculate", "re-circulate", "record", "register", "reiterate", "relay", "re-send", "resend",
    "reserve", "retrieve", "return", "revise", "scan", "schedule", "secure", "share", "sign", "source", "spray", "strim", "survey", "trim",
    "undertake", "upload", "verify", "water", "weed", "withhold",
)  # fmt: skip
_TO_SOMEBODY = ("coordinate", "co-ordinate", "develop", "ensure", "facilitate", "proceed")
_GOES_ON = (
    r"continue(?=\s+to\s+(?:ask|chase|contact|follow|investigate|liaise|look|monitor|press|pursue|push|report"
    r"|request|review|seek|try)\b)"
)
_PROMISED = (
    "assist",
    "build",
    "clean",
    "clear",
    "construct",
    "cross-check",
    "decorate",
    "help",
    "maintain",
    "mend",
    "rub",
    "store",
    "work",
)
_PROMISED_SO = (
    r"cross\s+check|have\s+(?:(?:a|another)\s+(?:look|word|chat)|(?:further\s+)?(?:discussions|talks))"
    r"|go\s+(?:back|through|over)"
)

PLAIN = rf"(?:{'|'.join(_PLAIN)})\b"
"""A verb that tells a task even right after a name ("Clerk write to the county")."""
WILL = rf"(?:{'|'.join((*_PLAIN, *_LED_UP_TO))}|{_GOES_ON})\b"
"""A verb that tells one after "will"; many of these are nouns or what was done right after a name."""
LED_UP_TO = rf"(?:{'|'.join((*_PLAIN, *_LED_UP_TO, *_TO_SOMEBODY))}|{_GOES_ON})\b"
"""A verb that tells one after "to" or "agreed to"; some say after "will" only what others, or things, do."""
PROMISED = rf"(?:{'|'.join(_PROMISED)}|{_PROMISED_SO})\b"
"""A verb that tells one only of somebody who agreed, offered or volunteered to do it."""
ALL = frozenset((*_PLAIN, *_LED_UP_TO, *_TO_SOMEBODY, *_PROMISED, "continue", "cross", "go", "have"))
