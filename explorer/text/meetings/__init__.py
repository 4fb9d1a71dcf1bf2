"""Where the part of each meeting or report begins, whose meeting it was, when and where."""
