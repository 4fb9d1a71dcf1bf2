"""Names of people as papers print them, taken apart; pure functions of a few words."""
