"""The meetings of one paper, each read as a whole: who was in the room, its items, and what was settled under them."""
