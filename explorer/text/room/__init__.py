"""Who was in the room, in which part, and who sent apologies."""
