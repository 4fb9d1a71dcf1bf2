"""What a process may still spend, where the system can limit it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


def limit(seconds: float, memory: int) -> None:
    """Let this process be ended after so many seconds of the processor from now, and given no more than `memory` bytes of address space
    and no core file; all hold until they are set anew. Does nothing on Windows, which has no such limits."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    for kind, value in (
        (resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds) + 1),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
    ):
        # A lower hard limit may be set already, or the system may not know this one.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, resource.getrlimit(kind)[1]))


@contextlib.contextmanager
def limited(seconds: float, memory: int) -> Iterator[None]:
    """Limit this process as `limit` does, until the block ends."""
    try:
        import resource
    except ImportError:
        yield
        return
    kinds = (resource.RLIMIT_CPU, resource.RLIMIT_AS, resource.RLIMIT_CORE)
    before = {kind: resource.getrlimit(kind) for kind in kinds}
    limit(seconds, memory)
    try:
        yield
    finally:
        for kind, values in before.items():
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, values)
