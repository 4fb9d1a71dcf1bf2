"""Pictures as lines of words in roles, laid out for a width and height in cells by pure functions; no widget is needed for any of them."""
