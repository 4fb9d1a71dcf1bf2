"""Names of councils and their bodies: told in running text, as people write them, and all those of a paper."""
