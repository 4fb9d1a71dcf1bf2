"""How quick the explorer is, beside bare Textual in the same run."""
