"""Papers made to do harm: each is refused with a sentence or read for its words alone, and the papers beside it go in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explorer.errors import Exit
from explorer.reading.sniff import OPEN
from explorer.settings import Limits
from explorer.store import Store
from tests.cli.conftest import Ask, ask
from tests.reading.samples import bomb, many_forms, within
from tests.safety.samples import WORDS, giant, gzip_bomb, laughs, page, tar_that_leads_out, zip_bomb

__all__ = ["ask"]

ROOT = Path(__file__).resolve().parents[2]
SECRET = "the key of the town hall"


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good paper."""
    monkeypatch.setenv("WHODECIDED_STORE", str(tmp_path / "store"))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "good.txt").write_text(f"{WORDS}\nRESOLVED that the roof be mended.\n")
    return tmp_path / "papers"


def texts(papers: Path) -> dict[str, str]:
    """Return the texts of the store by the names of their papers."""
    return {record.source.path: record.source.text for record in Store.open(papers.parent / "store").records()}


def reasons(said: str) -> dict[str, str]:
    """Return why each file was not read by what `add` says: "! name: reason", or "! 2 files: reason" above the names."""
    why: dict[str, str] = {}
    reason = ""
    for line in said.splitlines():
        if line.startswith("    "):
            why[line[4:]] = reason
            continue
        name, reason = line.removeprefix("! ").split(": ", 1)
        if not re.fullmatch(r"\d+ (?:files|links)", name):
            why[name] = reason
    return why


def refused(ask: Ask, papers: Path, *names: str) -> dict[str, str]:
    """Add the folder; check that just these papers were refused, and return the reasons."""
    answer = ask("add", papers)
    assert answer.code == Exit.PARTLY, answer
    why = reasons(answer.err)
    assert sorted(why) == sorted(names)
    assert "good.txt" in texts(papers)
    return why


def test_archives_are_named_and_never_opened(ask: Ask, papers: Path) -> None:
    plain, word, text = zip_bomb("a.bin"), zip_bomb("word/document.xml"), zip_bomb("content.xml", OPEN)
    samples = {
        "agenda.zip": plain, "agenda.pdf": plain, "agenda.txt": plain, "agenda.html": plain, "minutes.docx": word,
        "minutes.odt": text, "packed.md": gzip_bomb(), "tape.txt": tar_that_leads_out(),
    }  # fmt: skip
    for name, data in samples.items():
        (papers / name).write_bytes(data)
    start = time.process_time()
    why = refused(ask, papers, *samples)
    assert time.process_time() - start < 20
    assert why["agenda.zip"].startswith("a .zip file is no paper")
    assert why["agenda.pdf"].startswith("it is a ZIP archive named .pdf.")
    assert why["minutes.docx"].startswith("what is packed in it is larger than 200,000,000 bytes")
    assert why["minutes.odt"].startswith("what is packed in it is larger than 200,000,000 bytes")
    assert why["packed.md"].startswith("it is a gzip archive")
    assert why["tape.txt"].startswith("it is not text: it holds binary data")
    assert not list(papers.parent.rglob("escaped.txt"))


