"""The store against plain dictionaries, whatever is done in whatever order, whoever is killed and whenever the power goes."""

from __future__ import annotations

import copy
import os
import random
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from explorer.errors import StoreBusy, StoreError
from explorer.resolve.judgements import Judgement
from explorer.store import Store, durable
from explorer.store.examine import examine
from explorer.store.layout import StoreChanged
from tests.store.acts import SHELF, Model
from tests.store.disk import CALLS, Crash, Disk, Medium, lay_out
from tests.store.records import a_record

numbers = st.integers(0, 5).map(lambda number: 7 * number)
origins = st.integers(0, 5).map(lambda number: f"/papers/{number}.txt")
papers = st.lists(st.tuples(numbers, origins), min_size=1, max_size=4)
keys = st.sampled_from(["waste", "roads", "schools"])
journals = st.sampled_from([1, 3_000, 8_000])
people = st.integers(0, 2)


class StoreMachine(RuleBasedStateMachine):
    """Papers, judgements and searches put and taken away by one of two writers in turn, while others read; `model` has what was confirmed."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        self.folder = self.home / "now" / "store"
        self.folder.parent.mkdir()
        self.patch = pytest.MonkeyPatch()
        self.model = Model()
        self.writer: Store | None = None
        self.readers: dict[int, tuple[Store, Model]] = {}
        self.stamp = 0
        self.put_in()

    def put_in(self) -> None:
        """Put a new disk under the store, on which all that is there lasts."""
        self.disk, self.seen = Disk(), 0
        self.medium = Medium.of(self.disk, self.folder.parent)
        self.patch.setattr(durable, "os", self.disk)

    @initialize(journal=journals)
    def begin(self, journal: int) -> None:
        self.writer = Store.open(self.folder, write=True, journal_bytes=journal)

    # What people do.

    @rule(wanted=papers)
    def put(self, wanted: list[tuple[int, str]]) -> None:
        expected = []
        for number, origin in wanted:
            known, before = number in self.model.papers.values(), self.model.papers.get(origin)
            expected.append(("same" if known else "added") if before in (None, number) else "changed")
            self.model.papers[origin] = number
        assert self.open_writer.put_many((a_record(number), origin) for number, origin in wanted) == expected

    @rule()
    def judge(self) -> None:
        self.stamp += 1
        self.open_writer.judge([Judgement("same", f"a{self.stamp}", "b")])
        self.model.judged.append(f"a{self.stamp}")

    @rule(key=keys)
    def keep(self, key: str) -> None:
        self.stamp += 1
        self.open_writer.shelf(SHELF).put(key, {"number": self.stamp})
        self.model.kept[key] = self.stamp

    @rule(key=keys)
    def drop(self, key: str) -> None:
        assert self.open_writer.shelf(SHELF).delete(key) == (key in self.model.kept)
        self.model.kept.pop(key, None)

    @rule()
    def compact(self) -> None:
        self.open_writer.compact()

    @rule(journal=journals)
    def the_other_writer_comes(self, journal: int) -> None:
        with pytest.raises(StoreBusy, match=f"process {os.getpid()} holds it"):
            Store.open(self.folder, write=True, wait=0)
        self.open_writer.close()
        self.begin(journal)

    # What befalls them.

    @rule(wanted=papers, call=st.sampled_from(CALLS), time=st.integers(0, 6))
    def a_disk_refuses(self, wanted: list[tuple[int, str]], call: str, time: int) -> None:
        left = [time]

        def refuse(name: str, number: int) -> OSError | None:
            if name != call:
                return None
            left[0] -= 1
            return OSError(28, "No space left on device") if left[0] == -1 else None

        self.disk._refuse = refuse
        further = self.after(wanted)
        try:
            self.open_writer.put_many((a_record(number), origin) for number, origin in wanted)
            self.model = further
        except StoreError:
            # The refusal may have come after the rename that counts.
            self.settle(further)
        finally:
            self.disk._refuse = lambda name, number: None

    @rule(wanted=papers, step=st.integers(0, 30))
    def a_writer_is_killed(self, wanted: list[tuple[int, str]], step: int) -> None:
        self.crash(wanted, step)

    @rule(wanted=papers, step=st.integers(0, 30), seed=st.integers(0, 2**32), luck=st.sampled_from([0.0, 0.5, 1.0]))
    def the_power_goes(self, wanted: list[tuple[int, str]], step: int, seed: int, luck: float) -> None:
        self.crash(wanted, step, lambda: self.medium.after(random.Random(seed), luck))

    def crash(self, wanted: list[tuple[int, str]], step: int, after: Callable[[], object] | None = None) -> None:
        writer, further, first = self.open_writer, self.after(wanted), self.disk.calls
        self.disk._crash = lambda name, number: number == first + step
        done = False
        try:
            writer.put_many((a_record(number), origin) for number, origin in wanted)
            done = True
            writer.compact()
        except Crash:
            pass
        if done:
            self.model = further
        self.follow()
        assert writer._lock is not None
        # The system frees the lock of a process that ended.
        writer._lock._held.release(force=True)
        if after is not None:
            lay_out(after(), self.folder.parent, self.home / "found")  # type: ignore[arg-type]
            shutil.rmtree(self.folder.parent)
            (self.home / "found").rename(self.folder.parent)
            self.readers = {}
        self.put_in()
        self.settle(further)
        self.begin(3_000)

    # What readers see.

    @rule(who=people)
    def read(self, who: int) -> None:
        self.readers[who] = (Store.open(self.folder), copy.deepcopy(self.model))

    @precondition(lambda self: self.readers)
    @rule(who=people)
    def a_reader_sees_the_state_it_opened_or_is_told(self, who: int) -> None:
        if who not in self.readers:
            return
        store, expected = self.readers[who]
        with suppress(StoreChanged):
            found = {record.source.path for record in store.records()}
            assert found == {f"minutes-{number}.txt" for number in expected.papers.values()}
        news = store.news()
        if expected == self.model:
            assert news is None
        elif (
            len({*expected.papers.values()}) != len({*self.model.papers.values()})
            or expected.judged != self.model.judged
        ):
            assert news is not None

    @invariant()
    def whoever_opens_it_sees_the_model(self) -> None:
        self.follow()
        store = Store.open(self.folder)
        assert self.found(store) == self.model
        assert [finding for finding in examine(self.folder).findings if finding.harm != "none"] == []

    def found(self, store: Store) -> Model:
        model = Model()
        for record in store.records():
            number = int(record.source.path.removeprefix("minutes-").removesuffix(".txt"))
            assert record == a_record(number)
        for entry in store.entries():
            number = int(entry.path.removeprefix("minutes-").removesuffix(".txt"))
            model.papers.update(dict.fromkeys(entry.origins, number))
        model.judged = [judged.a for judged in store.judgements()]
        model.kept = {key: row["number"] for key, row in store.shelf(SHELF).items()}
        return model

    def after(self, wanted: list[tuple[int, str]]) -> Model:
        """Return what is there when these papers are put."""
        further = copy.deepcopy(self.model)
        further.papers.update((origin, number) for number, origin in wanted)
        return further

    def settle(self, further: Model) -> None:
        """Take for true what is on the disk, which is one of two things."""
        found = self.found(Store.open(self.folder))
        assert found in (self.model, further)
        self.model = found

    def follow(self) -> None:
        """Let the disk's memory take the steps that were made."""
        for step in self.disk.steps[self.seen :]:
            self.medium.take(step)
        self.seen = len(self.disk.steps)

    def teardown(self) -> None:
        if self.writer is not None:
            self.writer.close()
        self.patch.undo()
        shutil.rmtree(self.home)

    @property
    def open_writer(self) -> Store:
        assert self.writer is not None
        return self.writer


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
