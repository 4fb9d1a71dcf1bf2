"""How the program fares with a council of twenty years: every figure beside a peer, and how it grows with the papers.

A row of `rows.ROWS` names a measure and its peers; each is worked out in a process of its own (`child`), so that what one has loaded helps
or burdens no other. New rows go into a module here and into that list.
"""
