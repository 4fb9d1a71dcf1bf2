"""The words by which names of bodies are told: what they end with, what stands before them, what is a sort of body only."""

from __future__ import annotations

import re

NOUNS = {
    "committee": "committee", "sub-committee": "committee", "subcommittee": "committee",
    "board": "board", "panel": "panel", "cabinet": "cabinet", "council": "council", "forum": "forum",
    "partnership": "partnership", "agency": "agency", "authority": "agency", "commission": "commission",
    "group": "working group", "party": "working group", "trust": "agency", "inspectorate": "inspectorate",
    "association": "association", "tribunal": "agency", "mbc": "council", "assembly": "council", "bia": "association",
    "spc": "committee", "jpc": "committee",
}  # fmt: skip
WELSH_NOUNS = {
    "cyngor": "council", "pwyllgor": "committee", "is-bwyllgor": "committee", "isbwyllgor": "committee", "cyd-bwyllgor": "committee",
    "cydbwyllgor": "committee", "bwrdd": "board", "panel": "panel",
}  # fmt: skip
"""What names of bodies in Welsh begin with."""
LEADING = {
    "the", "a", "an", "dear", "between", "above", "said", "virtual", "ordinary", "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "watch", "view", "last", "subject", "contact", "visit", "see", "council's", "board's", "committee's", "city's", "in", "on", "at", "by", "this", "that", "yes", "no", "and", "&", "of", "for", "to", "from", "both", "each", "any",
    "all", "our", "their", "its", "if", "as", "when", "with", "previous", "following", "these", "note", "draft", "approved", "unapproved", "confirmed", "unconfirmed", "members",
    "report", "reports", "minutes", "minute", "adjourned", "provisional", "agenda", "meeting", "chair", "chairman", "vice-chair", "councillor", "cllr", "current",
    "former", "special", "however", "although", "while", "since", "under", "proposed", "name", "copy", "recommended", "inaugural",
    "next", "your", "time", "update", "correspondence", "application", "applications", "elections", "election",
    "monthly", "annual", "extraordinary", "statutory", "audited", "is", "are", "was", "were", "not", "other", "every", "where", "full",
    "restructuring", "supporting", "funding", "establishing", "developing", "improving", "reviewing", "transforming", "managing", "involving", "regarding", "including",
    "appointing", "creating", "received", "requested", "request", "resolved", "granted", "attending", "forthcoming", "upon", "gross", "remarks", "confirmation",
    "chairperson's", "chairman's", "person's", "present", "apologies", "membership", "egm", "agm", "be", "it",
    "chairs", "chair's", "chairpersons", "amended", "will", "shall", "approve", "notes", "vice", "discuss", "appoint", "consider",
    "posted", "filed", "tagged", "categories", "category",
    "whereas", "therefore", "now", "set", "most", "some", "many", "several", "various", "another", "such",
}  # fmt: skip
BREAKS = frozenset(
    (
        "with",
        "vat",
        "net",
        "gross",
        "cheque",
        "payee",
        "total",
        "remarks",
        "amount",
        "held",
        "proceedings",
        "resolved",
        "resolve",
        "received",
        "from",
        "that",
    )
)
"""Words that no body's name has: what stands before them in a run of capitals is something else."""
ENDS = frozenset(
    (
        "club",
        "magazine",
        "association",
        "hall",
        "church",
        "school",
        "society",
        "company",
        "police",
        "college",
        "hospital",
    )
)
"""Words with which the name of something else ends before "and" and a body."""
HOLDERS = frozenset(
    ("secretary", "chairman", "chairperson", "chair", "cathaoirleach", "leas-chathaoirleach", "clerk", "leader", "mayor", "member", "members", "treasurer", "president",
     "vice-chair", "vice-chairman", "vice-chairperson", "executive", "director", "designate", "governor", "trustee", "employee", "representative", "convener", "convenor",
     "staff", "residents", "employees", "offices", "document", "pack", "orders", "rules", "procedure", "procedures", "meetings", "accounts", "income", "agreement", "behalf", "founder", "charter", "functions", "dates", "achievements",
     "fund", "scheme", "reporting", "role", "roles", "responsibilities", "overview", "schedule", "proposal", "proposals", "ceo", "vacancy", "vacancies", "presentation",
     "programme", "referred", "invitation", "notice", "status", "venue", "email", "chairmanship")
)  # fmt: skip
"""Words that with "of", "for" or "to" come before the name of a body and are no part of it."""
SEATS = frozenset(("vacancy", "vacancies", "seat", "seats", "place", "places", "nomination", "nominations", "representation", "representative", "representatives", "conference",
                   "presentation", "overview"))  # fmt: skip
