"""What commands have in common: the options --store and --json, the store and the record in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from explorer.cli.output import hear, narrate
from explorer.errors import StoreError
from explorer.progress import LONG_TO_LINK
from explorer.schema import KINDS

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_F = TypeVar("_F", bound=Callable[..., Any])


def store_option(command: _F) -> _F:
    """Add --store."""

    def remember(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
        held = context.ensure_object(dict)
        if value is not None:
            held["store"] = value

    return click.option(
        "--store",
        metavar="DIR",
        expose_value=False,
        callback=remember,
        help="Folder of the store [else WHODECIDED_STORE, else the platform's data folder].",
    )(command)


def json_option(command: _F) -> _F:
    """Add --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)


def chosen(context: click.Context) -> str | None:
    """Return the folder named by --store, or None."""
    named: str | None = context.ensure_object(dict).get("store")
    return named


def folder_of(context: click.Context) -> Path:
    """Return the store's folder; what the store has to tell while it is used goes to stderr."""
    from explorer.locations import store_folder

    hear()
    return store_folder(chosen(context))


def id_of(corpus: Corpus, said: str, kinds: Sequence[str] = tuple(KINDS)) -> str:
    """Return the id of the thing of these kinds that an id, a name, or words that fit one thing only stand for; raises UnknownId or
    QueryError."""
    if "/" in said:
        return corpus.get(said).id
    from explorer.judge.sides import thing

    return thing(corpus, said, kinds).id


def member_of(corpus: Corpus, said: str) -> str:
    """Return the id that a name or words stand for; an id is taken as it is, for it may have left the record since. Raises as `id_of` does."""
    return said if "/" in said else id_of(corpus, said)


def linking(papers: int) -> None:
    """Say that many papers are being linked."""
    if papers >= LONG_TO_LINK:
        narrate(f"Linking {papers:,} papers; this is done once after papers or judgements have changed.")


def corpus_of(context: click.Context) -> Corpus:
    """Return the linked record; raises StoreError where there are no papers."""
    from explorer.corpus import load

    folder = folder_of(context)
    corpus = load(folder, linking)
    if corpus.empty:
        raise StoreError(f"There are no papers in the store at {folder} yet", "", "Add some: whodecided add FOLDER")
    return corpus
