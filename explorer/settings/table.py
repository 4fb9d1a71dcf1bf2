"""Every setting with its value, its default, its meaning and where the value comes from."""

from __future__ import annotations

import ast
import inspect
import os
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from explorer.settings.loading import variable
from explorer.settings.sections import Settings


class Row(NamedTuple):
    """One setting."""

    section: str
    name: str
    value: object
    default: object
    meaning: str
    variable: str
    given: bool
    """Whether the variable gives the value."""


def rows(settings: Settings, environment: Mapping[str, str] = os.environ) -> list[Row]:
    """Return every setting, in the order of sections and of the settings in each."""
    return list(_rows(settings, environment))


def meanings(kind: type) -> dict[str, str]:
    """Return the docstrings under the fields of a class."""
    body = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    assert isinstance(body, ast.ClassDef)
    found: dict[str, str] = {}
    for line, below in zip(body.body, body.body[1:], strict=False):
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and isinstance(below, ast.Expr):
            words = below.value
            if isinstance(words, ast.Constant) and isinstance(words.value, str):
                found[line.target.id] = " ".join(words.value.split())
    return found


def _rows(settings: Any, environment: Mapping[str, str]) -> Iterator[Row]:
    defaults = type(settings)()
    about = meanings(type(settings))
    for section in fields(settings):
        holder, plain = getattr(settings, section.name), getattr(defaults, section.name)
        if is_dataclass(holder):
            said = meanings(type(holder))
            named = [(field.name, getattr(holder, field.name), getattr(plain, field.name)) for field in fields(holder)]
        else:
            said = dict.fromkeys(holder, about.get(section.name, ""))
            named = [(name, value, plain.get(name, ())) for name, value in holder.items()]
        for name, value, default in named:
            told = variable(section.name, name)
            yield Row(section.name, name, value, default, said.get(name, ""), told, told in environment)
