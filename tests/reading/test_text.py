"""Plain text, Markdown, encodings, and files that are something else."""

from __future__ import annotations

import codecs
import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.reading import DEFAULT, SUFFIXES, Limits, read
from explorer.reading.decode import DAMAGED, decode
from explorer.reading.sniff import media_type
from tests.reading.samples import attempt, reading, refusal

PRINTED = "Children’s Services – £5m “saved”, naïve café"


@pytest.mark.parametrize(
    "data",
    [
        PRINTED.encode(),
        codecs.BOM_UTF8 + PRINTED.encode(),
        codecs.BOM_UTF16_LE + PRINTED.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PRINTED.encode("utf-16-be"),
        PRINTED.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_a_text_says_the_same_in_every_encoding(tmp_path: Path, data: bytes) -> None:
    source = reading(tmp_path, "minutes.txt", data)
    assert (source.text, source.warnings, source.media_type) == (PRINTED, (), "text/plain")
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.path, source.pages, source.url, source.title) == ("minutes.txt", (), "", "")


def test_words_lines_and_marks_of_markdown_are_kept(tmp_path: Path) -> None:
    text = "---\ntitle: x\n---\n\n# Minutes\n\n1\\. **RESOLVED**  that  it be\n\n\n12\n\n12\n\n12\n<b>noted</b>\n"
    source = reading(tmp_path, "minutes.md", text.replace("\n", "\r\n").encode())
    assert (source.text, source.media_type) == (text, "text/markdown")


def test_one_broken_byte_does_not_spoil_the_rest(tmp_path: Path) -> None:
    source = reading(tmp_path, "a.txt", ("Naïve café – £5 “quoted”. " * 3).encode() + b"\xff end")
    assert source.text.endswith("“quoted”. \ufffd end")
    assert source.warnings == (DAMAGED,)


def test_bytes_that_cp1252_does_not_know_are_shown_and_warned_of(tmp_path: Path) -> None:
    source = reading(tmp_path, "a.txt", b"A \x93quote\x94 and \x81 nothing")
    assert (source.text, source.warnings) == ("A “quote” and \ufffd nothing", (DAMAGED,))


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_a_page_that_declares_latin_1_means_cp1252(label: str) -> None:
    assert decode(f'<meta charset="{label}">'.encode() + b"\x93x\x94", declares=True).text.endswith("“x”")


@pytest.mark.parametrize("label", ["utf-7", "unicode_escape", "zip", "idna", "no-such-thing"])
def test_a_charset_that_no_page_can_mean_is_passed_over(label: str) -> None:
    assert decode(f'<meta charset="{label}">'.encode() + b"\x93x\x94", declares=True).text.endswith("“x”")


def test_a_page_in_another_alphabet_is_read_as_it_declares() -> None:
    data = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>Совет".encode("cp1251")
    assert decode(data, declares=True).text.endswith("Совет")


@given(st.binary(max_size=300))
def test_any_bytes_become_characters(data: bytes) -> None:
    decode(data).text.encode("utf-8", "surrogatepass")
    decode(data, declares=True)


def office(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "x" * 100)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.pdf", b"\x89PNG\r\n\x1a\n" + bytes(50), "it is a PNG picture named .pdf"),
        ("a.txt", b"\xff\xd8\xff\xe0" + bytes(50), "it is a JPEG picture named .txt"),
        ("a.docx", office("word/document.xml"), "it is no whole Word document"),
        ("a.txt", office("xl/workbook.xml"), "it is an Excel workbook"),
        ("a.zip", office("a.txt"), "it is a ZIP archive"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50), "it is an old Office file"),
        ("a.json", b'{"motions": []}', "it is JSON data"),
        ("a.txt", b'[{"motions": 1}]', "it is JSON data"),
        ("a.txt", b"<?xml version='1.0'?><rss/>", "it is XML data"),
        ("a.txt", bytes(range(256)) * 4, "holds binary data"),
        ("a.txt", PRINTED.encode("utf-16-le") * 4, "UTF-16 text without its mark"),
        ("a.pdf", b"<!DOCTYPE html><html><body><h1>Sign in", "it is a web page, perhaps a sign-in"),
        ("a.pdf", b"Minutes", "it is plain text named .pdf"),
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \n\t\r\n", "no words in it"),
    ],
)
def test_what_is_no_paper_is_named_for_what_it_is(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    sentence = refusal(tmp_path, name, data)
    assert why in sentence
    assert sentence.startswith(f"cannot read {name}: ")


@pytest.mark.parametrize("text", ["[Draft] Minutes of the meeting", "{sic} minutes", "[1] Apologies\n[2] Minutes"])
def test_a_bracket_is_not_yet_json(tmp_path: Path, text: str) -> None:
    assert reading(tmp_path, "a.txt", text.encode()).text == text


def test_a_folder_walk_takes_what_can_be_read_and_papers_to_be_named() -> None:
    assert {".txt", ".md", ".html", ".htm", ".pdf", ".json", ".docx"} <= set(SUFFIXES)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES)


def why(path: Path, limits: Limits = DEFAULT) -> str:
    with pytest.raises(ReadError) as caught:
        read(path, limits=limits)
    assert caught.value.then.endswith(".")
    return caught.value.why


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    assert why(tmp_path / "none.txt") == "there is no such file"
    assert why(tmp_path) == "it is a folder"
    assert why(Path("a\0b.txt")) != ""
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        assert why(tmp_path / "pipe.txt") == "it is a device or a pipe, not a file"
    if Path("/dev/zero").exists():
        (tmp_path / "link.txt").symlink_to("/dev/zero")
        assert why(tmp_path / "link.txt") == "it is a device or a pipe, not a file"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes")
    (tmp_path / "a.txt").chmod(0)
    assert why(tmp_path / "a.txt") == "you may not read it"


def test_a_file_over_a_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Minutes " * 100)
    assert "larger than 100 bytes" in why(tmp_path / "a.txt", Limits(bytes=100))
    assert "larger than 100 bytes" in why(tmp_path / "a.txt", Limits(text_bytes=100))
    assert "more than 100 characters" in why(tmp_path / "a.txt", Limits(chars=100))


def test_the_name_that_people_know_is_shown_without_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Minutes")
    assert read(path, "2019/\x1b[31mminutes\n.txt").path == "2019/[31mminutes .txt"
    path.write_bytes(b"")
    with pytest.raises(ReadError, match=r"^cannot read 2019/b\.txt: it is empty\. Fetch"):
        read(path, "2019/b.txt")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(min_size=1, max_size=400), suffix=st.sampled_from([".txt", ".md", ".json", ".csv", ""]))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes, suffix: str) -> None:
    if media_type(data, suffix)[0] not in ("text/plain", "text/markdown", ""):
        return
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    result = attempt(path)
    if isinstance(result, ReadError):
        assert result.why
    else:
        assert result == read(path)
        assert result.text.strip()
