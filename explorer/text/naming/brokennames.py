"""Names that the end of a line breaks: after a title, an initial or a particle, or between two names of one."""

from __future__ import annotations

import re

from explorer.text.naming import namewords as words
from explorer.text.naming.nametitles import all_postnominals, fold, is_title

_LAST_WORD = re.compile(r"[A-Z][\w'-]+\Z")
_LAST_PIECE = re.compile(
    r"(?:[,;(]|\b(?:and|Councill?ors?|Cllrs?\.?|Mrs?\.?|Ms\.?|Dr\.?|(?:Superint|Inspect|Serge)\w+|Sgt\.?"
    r"|Clerk|Officer|Manager|Treasurer|Administrator|Assistant|Fire Chief|Director|Engineer|Planner)\s)"
    rf"\s*{_LAST_WORD.pattern}"
)
_ROLE_AFTER = re.compile(r"(?:\)|\s)\s{2,}\w+\Z|\)\s+\w+\Z")
"""A title that ends a line after a gap or a bracket says what the one named before is."""
_WITH_INITIAL = re.compile(r"[,;]\s*(?:[A-Z]\.\s?){1,3}[A-Z][\w'-]+\Z")
_TITLE = r"(?:Councill?or|Cllr|Cr|Mrs?|Ms|Miss|Dr)\b\.?"
_TITLED_IN_FULL = re.compile(rf"\b{_TITLE}\s[A-Z][\w'-]+\s+[A-Z][\w'-]+(?:,|\sand)\s+{_TITLE}\s[A-Z][a-z][\w'-]*\Z")
"""A line that ends with a title and one word, after somebody with a title and two: "Cr Ann Elm, Cr Dael" / "Oak, Cr Cid Fir"."""
_SURNAME_ALONE = re.compile(r"[A-Z][a-z][\w'-]*(?:,|\s+and\s)")
"""A word alone before the next comma, in a list of names with initials, or behind a forename that opens the list, the rest of the name on
the line above."""
_TIERS = ("County", "Borough", "District")
_TIER_ABOVE = re.compile(rf"(?:\A|[\s,])(?:{'|'.join(_TIERS)})\Z")
_TITLED_BELOW = re.compile(r"\s*(?:Cllrs?|Councill?ors?)\b")
_PARTICLES = frozenset(
    ("O", "O'", "Ó", "Mac", "Mc", "Ní", "Nic", "Uí", "Ui", "Mhic", "de", "van", "von", "De", "Di", "Du", "La", "Le", "Van", "Von", "Der", "Den", "St", "St.")
)  # fmt: skip
_IRISH = frozenset(("Uí", "Ui", "Ní", "Nic", "Mhic"))
"""Particles with which no line goes on but with a name that the line above began."""
HYPHENED = re.compile(r"[A-Z][a-z]+-\Z")
"""A line that ends within a double surname."""
_ENDED = re.compile(r"(?:[,;]|\b(?:and|agus)|&)\Z")
_LISTED_WHOLE = re.compile(r"(?:\A|[,;])\s*[A-Z][\w'.-]*(?:\s+[A-Z][\w'-]*)+\s*,\s*[A-Z][\w'.-]*(?:\s+[A-Z][\w'-]*)+\Z")
"""A line that ends with names in full between commas."""
_LISTED_THEN_ONE = re.compile(
    r"(?:\A|[,;:])\s*(?P<one>[A-Z][a-z]\w*)\s+[A-Z][\w'-]+\s*,\s*(?P<two>[A-Z][a-z]\w*)"
    r"\s+[A-Z][\w'-]+\s*,\s*[A-Z][\w'-]+\Z"
)
"""A line that ends with two names in full and one word."""
_BRACKETED_INITIAL = re.compile(r"\s*\([A-Z]{1,2}\)\s*(?:[,.;]|and\b|$)")
"""What is printed after a surname that several have; a line does not open with it."""
_ALONE = re.compile(r"[A-Z][\w'-]+(?=,)")
_LAST_OF_LIST = re.compile(r"\sand (?:[A-Z]\.?\s){1,3}[A-Z][\w'-]+\Z")
_WORD_AND_STOP = re.compile(r"[A-Z][\w'-]+\.(?:\s|\Z)")
"""The last word of a sentence, alone on the line below the initials and surname that end its list: "and B Oak" / "Birch."."""
_TURNED = r"[A-Z][\w'-]+, (?:(?:[A-Z]\.? ?){1,3}|[A-Z][a-z]+)"
_TURNED_ABOVE = re.compile(rf"(?:\A|\n|: ?)[ \t*•-]{{0,6}}{_TURNED}\Z")
_TURNED_BELOW = re.compile(rf"[ \t*•-]{{0,6}}{_TURNED}\s*(?:\n|\(|\Z)")
"""Lines of one name each, the surname first: "Birch, A" / "Oak, B"."""
LINE_SHOWN = 60
"""Characters beside the end of a line that tell whether a name goes on."""
_OFFICE_ENDS = re.compile(
    r"\A\W{0,4}[A-Z][\w'-]+(?: [A-Z][\w'.-]*){1,3}, (?:Deputy )?(?:Councill?or|Mayor|Alderman|Reeve)\Z"
)
"""A line of one name and the office of its bearer: "Ann Elm, Councillor"."""
_TIER_ENDS = re.compile(r"[-:]\s?(?:County|Borough|District|Boro')\s?(?:Councill?or|Cllr)\Z")
"""A line that ends with what its one name is: "Ann Elm - County Councillor"."""
_LETTER_ENDS = re.compile(r"[;,]\s+[A-Z]\Z")
"""An initial without a stop that begins a name at the end of a line."""
_INITIAL = re.compile(r"(?:[A-Z]\.){1,3}")


