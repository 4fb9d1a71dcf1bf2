"""A small picture of a thing and up to a dozen others it is linked to: a trunk through the thing, a branch to each of the others."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from explorer.cards import Group, Neighbour, eased, groups, place
from explorer.model import Entity
from explorer.schema import KINDS, counted
from explorer.views.drawn.canvas import Box, Canvas, Drawn, cells, short
from explorer.views.panes import Spot, View, new
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.corpus import Corpus

MOST: Final = 12
"""Others that are drawn: more cannot be told apart."""

SPREAD: Final = 4
"""Lines from one branch to the next, at most."""

SPEAKING: Final = 34
"""Columns of a side from which its lines have words on them."""

_JOINTS: Final = {
    # up, down, left, right
    (1, 1, 1, 1): "┼", (1, 1, 1, 0): "┤", (1, 1, 0, 1): "├", (1, 1, 0, 0): "│", (0, 1, 1, 1): "┬", (0, 1, 1, 0): "╮",
    (0, 1, 0, 1): "╭", (1, 0, 1, 1): "┴", (1, 0, 1, 0): "╯", (1, 0, 0, 1): "╰",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Branch:
    """One of the others: the verb that leads to it from the centre, a shorter word for it, and the link seen from there."""

    verb: str
    brief: str
    end: Neighbour

    @property
    def id(self) -> str:
        """The id of the thing."""
        return self.end.other.id


@dataclass(frozen=True, slots=True)
class Nearby:
    """A thing, some of the others it is linked to, and how many links are not drawn."""

    centre: Entity
    branches: tuple[Branch, ...]
    left_out: int

    def branch(self, id: str) -> Branch | None:
        """Return the branch to a thing, or nothing where it is the centre."""
        return next((branch for branch in self.branches if branch.id == id), None)


def nearby(corpus: Corpus, id: str, most: int = MOST) -> Nearby:
    """Return a thing with others around it: of each relation in turn its newest, until there are `most`; raises UnknownId.

    Links that only say that a paper names something are taken only where there are no others.
    """
    found = groups(corpus, id)
    strong = [group for group in found if not group.weak] or list(found)
    taken: dict[str, tuple[int, Branch]] = {}
    centre = corpus.get(id)
    waiting = [(number, group, iter(group.neighbours)) for number, group in enumerate(strong)]
    while waiting and len(taken) < most:
        waiting = [one for one in waiting if len(taken) >= most or _take(one, taken, centre.id)]
    branches = tuple(branch for _, branch in sorted(taken.values(), key=lambda pair: pair[0]))
    links = sum(len(group.neighbours) for group in strong)
    return Nearby(centre, branches, links - len(branches))


def _take(waiting: tuple[int, Group, Iterator[Neighbour]], taken: dict[str, tuple[int, Branch]], centre: str) -> bool:
    """Take the next thing of a relation that is not there yet; tell whether there was one."""
    number, group, ends = waiting
    for end in ends:
        if end.other.id != centre and end.other.id not in taken:
            taken[end.other.id] = (number, Branch(group.verb, group.heading.lower(), end))
            return True
    return False


def nearby_drawn(shown: Nearby, width: int, height: int, at: str = "", fresh: Collection[str] = frozenset()) -> Drawn:
    """Return the picture in `width` and `height` cells, the thing `at` lit and what is in `fresh` called new; where there is no room for
    all, the last are left away."""
    room = max(0, height - 1)
    branches = shown.branches[: 2 * room]
    rows = -(-len(branches) // 2)
    thick = 1 if rows + 3 <= height and width >= 20 else 0
    gap = max(1, min(SPREAD, (height - 2 * thick - 1) // max(1, rows)))
    above = -(-rows // 2)
    top = max(0, (height - gap * rows - 2 * thick - 1) // 2)
    middle = top + gap * above + thick
    ys = [middle - thick - gap * step for step in range(above, 0, -1)]
    ys += [middle + thick + gap * step for step in range(1, rows - above + 1)]
    sheet = _Sheet(Canvas(width, height), width // 2, at, shown.centre.label, fresh)
    sheet.trunk(ys, middle, thick, len(branches) - rows)
    sheet.centre(shown.centre, middle, thick, bool(above), rows > above)
    sheet.side(branches[:rows], ys, -1)
    sheet.side(branches[rows:], ys, 1)
    wires: dict[Hashable, tuple[tuple[int, int], ...]] = {
        branch.id: sheet.wire(branch.id, middle, thick) for branch in branches if branch.id in sheet.boxes
    }
    return Drawn(sheet.canvas.lines(), sheet.boxes, wires)


class _Sheet:
    """The picture being drawn: the trunk stands at `x`."""

    def __init__(self, canvas: Canvas, x: int, at: str, named: str, fresh: Collection[str]) -> None:
        self.canvas, self.x, self.at, self.named, self.fresh = canvas, x, at, named, fresh
        self.boxes: dict[Hashable, Box] = {}

    def trunk(self, ys: Sequence[int], middle: int, thick: int, right: int) -> None:
        """Draw the trunk from the highest branch to the lowest, with a joint at each branch; `right` branches go to the right."""
        if not ys:
            return
        first, last = min(ys[0], middle), max(ys[-1], middle)
        for y in range(first, last + 1):
            if abs(y - middle) > thick or (thick == 0 and y != middle):
                branch = ys.index(y) if y in ys else -1
                joint = (int(y > first), int(y < last), int(branch >= 0), int(0 <= branch < right))
                self.canvas.put(self.x, y, _JOINTS.get(joint, "│"), "wire")

    def centre(self, thing: Entity, y: int, thick: int, up: bool, down: bool) -> None:
        """Draw the thing in the middle, in a frame where there is room."""
        words = short(f"{KINDS[thing.kind].glyph} {thing.label}", max(1, self.canvas.width - 4))
        inner = cells(words) + 2
        x = max(0, min(self.x - inner // 2 - thick, self.canvas.width - inner - 2 * thick))
        here = "cursor" if self.at in ("", thing.id) else "title"
        self.canvas.put(x + thick, y, f" {words} ", here)
        if thick:
            self._edge(x, y - 1, f"╭{'─' * inner}╮", "┴" if up else "─")
            self._edge(x, y + 1, f"╰{'─' * inner}╯", "┬" if down else "─")
            self.canvas.put(x, y, "│", "wire")
            self.canvas.put(x + inner + 1, y, "│", "wire")
        self.boxes[thing.id] = Box(x, y - thick, inner + 2 * thick, 1 + 2 * thick)

    def _edge(self, x: int, y: int, frame: str, joint: str) -> None:
        self.canvas.put(x, y, frame, "wire")
        self.canvas.put(self.x, y, joint, "wire")

    def side(self, branches: Sequence[Branch], ys: Sequence[int], way: int) -> None:
        """Draw the branches of one side, -1 left and 1 right, with their labels in one column."""
        room = self.x if way < 0 else self.canvas.width - self.x - 1
        labels = [self._label(branch) for branch in branches]
        longest = max(map(cells, labels), default=0)
        verbs = [branch.verb for branch in branches]
        if longest + max(map(cells, verbs), default=0) + 6 > room:
            # Where it is narrow the names are worth more than the words between them, which stand below the picture.
            verbs = [branch.brief if room >= SPEAKING else "" for branch in branches]
        least = max(map(cells, verbs), default=0) + 6 if any(verbs) else 4
        column = min(longest, max(room - least, room * 3 // 5))
        for branch, label, verb, y in zip(branches, labels, verbs, ys, strict=False):
            self._branch(branch, short(label, column), verb, room - column - 1, y, way)

    def _label(self, branch: Branch) -> str:
        other = branch.end.other
        # The meetings of a body are told apart by their day.
        said = "new: " if new(other.id, branch.end.link.evidence, self.fresh) else ""
        return f"{KINDS[other.kind].glyph} {said}{other.label.removeprefix(f'{self.named}, ')}"

    def _branch(self, branch: Branch, label: str, said: str, length: int, y: int, way: int) -> None:
        if length < 2 or not label:
            return
        said = f" {short(said, length - 4)} " if said and length > 7 else ""
        line = "─" * (length - 2 - cells(said))
        role = "cursor" if branch.id == self.at else branch.end.other.kind
        if way > 0:
            x = self.canvas.put(self.x + 1, y, "─", "wire")
            x = self.canvas.put(x, y, said, "label")
            x = self.canvas.put(x, y, f"{line}▶", "wire")
            self.canvas.put(x + 1, y, label, role)
            self.boxes[branch.id] = Box(x, y, cells(label) + 1)
        else:
            start = self.x - length
            x = self.canvas.put(start, y, f"◀{line}", "wire")
            x = self.canvas.put(x, y, said, "label")
            self.canvas.put(x, y, "─", "wire")
            self.canvas.put(start - 1 - cells(label), y, label, role)
            self.boxes[branch.id] = Box(start - 1 - cells(label), y, cells(label) + 1)

    def wire(self, id: str, middle: int, thick: int) -> tuple[tuple[int, int], ...]:
        """Return the cells of the line from a thing to the frame of the one in the middle."""
        box = self.boxes[id]
        left = box.x < self.x
        across = range(box.x + box.width, self.x) if left else range(box.x - 1, self.x, -1)
        edge = middle - thick if box.y < middle else middle + thick
        down = range(box.y, edge) if box.y < middle else range(box.y, edge, -1)
        return (*((x, box.y) for x in across), *((self.x, y) for y in down))


def towards(boxes: Mapping[Hashable, Box], here: Hashable, across: int, down: int) -> Hashable:
    """Return the nearest thing in a direction, itself where there is none; a line counts as two columns, and what lies aside as farther."""
    if here not in boxes:
        return next(iter(boxes), here)
    x, y = _middle(boxes[here])

    def far(key: Hashable) -> float:
        other_x, other_y = _middle(boxes[key])
        along, aside = (other_x - x, other_y - y) if across else (other_y - y, other_x - x)
        along *= across or down
        return along + 2 * abs(aside) if along > 0 else float("inf")

    best = min((key for key in boxes if key != here), key=lambda key: (far(key), str(key)), default=here)
    return best if best == here or far(best) < float("inf") else here


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, 2 * (box.y + box.height / 2)


def nearby_view(corpus: Corpus, shown: Nearby, at: str = "", fresh: Collection[str] = frozenset()) -> View:
    """Return what is said of the thing under the cursor: the link as a sentence and its words; of the centre, what is not drawn.

    What is in `fresh` is marked as new.
    """
    branch = shown.branch(at)
    if branch is None:
        left = f" · {counted(shown.left_out, 'more link')} not drawn" if shown.left_out > 0 else ""
        words = Piece(
            f"{KINDS[shown.centre.kind].one} · {counted(len(shown.branches), 'thing')} around it{left}", "muted"
        )
        title = Row("centre", (Piece(shown.centre.label, "title"),))
        return View(
            (title, Row("about", (words,), stops=False)), {"centre": Spot(shown.centre.id, shown.centre.evidence)}
        )
    rows, spots = zip(*_said(corpus, shown.centre, branch, fresh), strict=True)
    return View(rows, dict(zip((row.key for row in rows), spots, strict=True)))


def nearby_rows(corpus: Corpus, shown: Nearby) -> View:
    """Return the picture in sentences, for who does not look at pictures."""
    said = [pair for branch in shown.branches for pair in _said(corpus, shown.centre, branch)]
    about = nearby_view(corpus, shown)
    return View((*about.rows, *(row for row, _ in said)), {**about.spots, **{row.key: spot for row, spot in said}})


def _said(
    corpus: Corpus, centre: Entity, branch: Branch, fresh: Collection[str] = frozenset()
) -> Iterator[tuple[Row, Spot]]:
    other, note = branch.end.other, branch.end.note
    pieces = (
        Piece(f"{centre.label} {branch.verb} "),
        Piece(other.label, other.kind),
        Piece(f" ({note})" if note else "", "muted"),
    )
    tail = new(other.id, branch.end.link.evidence, fresh)
    yield Row(f"branch {other.id}", pieces, tail=tail), Spot(other.id, branch.end.link.evidence)
    piece = next(iter(branch.end.link.evidence), None)
    if piece is not None:
        words = (Piece(f"“{eased(corpus, piece)}”", "quote"), Piece(f"  {place(corpus, piece)}", "muted"))
        yield Row(f"quote {other.id}", words, lead=(Piece("  "),), lines=3), Spot("", branch.end.link.evidence)
