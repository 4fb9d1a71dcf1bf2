"""Who was in the room, in which part, and who sent apologies.

`attendance` reads the lists above the business: `roomlabels` and `rolelabels` find them, `listblocks` and `listends` end them, and
`listseats` and `seats` take them apart, name by name. Other modules read tables (`attendees`, `stackedcells`, `byitem`), sentences
(`alsothere`, `apologies`, `attending`, `substitutes`, `tookchair`) and, where no list names anybody, what people did (`tookpart`).
`roomkeys` knows a name again in the lists of one room, and `seatclaims` says what a seat means.
"""
