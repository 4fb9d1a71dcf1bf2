"""What an add writes, in bytes, which no other work on the machine can change; timings are for `make bench`."""

from __future__ import annotations

from pathlib import Path

from tests.bench import storing


def test_adding_a_paper_writes_little_and_no_more_to_a_large_store(tmp_path: Path) -> None:
    small, large = tmp_path / "small", tmp_path / "large"
    for folder, papers in ((small, 20), (large, 300)):
        folder.mkdir()
        storing.lay(folder, papers)
    assert storing.written(large) < 2
    assert storing.written_in_the_middle(large) < 1.2 * storing.written_in_the_middle(small)
    # The one that moves the journal to shards writes the root too, which names them all.
    assert storing.written(large) < 1.2 * storing.written(small)


def test_a_small_document_is_added_by_tinydbs_own_insert(tmp_path: Path) -> None:
    storing.lay_small(tmp_path, 50)
    assert storing.small_added(tmp_path) > 0
    assert storing.small_tinydb(tmp_path) > 0