def test_a_pdf_that_inflates_or_draws_without_end_costs_what_is_set(
    ask: Ask, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHODECIDED_LIMITS_SECONDS", "0.5")
    monkeypatch.setenv("WHODECIDED_LIMITS_MEMORY", str(400 << 20))
    (papers / "bomb.pdf").write_bytes(bomb(1_500))
    (papers / "forms.pdf").write_bytes(many_forms(12))
    with within(Limits(seconds=1)):
        why = refused(ask, papers, "bomb.pdf", "forms.pdf")
    assert why["forms.pdf"].startswith("it takes longer than "), why
    assert all(
        reason.endswith("fetch it again, or have it saved anew.") or "Fetch it again" in reason
        for reason in why.values()
    ), why


def test_entities_are_not_multiplied_and_nothing_is_fetched(ask: Ask, papers: Path) -> None:
    secret = papers.parent / "secret.txt"
    secret.write_text(SECRET)
    outside = (
        f"<!DOCTYPE html [<!ENTITY z SYSTEM '{secret.as_uri()}'><!ENTITY % p SYSTEM '{secret.as_uri()}'> %p;]>",
        f"<p>&z;</p><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{secret.as_uri()}' parse='text'/>"
        f"<iframe src='{secret.as_uri()}'></iframe><object data='{secret.as_uri()}'></object><embed src='{secret.as_uri()}'>",
    )
    (papers / "laughs.html").write_text(page("<p>&z;</p>", laughs()))
    (papers / "laughs.xhtml").write_text('<?xml version="1.0"?>' + page("<p>&z;</p>", laughs()))
    (papers / "outside.html").write_text(page(outside[1], outside[0]))
    (papers / "outside.xhtml").write_text('<?xml version="1.0"?>' + page(outside[1], outside[0]))
    (papers / "laughs.xml").write_text(f'<?xml version="1.0"?>{laughs().replace("html", "x", 1)}<x>&z;</x>')
    (papers / "xml.txt").write_text(f'<?xml version="1.0"?>{laughs().replace("html", "x", 1)}<x>&z;</x>')
    why = refused(ask, papers, "laughs.xml", "xml.txt")
    assert why["xml.txt"].startswith("it is XML data, not a paper")
    found = texts(papers)
    for name in ("laughs.html", "laughs.xhtml", "outside.html", "outside.xhtml"):
        assert WORDS in found[name]
        assert found[name].count("Laugh") <= 11
        assert SECRET not in found[name]


def test_links_lead_nowhere(ask: Ask, papers: Path) -> None:
    outside = papers.parent / "outside"
    outside.mkdir()
    (outside / "private.txt").write_text(f"{WORDS}\n{SECRET}")
    (papers / "link.txt").symlink_to(outside / "private.txt")
    (papers / "folder").symlink_to(outside)
    (papers / "loop").symlink_to(papers)
    (papers / "device.txt").symlink_to("/dev/zero")
    answer = ask("add", papers)
    assert answer.code == 3
    why = reasons(answer.err)
    assert sorted(why) == ["device.txt", "folder", "link.txt", "loop"]
    assert all(reason.startswith("it is a link") for reason in why.values())
    assert set(texts(papers)) == {"good.txt"}
    answer = ask("add", papers / "device.txt")
    assert answer.err == f"! {papers / 'device.txt'}: it is neither a file nor a folder\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
def test_names_that_are_no_names(ask: Ask, papers: Path) -> None:
    names = [
        "a\x1b]52;c;cm0=\x07.txt",
        "b\u202etxt.exe.txt",
        "c\nd.txt",
        "..txt.txt",
        "-rf.txt",
        "e;rm -rf ~.txt",
        "$(id).txt",
    ]
    for number, name in enumerate(names):
        (papers / name).write_text(f"{WORDS}\nRESOLVED that report {number} be noted.\n")
    raw = os.fsencode(papers) + b"/f\xff.txt"
    Path(os.fsdecode(raw)).write_text(f"{WORDS}\nRESOLVED that the last report be noted.\n")
    answer = ask("add", papers)
    assert answer.code == 0, answer
    assert answer.out.startswith("+ 8 added")
    kept = texts(papers)
    for name in kept:
        assert name.isprintable(), name
        assert "/" not in name
    for entry in Store.open(papers.parent / "store").entries():
        assert entry.document.isascii()
        assert entry.document.isprintable()
        assert ".." not in entry.document
    (papers / "g\x1b[2J.txt").write_bytes(b"\x01\x02\x03\x04" * 400)
    answer = ask("add", papers)
    assert answer.err.startswith("! g\\u001b[2J.txt: it is not text")


def test_a_name_cannot_lead_out_of_the_folder_it_is_written_to(ask: Ask, papers: Path) -> None:
    (papers / "good.txt").write_text(f"{WORDS}\n1. ../../escaped\nRESOLVED that ../../escaped be noted.\n")
    assert ask("add", papers).code == 0
    before = {path for path in papers.parent.rglob("*") if "cache" not in path.parts}
    for form in ("csv", "json", "sqlite", "markdown", "popolo", "ftm", "dot", "cypher", "gexf", "graphml"):
        assert ask("export", "--format", form, papers / f"out.{form}").code == 0
    made = {path for path in papers.parent.rglob("*") if "cache" not in path.parts} - before
    assert all(path.parent == papers and path.name.startswith("out") for path in made), made


def test_scripts_and_styles_are_no_words(ask: Ask, papers: Path) -> None:
    (papers / "page.html").write_text(
        page(
            "<script>alert('RESOLVED that nobody pay')</script><style>p{content:'RESOLVED that nobody pay'}</style>"
            "<p onclick=\"alert('nobody')\">RESOLVED that the roof be mended.</p><svg><script>nobody</script></svg>"
            "<noscript>nobody</noscript><template>nobody</template><a href=\"javascript:alert('nobody')\">Papers</a>"
        )
    )
    assert ask("add", papers).code == 0
    assert "RESOLVED that the roof be mended." in texts(papers)["page.html"]
    assert "nobody" not in texts(papers)["page.html"]


def test_a_script_in_a_plain_paper_is_words_in_every_export(ask: Ask, papers: Path) -> None:
    script = "<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) & ]]>"
    (papers / "good.txt").write_text(f"{WORDS}\n1. Roofs {script}\nRESOLVED that the roof {script} be mended.\n")
    assert ask("add", papers).code == 0
    for form in ("graphml", "gexf", "markdown"):
        assert ask("export", "--format", form, papers / "out").code == 0
        text = (papers / "out").read_text(encoding="utf-8")
        assert "alert" in text
        assert not re.findall(r"(?<!\\)<(?:script|img)", text)
        assert form != "markdown" or "](javascript:" not in text


def test_formulas_in_a_paper_are_text_in_a_spreadsheet(ask: Ask, papers: Path) -> None:
    formulas = ['=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3"]
    rows = "".join(
        f"{number}. {formula}\nRESOLVED:\n{formula} be noted.\n" for number, formula in enumerate(formulas, 1)
    )
    (papers / "=1+1.txt").write_text(f"{WORDS}\n{rows}")
    assert ask("add", papers).code == 0
    assert ask("export", papers / "out.csv").code == 0
    import csv

    seen = 0
    for part in ("nodes", "edges"):
        with (papers / f"out-{part}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                assert not [cell for cell in row if cell.lstrip()[:1] in {"=", "+", "-", "@"}]
                seen += sum(cell.startswith("'") for cell in row)
    assert seen, "the paper has formulas that stand first in a cell"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the memory of a process is told by Linux only")
def test_giants_are_refused_unread(papers: Path) -> None:
    samples = {"a.txt": b"Minutes", "b.html": b"<html><body>", "c.pdf": b"%PDF-1.7\n", "d.md": b"# Minutes"}
    for name, head in samples.items():
        giant(papers / name, head)
    code = (
        "import sys; from explorer.cli import main; code = main(['add', sys.argv[1]])\n"
        "most = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))\n"
        "print(int(most.split()[1]) // 1024, file=sys.stderr); sys.exit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(papers)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == Exit.PARTLY
    *lines, megabytes = done.stderr.splitlines()
    why = reasons("\n".join(lines))
    assert list(why) == list(samples)
    assert all(reason.startswith("it is larger than ") for reason in why.values())
    assert int(megabytes) < 150


def test_a_large_archive_is_named_and_not_called_a_long_text(ask: Ask, papers: Path) -> None:
    giant(papers / "a.xlsx.txt", zip_bomb("xl/workbook.xml", megabytes=1), 60_000_000)
    assert refused(ask, papers, "a.xlsx.txt")["a.xlsx.txt"].startswith("it is an Excel workbook")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a process so")
@pytest.mark.parametrize(
    "limits", [{"SECONDS": "0.5"}, {"SECONDS": "20", "MEMORY": str(200 << 20)}], ids=["seconds", "memory"]
)
def test_a_text_that_takes_too_long_or_too_much_stops_no_other(
    ask: Ask, papers: Path, monkeypatch: pytest.MonkeyPatch, limits: dict[str, str]
) -> None:
    for name, value in limits.items():
        monkeypatch.setenv(f"WHODECIDED_LIMITS_TEXT_{name}", value)
    clause = "\n12. Roofs\nRESOLVED that the Board notes the report of Councillor A Reed.\nPresent: Councillor B Ash\n"
    (papers / "long.txt").write_text(f"{WORDS}\n" + clause * 60_000)
    why = refused(ask, papers, "long.txt")["long.txt"]
    assert "more memory" in why or "ended the reading process" in why
