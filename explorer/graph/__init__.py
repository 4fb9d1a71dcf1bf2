"""The linked record as a graph: who touches what, how two things hang together, and the same for NetworkX."""

from explorer.graph.multigraph import to_networkx
from explorer.graph.neighbourhood import HUB, Neighbourhood, neighbourhood
from explorer.graph.paths import Step, paths

__all__ = ["HUB", "Neighbourhood", "Step", "neighbourhood", "paths", "to_networkx"]