"""Words that with "on" come before the name of a body and are no part of it."""
SORTS = frozenset(("new", "old", "first", "initial", "other", "may", "quality", "model", "current", "rural", "local", "altered", "easy", "one", "two",
                   "three", "both"))  # fmt: skip
"""Words that with the kind of a council tell of what sort it is, or when it met: "Quality Parish Council"."""
GENERIC = {
    "board", "panel", "committee", "council", "group", "party", "team", "authority", "agency", "forum", "partnership", "trust",
    "association", "commission", "executive", "sub-committee", "panels", "committees", "assembly", "inspectorate", "mbc", "subcommittee", "spc", "jpc",
}  # fmt: skip
_PLAIN = frozenset((*GENERIC, "city", "county", "borough", "district", "scrutiny", "full"))
"""Words that by themselves, however many, are of no body."""
_OF_COUNCILS = frozenset(("city", "county", "borough", "district", "parish", "town"))
GENERIC_NAMES = {
    "city council", "county council", "borough council", "district council", "parish council", "town council", "community council",
    "local authority", "local authorities", "host authority", "full council", "council committee", "scrutiny board", "working group",
    "working party", "task group", "advisory panel", "other council", "scrutiny committee", "sub committee",
    "strategic policy committee", "policy committee", "steering group", "project team", "management team", "executive", "regional council", "executive committee", "select committee",
    "city and county council", "city & county council", "metropolitan district council", "municipal district council", "elected council", "plenary council", "open council", "closed council", "regular council", "regular board", "regular committee", "public forum", "open forum", "highway authority", "highways authority", "planning authority", "statutory authority", "local planning authority", "project board",
    "area board", "area committee", "local council", "parish and town council", "town and parish council", "principal council",
    "advisory committee", "advisory board", "advisory council", "standing committee",
}  # fmt: skip
FOLLOWED = frozenset(("board", "panel", "committee"))
"""Nouns after which a further word in capitals is another thing of the body's: "the Scrutiny Board Chair"."""
NO_BODY_BEFORE = frozenset(("election", "elections", "director", "directors"))
"""Words before which a noun says of whom or what they are: "School Board Elections"."""
STAFF = frozenset(
    (
        "officer",
        "officers",
        "co-ordinator",
        "coordinator",
        "administrator",
        "administration",
        "manager",
        "secretary",
        "services",
        "support",
        "clerk",
        "liaison",
    )
)
"""Words after which a noun before them is of an office or a service: "Principal Committee Co-ordinator"."""
OF_A_BODY = frozenset(("of", "to", "during", "by", "from", "with"))
TYPES = frozenset(("city", "county", "borough", "district", "parish", "town", "community"))
"""Kinds of councils, which stand together in the name of one: "City and County Council"."""
NO_BOARDS = frozenset(("notice", "map", "advertising", "information", "display", "message", "white", "score"))
"""Words with "board" for a thing that hangs on a wall."""
OF_COMPANIES = frozenset(("group",))
OF_GROUPS = frozenset((
    "working", "task", "steering", "advisory", "reference", "review", "focus", "user", "users", "project", "liaison", "stakeholder",
    "action", "support", "consultative", "community", "residents", "residents'", "friends", "monitoring", "delivery", "strategy",
    "strategic", "planning", "development", "management", "policy", "scrutiny", "finish", "interest", "party", "national", "joint",
    "participation", "patient", "amenities", "linkage", "disability", "labour", "conservative", "liberal", "democrat", "democrats", "green",
    "independent", "independents", "gael", "fáil", "féin",
    "transformation", "commissioning", "clinical", "leadership", "implementation", "network", "women's", "youth", "cross-party",
))  # fmt: skip
"""Words of which a group has one that is no company; or "the" stands before it."""
_PARTIES_AT_WORK = frozenset(
    (
        "working",
        "review",
        "steering",
        "task",
        "liaison",
        "member",
        "members",
        "project",
        "joint",
        "scrutiny",
        "study",
        "action",
        "inquiry",
    )
)
"""Words before "party" where it is no political one."""
_OF_AGENDAS = ("public", "open")
"""What stands before "forum" in a title of business: "Opening and Public Forum"."""
_OF_POLITICS = frozenset(("fáil", "fail", "féin", "fein", "gael"))
ABOUT_NOUNS = frozenset(("committee", "board", "panel", "commission", "forum", "council"))
"""Nouns that may have after them what a body is about: "Advisory Committee on Planning"."""
WEAK = {"group", "party", "team", "trust", "association", "authority", "executive"}
DONE_TO = frozenset(("support", "establish", "appoint", "amend", "consider", "approve", "fund", "join", "name"))
"""Verbs of a title that stand before the body they are about."""

