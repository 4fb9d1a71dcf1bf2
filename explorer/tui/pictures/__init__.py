"""Paths and pictures over the explore screen: what is shown is worked out below `tui/`; here it is painted and moved through."""

from explorer.tui.pictures.opening import Picturing

__all__ = ["Picturing"]
