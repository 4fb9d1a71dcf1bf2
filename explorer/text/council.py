"""Which council a paper belongs to, from what the paper itself says."""

from __future__ import annotations

import re
from collections import Counter

from explorer.text.draft import Draft
from explorer.text.organisations import Organisations, tidy

_HOST = re.compile(r"(?:@|https?://(?:www\.)?(?:[\w-]+\.){0,3}?)(?P<name>[a-z][a-z-]{2,40})\.(?:gov\.uk|gov\.wales|ie\b|gov\.ie)", re.IGNORECASE)
_CITY = re.compile(r"\b(?:Corporation of the )?City of (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)")
_PLACE = re.compile(r"\b(?:City and County|City|County|Metropolitan Borough|Borough|District|Metropolitan|Parish|Town|Community)\b.*$", re.IGNORECASE)
_NOT_COUNCIL_HOSTS = {"assets", "www", "legislation", "service", "publishing", "nhs", "parliament", "planningportal", "ofsted", "education"}


def find(draft: Draft, organisations: Organisations) -> str:
    """Return the council's name as printed, or what its web address calls it, or an empty string where nothing says so."""
    names: Counter[str] = Counter()
    for body in organisations.places:
        if body.classification == "council" and "District of" not in body.name and len(body.name.split()) > 1:
            names[tidy(body.name)] += 3 if body.start < 600 else 1
    hosts = Counter(m["name"].lower() for m in _HOST.finditer(draft.text) if m["name"].lower() not in _NOT_COUNCIL_HOSTS)
    for host, count in hosts.most_common():
        flat = re.sub(r"\W", "", host)
        for name, _ in names.most_common():
            place = re.sub(r"\W", "", _PLACE.sub("", name)).lower()
            if place and (flat == place or (len(place) > 4 and place in flat) or (len(flat) > 4 and flat in place)):
                return name
        if count and not names:
            return host.replace("-", " ").title()
    if hosts and names and names.most_common(1)[0][1] < 3:
        return hosts.most_common(1)[0][0].replace("-", " ").title()
    if names:
        best = max(names.values())
        return min(name for name, count in names.items() if count == best)
    city = Counter(m["name"] for m in _CITY.finditer(draft.masked))
    if city:
        return f"City of {city.most_common(1)[0][0]}"
    return hosts.most_common(1)[0][0].replace("-", " ").title() if hosts else ""
