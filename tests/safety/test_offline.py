"""Nothing phones out: the main path runs where no process may open a socket to anywhere, and where there is no network at all."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from explorer.export import FORMATS

ROOT = Path(__file__).resolve().parents[2]
HOOK = '''
import os, sys

def forbid(event, values):
    """Note and refuse what leads to a network; sockets between processes of one machine have a path for a name."""
    if not event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")) or event == "socket.gethostname":
        return
    if event == "socket.__new__":
        harmless = values[1] in (-1, 1)  # one that is open already, or one of this machine
    else:
        local = isinstance(values[1], (str, bytes, type(None)))
        harmless = local and event in ("socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg")
    if not harmless:
        with open(os.environ["FORBIDDEN_LOG"], "a") as log:
            log.write(f"{event} {values[1:]!r}\\n")
        raise PermissionError(f"{event} is forbidden")

sys.addaudithook(forbid)
'''
"""Loaded by every Python that starts below: the command, the readers of PDFs, the processes of a pool."""

ID = "meeting/coventry/2018-06-21/education-and-childrens-services-scrutiny-board-2"
OTHER = "body/coventry/education-and-childrens-services-scrutiny-board-2"
PATH: Sequence[Sequence[str]] = (
    ["add", "data"], ["search", "who endorsed the adoption report in 2020"], ["ask", "who approved publication of the complaints report"],
    ["stats"], ["problems"], ["review", "--list"], ["show", ID], ["path", ID, OTHER], ["saved", "add", "reports", "report"], ["saved"],
    ["check"], ["backup", "{home}/papers.zip"], ["restore", "{home}/papers.zip", "--store", "{home}/again"], ["settings"], ["--version"],
    *(["export", "--format", form, f"{{home}}/out.{form}"] for form in FORMATS),
)  # fmt: skip


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK)
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "hook"), str(ROOT)]),
        "FORBIDDEN_LOG": str(tmp_path / "log"),
        "WHODECIDED_STORE": str(tmp_path / "store"),
    }


def walk(environment: dict[str, str], home: Path, *before: str) -> None:
    """Run the main path, every command in one process, and fail where one of them fails."""
    code = (
        "import json, sys; from explorer.cli import main; from explorer.ingest import pool\n"
        "pool.SMALL_FILES = pool.SMALL_BYTES = 0  # so that processes of a pool read the papers\n"
        "for words in json.loads(sys.argv[1]): print('$', *words, '→', int(main(words)), flush=True)\n"
    )
    import json

    words = json.dumps([[word.format(home=home) for word in command] for command in PATH])
    done = subprocess.run(
        [*before, sys.executable, "-c", code, words],
        cwd=ROOT, capture_output=True, text=True, timeout=300, env=environment, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    codes = re.findall(r"^\$ .* → (\d+)$", done.stdout, re.MULTILINE)
    assert codes == ["0"] * len(PATH), done.stdout[-3000:] + done.stderr[-3000:]


def test_no_process_of_the_main_path_opens_a_socket_to_anywhere(environment: dict[str, str], tmp_path: Path) -> None:
    call = "import socket; socket.create_connection(('127.0.0.1', 9))"
    refused = subprocess.run([sys.executable, "-c", call], env=environment, capture_output=True, text=True, timeout=120)
    assert "is forbidden" in refused.stderr, "the hook works"
    (tmp_path / "log").unlink()
    walk(environment, tmp_path)
    assert not (tmp_path / "log").exists(), (tmp_path / "log").read_text()


def test_the_main_path_needs_no_network(environment: dict[str, str], tmp_path: Path) -> None:
    for alone in (["unshare", "-n"], ["unshare", "-rn"]):
        try:
            works = subprocess.run([*alone, "true"], capture_output=True, timeout=120).returncode == 0
        except OSError:
            works = False
        if works:
            walk(environment, tmp_path, *alone)
            return
    pytest.skip("this system lets nobody be without a network (unshare -n)")
