"""Files with a submission: what is taken, what it is called, and who gets it."""

import contextlib
import http.client
import io
import zipfile
from urllib.parse import urlsplit

import pytest

from desk import answer_until, enter
from program import CONTENT, Server, compendium
from test_from_submission_to_record import ANSWERS
from visit import Visit

PDF = b"%PDF-1.7\n1 0 obj <</Author (Claire Untel)>> endobj\n%%EOF\n"


def docx(*more):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("[Content_Types].xml", "_rels/.rels", "word/document.xml", *more):
            archive.writestr(name, "<x/>")
    return whole.getvalue()


def odt():
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", "<x/>")
    return whole.getvalue()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    compendium("import", CONTENT, "--data", folder / "data")
    with Server(folder / "data") as server:
        yield server


def files_of_draft(visit, language="en"):
    """Begins a submission and answers as far as its files. Returns the path of their page."""
    return answer_until(visit, "/files", language, ANSWERS)


def choose(visit, content, name="Claire Untel.exe", act="attach"):
    visit.page.set_input_files("input[type=file]", {"name": name, "mimeType": "text/html", "buffer": content})
    visit.page.click(f"button[value={act}]")


def attached(visit):
    return visit.page.locator("main a[href*='/files/']").all_inner_texts()


def post(server, path, content, name="a.pdf"):
    """Sends a file as a program would; returns status and body, whenever the server answers."""
    line = "--b\r\nContent-Disposition: form-data; "
    body = f'{line}name="file"; filename="{name}"\r\n\r\n'.encode() + content
    body += f'\r\n{line}name="act"\r\n\r\nattach\r\n--b--\r\n'.encode()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    try:
        headers = {"Content-Type": "multipart/form-data; boundary=b", "Origin": server.url, "Accept-Language": "en"}
        connection.putrequest("POST", path)
        for header, value in (headers | {"Content-Length": str(len(body))}).items():
            connection.putheader(header, value)
        connection.endheaders()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            connection.send(body)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def test_files_go_with_a_submission_to_those_who_may_see_them(server, browser):
    contributor = Visit(browser, server, width=375)
    files = files_of_draft(contributor)
    assert contributor.accessibility_faults() + contributor.sideways_faults() == []
    assert "properties of a document can still tell who wrote it" in contributor.page.locator("main").inner_text()
    choose(contributor, PDF)
    choose(contributor, docx())
    choose(contributor, odt())
    choose(contributor, PDF)
    assert attached(contributor) == ["file-1.pdf", "file-2.docx", "file-3.odt"]
    assert contributor.accessibility_faults() + contributor.sideways_faults() == []
    assert "Untel" not in contributor.page.content()
    contributor.page.click("text=Remove file-2.docx")
    choose(contributor, b"\xff\xd8\xff\xe0" + bytes(2_000_000), act="next")
    assert contributor.path.endswith("/check")
    assert attached(contributor) == ["file-1.pdf", "file-3.odt", "file-4.jpg"]
    assert "JPEG · 2 MB" in contributor.page.locator("main").inner_text()
    contributor.page.click("button[value=hand-in]")
    assert attached(contributor) == ["31-1.pdf", "31-3.odt", "31-4.jpg"]

    given = server.get(f"{files}/1")
    assert (given.status, given.body) == (200, PDF)
    assert given.headers["Content-Type"] == "application/pdf"
    assert given.headers["Content-Disposition"] == 'attachment; filename="31-1.pdf"'
    assert given.headers["Cache-Control"] == "no-store"
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in given.headers["Content-Security-Policy"]
    for missing in ("/2", "/9", "/0", "/01", "/x"):
        assert server.get(files + missing).status == 404, missing

    editor = Visit(browser, server)
    enter(editor, server.data)
    editor.open("/en/desk")
    editor.page.click("text=31 · Maison de répit")
    assert attached(editor) == ["31-1.pdf", "31-3.odt", "31-4.jpg"]
    assert editor.accessibility_faults() + editor.sideways_faults() == []
    path = urlsplit(editor.page.locator("text=31-1.pdf").get_attribute("href")).path
    saved = editor.context.request.get(server.url + path)
    assert (saved.status, saved.body()) == (200, PDF)
    assert server.get(path).status == 401, "for nobody who has not signed in"
    assert contributor.faults + editor.faults == []
    contributor.close()
    editor.close()


def test_what_is_no_such_file_is_told_at_the_field(server, browser):
    contributor = Visit(browser, server, scripts=False)
    files_of_draft(contributor)
    page = contributor.page
    page.click("button[value=attach]")
    assert "Please choose a file first." in page.locator(".field-fault").inner_text()
    for wrong in (b"<html><script>alert(1)</script>", docx("word/vbaProject.bin"), docx()[:-1], b"PK\x03\x04"):
        choose(contributor, wrong, name="report.pdf")
        assert "none of the kinds of file" in page.locator(".field-fault").inner_text()
        assert page.locator(".fault-summary a[href='#field-file']").count() == 1
    choose(contributor, b"", name="empty.pdf")
    assert "The file is empty." in page.locator(".field-fault").inner_text()
    choose(contributor, PDF + bytes(20 << 20))
    assert "it may have 20 MB" in page.locator(".field-fault").inner_text()
    assert attached(contributor) == []
    for number in range(10):
        choose(contributor, PDF + bytes([number]))
    assert len(attached(contributor)) == 10
    assert page.locator("input[type=file]").count() == 0
    status, body = post(server, contributor.path, PDF + b"one more")
    assert status == 422 and "There are 10 files already" in body
    contributor.close()


def test_what_the_server_cuts_off_is_told(server, browser):
    contributor = Visit(browser, server, scripts=False)
    files = files_of_draft(contributor)
    contributor.close()
    status, body = post(server, files, PDF + bytes(41 << 20))
    assert status == 413 and "larger than this page takes" in body


def test_a_damaged_file_is_given_to_nobody(server, browser):
    contributor = Visit(browser, server, scripts=False)
    files = files_of_draft(contributor)
    content = PDF + b"to be damaged"
    choose(contributor, content)
    contributor.close()
    assert server.get(f"{files}/1").body == content
    kept = [path for path in server.data.rglob("*") if path.is_file() and path.read_bytes() == content]
    assert len(kept) == 1
    kept[0].chmod(0o600)
    kept[0].write_bytes(PDF)
    answer = server.get(f"{files}/1")
    assert answer.status == 500 and b"%PDF" not in answer.body
