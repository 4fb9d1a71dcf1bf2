"""The linked record as a graph: who touches what, how two things hang together, and the same for NetworkX."""

from explorer.graph.activity import Activity, Way, activity
from explorer.graph.company import MARKS, Companion, Company, Grid, company, grid
from explorer.graph.multigraph import to_networkx
from explorer.graph.neighbourhood import HUB, Neighbourhood, neighbourhood
from explorer.graph.paths import Step, paths

__all__ = [
    "HUB",
    "MARKS",
    "Activity",
    "Companion",
    "Company",
    "Grid",
    "Neighbourhood",
    "Step",
    "Way",
    "activity",
    "company",
    "grid",
    "neighbourhood",
    "paths",
    "to_networkx",
]
