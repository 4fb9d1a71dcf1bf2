"""whodecided: read council papers, find who decided what, walk the record from the keyboard."""

__version__ = "0.1.0"
