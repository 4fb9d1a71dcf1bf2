"""Under whose name a judgement is kept: as told, as the environment says, or as the account says."""

from __future__ import annotations

import getpass
from types import SimpleNamespace

import pytest

from explorer.errors import WhoDecidedError
from explorer.judge.author import VARIABLE, author


def test_who_is_told_counts_before_the_environment_and_that_before_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, " Ada Birch ")
    assert author(" Beth Elm ") == ("Beth Elm", "--by")
    assert author("  ") == author() == ("Ada Birch", VARIABLE)


@pytest.mark.parametrize(
    ("kept", "name"), [("Ada Birch,Room 4,,", "Ada Birch"), (" ,Room 4", "abirch"), ("", "abirch")]
)
def test_an_account_is_named_as_it_is_written_out(monkeypatch: pytest.MonkeyPatch, kept: str, name: str) -> None:
    pwd = pytest.importorskip("pwd", reason="this system keeps no names of accounts")
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(getpass, "getuser", lambda: "abirch")
    monkeypatch.setattr(pwd, "getpwnam", lambda login: SimpleNamespace(pw_gecos=kept))
    assert author() == (name, "the name of the account")


def test_where_nobody_is_named_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no login name")

    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(getpass, "getuser", nobody)
    with pytest.raises(WhoDecidedError, match="Nobody is named as the author"):
        author()
