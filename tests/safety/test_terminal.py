"""A terminal is shown what a paper holds and obeys none of it; a pipe is given the words as they are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.export import FORMATS

pytest.importorskip("pty", reason="this system has no pseudo-terminals")

from tests.terminal import on_a_terminal

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = "\x1b]52;c;cm0gLXJm\x1b\\\x1b]0;owned\x07\x9b2J\u202egnp.exe\u2066\x00\x7f\ufeff"
COMMANDS = [
    ["search", "committee"], ["search", "--json", "committee"], ["ask", "who decided"], ["stats"], ["stats", "--json"], ["problems"],
    ["problems", "--json"], ["show", "{id}"], ["show", "--json", "{id}"], ["path", "{id}", "{other}"], ["merges", "{id}"], ["review", "--list"],
    ["review"], ["--plain"], *(["export", "--format", form, "-"] for form in FORMATS if form != "csv"), ["show", HOSTILE], ["nonsense" + HOSTILE], ["search", "--kind", HOSTILE, "x"], ["add", "/none/" + HOSTILE.replace("\0", "")],
]  # fmt: skip
"""Every command that prints words of papers, and those that print what they were called with."""

CODE = """
import json, sys
import explorer.corpus
from tests.tui.test_hostile import poisoned
corpus = poisoned(json.loads(sys.argv[1]))
explorer.corpus.load = lambda *_, **__: corpus
import explorer.ingest
explorer.ingest.opened = lambda folder: corpus
from explorer.cli import main
from tests.example import ident
from tests.example_papers import BOARD
names = {"id": ident("person", "p-harlow"), "other": BOARD}
for words in json.loads(sys.argv[2]):
    print("$", flush=True)
    main([word.format(**names) if "{" in word else word for word in words])
"""


def command() -> list[str]:
    import json

    return ["-c", CODE, json.dumps(f"committee {HOSTILE}"), json.dumps(COMMANDS)]


def test_no_command_lets_a_paper_speak_to_the_terminal() -> None:
    code, shown = on_a_terminal(command(), stdin=subprocess.DEVNULL)
    assert code == 0, shown
    answers = shown.split("$\r\n")[1:]
    assert len(answers) == len(COMMANDS)
    assert not re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", shown)
    assert sum("\\u001b]52;c;" in answer for answer in answers) >= 12
    assert not [answer for answer in answers if "Traceback" in answer]


def test_a_pipe_is_given_the_words_as_they_are() -> None:
    done = subprocess.run(
        [sys.executable, *command()], cwd=ROOT, capture_output=True, stdin=subprocess.DEVNULL, timeout=120
    )
    assert done.returncode == 0
    assert HOSTILE.encode() in done.stdout
    assert b"\x1b" not in done.stderr, "what is told of the work is made harmless everywhere"
