"""Where settings come from: a TOML file in the platform's folder for them, and variables, which go before it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Final, TypeVar, cast, get_type_hints

from explorer.errors import SettingsError
from explorer.locations import NAME, VARIABLE, expanded
from explorer.settings.sections import Settings
from explorer.settings.values import Wrong, value_in, value_of

PREFIX: Final = "WHODECIDED_"
FILE_VARIABLE: Final = f"{PREFIX}SETTINGS"
OTHERS: Final = frozenset({VARIABLE, FILE_VARIABLE, f"{PREFIX}BY", f"{PREFIX}DEBUG"})
"""Variables that are no settings of a section."""

_T = TypeVar("_T")
Given = dict[str, dict[str, Any]]


def settings_file(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the file of settings, whether or not it is there: WHODECIDED_SETTINGS, else settings.toml in the platform's
    folder."""
    if named := environment.get(FILE_VARIABLE):
        return expanded(named)
    from platformdirs import user_config_dir

    return Path(user_config_dir(NAME, appauthor=False)) / "settings.toml"


def load(file: Path | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of a file (else `settings_file`) with those of the environment over them.

    A variable's name is WHODECIDED_, the section and the setting, such as WHODECIDED_LIMITS_PAGES. A file that is not there sets
    nothing, unless it is named by a variable. Raises SettingsError, which names what is unknown with what it is most like.
    """
    return read(Settings, file or settings_file(environment), environment)


def read(kind: type[_T], file: Path, environment: Mapping[str, str]) -> _T:
    """Return the settings of a class such as Settings, whose fields are sections; see `load`. All that is wrong is told at once."""
    wrong: list[SettingsError] = []
    given = _of_file(kind, file, FILE_VARIABLE in environment, wrong)
    for section, values in _of_variables(kind, environment, wrong).items():
        given[section] = given.get(section, {}) | values
    if wrong:
        raise _together(wrong)
    sections = _kinds(kind)
    return kind(
        **{name: sections[name](**values) if is_dataclass(sections[name]) else values for name, values in given.items()}
    )


def variable(section: str, name: str) -> str:
    """Return the variable that a setting can be given by."""
    return f"{PREFIX}{section}_{name}".upper()


def unknown(what: str, name: str, known: Mapping[str, Any], where: str) -> SettingsError:
    """Return the error of a name that nothing has, with the known one that it is most like."""
    import difflib

    near = difflib.get_close_matches(name, list(known), 1, 0.6)
    then = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(known)}."
    return SettingsError(f"There is no {what} “{name}”", f"it stands in {where}", then)


def _together(wrong: Sequence[SettingsError]) -> SettingsError:
    """Return the one error that there is, or one that tells them all."""
    if len(wrong) == 1:
        return wrong[0]
    told = " ".join(f"({number}) {error}" for number, error in enumerate(wrong, 1))
    return SettingsError(f"{len(wrong)} settings are wrong", told)


def _of_file(kind: type, file: Path, needed: bool, wrong: list[SettingsError]) -> Given:
    import tomllib

    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if not needed:
            return {}
        raise SettingsError(
            f"The settings at {file} cannot be read",
            f"{FILE_VARIABLE} names a file that is not there",
            "Check the path.",
        ) from None
    except OSError as error:
        raise SettingsError(f"The settings at {file} cannot be read", error.strerror or str(error)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        then = "Mend it, or see what it may hold: whodecided settings --defaults"
        raise SettingsError(f"The settings at {file} cannot be understood", str(error), then) from None
    sections, given = _kinds(kind), Given()
    for section, values in said.items():
        if section not in sections:
            wrong.append(unknown("section", section, sections, str(file)))
        elif not isinstance(values, dict):
            then = f"Write [{section}] above its settings."
            wrong.append(SettingsError(f"“{section}” in {file} is no section", "", then))
        else:
            given[section] = dict(_checked(kind, section, values, file, wrong))
    return given


def _checked(
    kind: type, section: str, values: Mapping[str, object], file: Path, wrong: list[SettingsError]
) -> Iterator[tuple[str, Any]]:
    for name, given in values.items():
        try:
            yield name, value_of(_kind_of(kind, section, name, str(file)), given)
        except Wrong as why:
            wrong.append(SettingsError(f"“{name}” in [{section}] of {file} cannot be {given!r}", str(why)))
        except SettingsError as error:
            wrong.append(error)


def _of_variables(kind: type, environment: Mapping[str, str], wrong: list[SettingsError]) -> Given:
    given: Given = {}
    sections = _kinds(kind)
    known = {variable(section, name): (section, name) for section in sections for name in _names(sections[section])}
    for said, words in sorted(environment.items()):
        if not said.startswith(PREFIX) or said in OTHERS:
            continue
        free = next(
            (one for one in sections if said.startswith(variable(one, "")) and not is_dataclass(sections[one])), ""
        )
        if said not in known and not free:
            wrong.append(unknown("variable", said, dict.fromkeys([*known, *sorted(OTHERS)]), "the environment"))
            continue
        section, name = known.get(said) or (free, said.removeprefix(variable(free, "")).lower())
        try:
            value = value_in(_kind_of(kind, section, name, said), words)
        except Wrong as why:
            wrong.append(SettingsError(f"The variable {said} cannot be “{words}”", str(why)))
        else:
            given.setdefault(section, {})[name] = value
    return given


def _kinds(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _names(section: Any) -> list[str]:
    return [field.name for field in fields(section)] if is_dataclass(section) else []


def _kind_of(kind: type, section: str, name: str, where: str) -> Any:
    """Return the type of a setting; raises SettingsError where there is none of the name."""
    holder = _kinds(kind)[section]
    if not is_dataclass(holder):
        return tuple[str, ...]
    kinds = _kinds(cast("type", holder))
    if name not in kinds:
        raise unknown("setting", name, kinds, f"[{section}] of {where}")
    return kinds[name]