KNOWN = {
    "Ofsted": "inspectorate", "Estyn": "inspectorate", "HMI Probation": "inspectorate", "Care Quality Commission": "inspectorate",
    "Local Government Association": "association", "Environment Agency": "agency", "Natural England": "agency",
    "Historic England": "agency", "Homes England": "agency", "National Highways": "agency", "Highways England": "agency",
    "City of London Corporation": "council", "Comhairle nan Eilean Siar": "council", "Council of the Isles of Scilly": "council",
    "Cadw": "agency", "Natural Resources Wales": "agency", "Irish Water": "agency", "An Bord Pleanála": "agency",
}  # fmt: skip


_DEALINGS = frozenset((
    "work", "contract", "contracts", "lease", "leases", "email", "emails", "letter", "letters", "call", "calls", "talks", "partners", "link",
    "links", "issue", "issues", "problem", "problems", "together", "along", "compared", "shared", "joint", "merger", "dispute", "consultations",
    "event", "events", "project", "projects", "talk", "speech", "paper", "statement", "contribution", "village", "ward", "area", "parish", "town", "district", "county", "councillors", "company", "companies", "grant", "grants", "support", "help", "action",
    "actions", "request", "requests", "decision", "decisions", "provided", "funded", "run", "owned", "managed", "led", "made", "sent", "submitted",
))  # fmt: skip
"""Words before "with" or "by" and a council that has to do with what they say."""
_NO_PLACES = _DEALINGS.union(LEADING, HOLDERS, SEATS, ENDS, NOUNS)
_ABSTRACT = re.compile(r"(?:ion|ions|ment|ments|ance|ence|ings?|ed|ty|ship|al)\Z", re.IGNORECASE)


def may_be_place(word: str) -> bool:
    """Tell whether a word before "with" or "by" may be the first of a place's name: "Ash with Elm Parish Council"."""
    low = word.lower().rstrip(",")
    return word[:1].isupper() and low not in _NO_PLACES and _ABSTRACT.search(word) is None


_SITTINGS = re.compile(r"(?:annual|special|ordinary|extraordinary|virtual) ")
_LETTERS = frozenset(("bc", "cc", "pc", "dc"))


_NO_NAME_BEFORE = frozenset(("and", "&", "for", "that"))
"""Words that end what stands before a noun, so that it has no name of its own: "B. That Council"."""


def is_sort(first: str, rest: str) -> bool:
    """Tell whether the kind of a council after a word is a sort of councils or when one met: "Quality Parish Council", "May PC"."""
    kind = _SITTINGS.sub("", rest.lower())
    return first.lower() in SORTS and (kind in GENERIC_NAMES or kind in _LETTERS)


def acceptable(words: list[str], noun: str, followed: str, numbered: bool) -> bool:
    """Tell whether words that end in a noun are a body's name; `followed` is a further word of their run, in small letters."""
    lows = [word.lower() for word in words]
    before = lows[-2] if len(lows) > 1 else ""
    if followed in NO_BODY_BEFORE or followed in STAFF or before in _NO_NAME_BEFORE:
        return False
    if followed == "conference" and noun != "council":
        return False  # a council may have a room for conferences
    if (
        (noun == "council" and before in ("party", "group"))
        or (before in OF_A_BODY and noun in (*ABOUT_NOUNS, "authority"))
        or (before in NO_BOARDS and noun == "board")
    ):
        return False
    if noun == "party" and before not in _PARTIES_AT_WORK:
        return False
    if (noun == "group" and before in _OF_POLITICS) or (noun == "forum" and before in _OF_AGENDAS):
        return False
    if noun == "cabinet":
        return len(words) == 1 and not followed
    if numbered and len(words) > 1:
        return True
    if len(words) < 2 or " ".join(lows) in GENERIC_NAMES or _PLAIN.issuperset(lows):
        return False
    if is_sort(lows[0], " ".join(lows[1:])):
        return False
    if noun in WEAK and (len(words) < 3 or followed):
        return False
    strong_council = noun == "council" and len(words) > 2 and before in _OF_COUNCILS
    return not followed or strong_council or noun in FOLLOWED or (noun == "commission" and len(words) > 2)
