"""What is found after a crash, whoever wrote it."""

from __future__ import annotations

from pathlib import Path

from tinydb import TinyDB

from explorer.store import Store
from explorer.store.examine import examine
from tests.store.acts import SHELF, Model, exports, words


def read_ours(folder: Path) -> Model:
    """Return what our store holds, before and after a writer has opened it; raises where a file is damaged or an export is half
    written."""
    found = Model.read(Store.open(folder / "store"))
    graph = folder / "council.graphml"
    exported = exports().get(graph.read_bytes(), -1) if graph.exists() else None
    if exported == -1:
        raise RuntimeError("an export is there in part")
    wrong = [finding for finding in examine(folder / "store").findings if finding.harm == "lost"]
    if not wrong and (folder / "store").exists():
        with Store.open(folder / "store", write=True) as store:
            if Model.read(store) != found:
                raise RuntimeError("a writer sees another state than a reader")
        wrong = list(examine(folder / "store").findings)
    if wrong:
        raise RuntimeError(f"damaged: {wrong[0]}")
    found.exported = exported
    return found


def read_theirs(folder: Path) -> Model:
    """Return what a file of TinyDB's holds; raises what it raises."""
    path, model = folder / "db.json", Model()
    if not path.exists() or not path.stat().st_size:
        return model
    with TinyDB(path, access_mode="r") as db:
        for row in db.table("papers"):
            assert row["text"] == words(row["number"]), "a text has changed"
            model.papers[f"/papers/{row.doc_id - 1}.txt"] = row["number"]
        model.judged = [row["a"] for row in db.table("judgements")]
        model.kept = {str(row.doc_id - 1): row["number"] for row in db.table(SHELF)}
    return model
