"""What a setting's value may be: a type, and bounds that stand beside it in `Annotated`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeAlias, get_args, get_origin

KEYS: TypeAlias = Mapping[str, tuple[str, ...]]
"""The type of a section whose names are others', such as commands and the keys that run them."""


class Wrong(ValueError):
    """A value that a setting cannot have; says what it must be."""


@dataclass(frozen=True, slots=True)
class Least:
    """A number that is not less."""

    number: float

    def check(self, value: Any) -> None:
        """Raise Wrong for a number that is less."""
        if not value >= self.number:
            raise Wrong(f"it must be {self.number:,} or more")


@dataclass(frozen=True, slots=True)
class Most:
    """A number that is not more."""

    number: float

    def check(self, value: Any) -> None:
        """Raise Wrong for a number that is more."""
        if not value <= self.number:
            raise Wrong(f"it must be {self.number:,} or less")


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words."""

    words: tuple[str, ...]

    def check(self, value: Any) -> None:
        """Raise Wrong for another word."""
        if value not in self.words:
            raise Wrong(f"it must be one of {', '.join(self.words)}")


def value_of(kind: Any, given: object) -> Any:
    """Return what a file of settings gives as a value of the type `kind`; raises Wrong."""
    bare, bounds = (get_args(kind)[0], get_args(kind)[1:]) if get_origin(kind) is Annotated else (kind, ())
    value = _typed(bare, given)
    for bound in bounds:
        bound.check(value)
    return value


def value_in(kind: Any, words: str) -> Any:
    """Return what a variable says as a value of the type `kind`; words of a list are parted by commas. Raises Wrong."""
    bare = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    given: object = words
    if bare is bool:
        given = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(
            words.lower(), words
        )
    elif bare in (int, float):
        try:
            given = bare(words)
        except ValueError:
            given = words
    elif get_origin(bare) is tuple:
        given = [word.strip() for word in words.split(",") if word.strip()]
    return value_of(kind, given)


def shown(value: object) -> str:
    """Return a value as a file of settings has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f"{value:_}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, str):
        import json

        # A TOML string in quotes knows the escapes that JSON writes.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)


def _typed(kind: Any, given: object) -> Any:
    if get_origin(kind) is tuple:
        if isinstance(given, str):
            given = [given]
        if isinstance(given, list) and all(isinstance(one, str) for one in given):
            return tuple(given)
        raise Wrong('it must be a list of words, such as ["a", "b"]')
    if kind is float and isinstance(given, int) and not isinstance(given, bool):
        return float(given)
    if isinstance(given, bool) != (kind is bool) or not isinstance(given, kind):
        raise Wrong(f"it must be {_NAMES[kind]}")
    return given


_NAMES: Final[dict[Any, str]] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "words in quotes",
}
