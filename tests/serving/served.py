"""`whodecided serve` as a process of its own, on the sample."""

from __future__ import annotations

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

PATIENCE = 60.0


@asynccontextmanager
async def served(*options: str) -> AsyncIterator[str]:
    """Serve on a free port, and yield the address with its token."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "explorer", "serve", "--port", "0", *options, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), PATIENCE)).decode()
        found = re.search(r"http://\S+", line)
        assert found, line
        yield found.group()
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
        code = await asyncio.wait_for(process.wait(), PATIENCE)
        # Else the transport of the pipe is collected after its loop was closed.
        process._transport.close()  # type: ignore[attr-defined]
        assert code == 0