def _office_ends(above: str) -> bool:
    line = above.rpartition("\n")[2]
    return _OFFICE_ENDS.match(line) is not None and not is_title(line.split()[0])


def _ends_whole(above: str, below: str) -> bool:
    """Tell whether a line ends with what the one whom it names is, or is one whole name, as the next line is too."""
    turned = "," in below and _TURNED_ABOVE.search(above) and _TURNED_BELOW.match(below.lstrip("\n"))
    return bool(turned or _TIER_ENDS.search(above) or _ROLE_AFTER.search(above))


def _begun(above: str, last: str) -> bool:
    """Tell whether the `last` word of a line only begins a name: it is a title, an initial or a particle."""
    if _LETTER_ENDS.search(above) or last in _PARTICLES:
        return True
    if is_title(last) and not _office_ends(above) and not last.rstrip(".,;:").endswith(")"):
        return True
    after_name = all_postnominals(last) and above[: -len(last)].rstrip().endswith(",")
    return _INITIAL.fullmatch(last) is not None and not after_name


def _gone_on(above: str, below: str) -> bool:
    """Tell whether a line begins with the rest of a name, as the one above it shows."""
    words_above, first, bare = above.split(), below.split(maxsplit=1)[0], below.lstrip()
    return bool(
        (above.endswith(_TIERS) and _TIER_ABOVE.search(above) and _TITLED_BELOW.match(below))
        or (above.endswith("-") and HYPHENED.search(above))
        or (first in _IRISH and not _ENDED.search(above))
        or (_ALONE.match(bare) and (_LISTED_WHOLE.search(above) or _after_full_names(above)))
        or (first in _PARTICLES and len(words_above) > 1 and is_title(words_above[-2]))
        or (
            _SURNAME_ALONE.match(f"{bare.rstrip()}," if len(bare.split()) == 1 else bare)
            and _TITLED_IN_FULL.search(above)
        )
        or ("," in above and _WITH_INITIAL.search(above) and _SURNAME_ALONE.match(bare))
        or ("and " in above and _LAST_OF_LIST.search(above) and _WORD_AND_STOP.match(bare))
    )


def _after_full_names(above: str) -> bool:
    """Tell whether a line ends with a word alone, behind two of forename and surname: "Ann Elm, Bob Oak, Aoibhe" / "Ash, Cid Fir"."""
    listed = _LISTED_THEN_ONE.search(above)
    return listed is not None and words.FORENAMES.issuperset((fold(listed["one"]), fold(listed["two"])))


def breaks_name(above: str, below: str) -> bool:
    """Tell whether a line ends within a name, given its end and the next line's start: after a title, an initial or a particle
    ("Mr. T." / "Birch"), within a double surname ("B Oak, T. Birch" / "Elm, A. Ash"), or after a forename that stands alone since
    the last comma ("C Oak, David" / "Birch, E Ash")."""
    above, below = above.rstrip()[-LINE_SHOWN:], below[:LINE_SHOWN]
    last = above.rpartition(" ")[2]
    if last[:1].isupper() and _BRACKETED_INITIAL.match(below):
        return True
    if not last or not below.lstrip()[:1].isupper():
        return False
    if _ends_whole(above, below):
        return False
    if _begun(above, last) or _gone_on(above, below):
        return True
    alone = _LAST_WORD.search(last)
    if alone is None or fold(alone.group()) not in words.FORENAMES or is_title(below.split(maxsplit=1)[0]):
        return False
    return _LAST_PIECE.search(above) is not None or (above == last and _SURNAME_ALONE.match(below.lstrip()) is not None)
