"""What a process may spend: it ends when it takes more, and may take what it could before when the block is over."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="this system cannot limit a process")

ROOT = Path(__file__).resolve().parents[2]


def run(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", f"from explorer.reading.limiting import limited\n{code}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


def test_a_process_that_works_too_long_is_ended_even_inside_one_call() -> None:
    done = run("with limited(0.1, 1 << 32):\n    sum(range(10**12))")
    assert done.returncode == -signal.SIGXCPU


def test_memory_beyond_the_limit_is_an_error_that_can_be_told() -> None:
    done = run("with limited(60, 1 << 29):\n    try: bytes(1 << 30)\n    except MemoryError: print('told')")
    assert (done.returncode, done.stdout) == (0, "told\n")


def test_the_limits_of_before_hold_again_afterwards() -> None:
    done = run(
        "import resource\n"
        "kinds = resource.RLIMIT_CPU, resource.RLIMIT_AS, resource.RLIMIT_CORE\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (1000, resource.getrlimit(resource.RLIMIT_CPU)[1]))\n"
        "before = [resource.getrlimit(kind) for kind in kinds]\n"
        "with limited(60, 1 << 31): inside = [resource.getrlimit(kind) for kind in kinds]\n"
        "print(before == [resource.getrlimit(kind) for kind in kinds], before != inside, bool(bytes(1 << 20)))"
    )
    assert done.stdout == "True True True\n", done.stderr
