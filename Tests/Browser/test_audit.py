"""The audit: who did what and when, narrowed by an address, told in words, and taken away as a table."""

import csv
import io
import re

import pytest

from desk import PASSWORD, enter
from forms import form, place, words
from visit import Visit

AUDIT = "/en/desk/audit"
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
FORMULA = "=HYPERLINK(1)"


@pytest.fixture(scope="module")
def administrator(room):
    return room.member("admin@example.org", "administrator")


@pytest.fixture(scope="module")
def busy(room, administrator):
    """A room in which something was handed in and assigned, and in which somebody with a name like a formula signed in wrongly."""
    room.hand_in(room.client())
    page = room.in_inbox(administrator, "A house that is open")
    for _ in range(60):
        place(administrator.press(page, "assign", handler=""))
    client = room.account("formula@example.org", "contributor")
    assert room.sign_in(client, "formula@example.org").status == 303
    assert room.sign_in(room.client(), "formula@example.org", "000000").status in (303, 422)
    return room


def rows(client, query=""):
    page = client.get(f"{AUDIT}?{query}" if query else AUDIT)
    assert page.status == 200, query
    cells = [re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for row in ROW.findall(page.text)]
    return [[re.sub(r"<[^>]*>", "", cell).strip() for cell in row] for row in cells if row]


def table(client, query=""):
    answer = client.get(f"/en/desk/audit.csv?{query}" if query else "/en/desk/audit.csv")
    assert answer.status == 200
    text = answer.body.decode("utf-8")
    assert text.startswith("\ufeff") and text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)), answer.headers


def test_the_audit_is_narrowed_by_an_address_that_can_be_shared(busy, administrator):
    assert {row[2] for row in rows(administrator, "act=hand-in")} == {"Hand in a submission"}
    assert {row[1] for row in rows(administrator, "who=visitor")} == {"a visitor"}
    assert {row[3].split()[0] for row in rows(administrator, "kind=submission")} == {"submission"}
    assert rows(administrator, "act=invite")[0][1] == "the operator"
    assert rows(administrator, "to=2020-01-01") == [] and len(rows(administrator, "from=2020-01-01")) == 50
    assert "Nothing matches" in words(administrator.get(f"{AUDIT}?to=2020-01-01"))
    page = administrator.get(f"{AUDIT}?act=sign-in&outcome=done")
    assert '<option value="sign-in" selected>' in page.text and '<option value="done" selected>' in page.text
    assert re.search(r'<time datetime="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z">', page.text)


def test_each_cell_leads_to_its_like(busy, administrator):
    page = administrator.get(AUDIT)
    who = re.search(r'href="(/en/desk/audit\?who=a-[0-9a-f]+)"><bdi>Ada Example<', page.text)[1]
    assert {row[1] for row in rows(administrator, who.split("?")[1])} == {"Ada Example"}
    subject = re.search(r'href="/en/desk/audit\?(kind=submission&amp;id=\w+)"', page.text)[1].replace("&amp;", "&")
    found = rows(administrator, subject)
    assert len({row[3] for row in found}) == 1 and len(found) == 50


def test_pages_follow_each_other_and_are_counted(busy, administrator):
    query, seen = "act=assign-submission", []
    assert "60 entries" in words(administrator.get(f"{AUDIT}?{query}"))
    while query:
        page = administrator.get(f"{AUDIT}?{query}")
        seen += re.findall(r'<time datetime="([^"]+)"', page.text)
        further = re.search(r'rel="next" href="[^"?]*\?([^"]*)"', page.text)
        query = further and further[1].replace("&amp;", "&")
    assert len(seen) == 60 and seen == sorted(seen, reverse=True)


def test_what_is_shown_is_taken_away_as_a_table(busy, administrator):
    found, headers = table(administrator, "act=assign-submission")
    assert re.fullmatch(r'attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"', headers["Content-Disposition"])
    assert headers["Content-Type"].startswith("text/csv; charset=utf-8") and "Link" not in headers
    assert found[0][0] == "When" and len(found) == 61 and {len(row) for row in found} == {10}
    moment, who, account, act, name, what, kind, number, outcome, _ = found[1]
    assert moment.endswith("Z") and who == "Ada Example" and account.startswith("a-")
    assert what == f"submission {number}"
    assert (act, name, kind, outcome) == ("Assign a submission", "assign-submission", "submission", "done")
    assert len(table(administrator)[0]) > 70
    assert administrator.get("/el/desk/audit.csv?to=2020-01-01").text.count("\r\n") == 1


def test_a_name_like_a_formula_stays_a_name(busy, administrator):
    link = busy.client()
    page = administrator.press(
        "/en/desk/people", "invite", email="evil@example.org", roles=["contributor"], language="en"
    )
    address = re.search(r"/en/desk/invitations/[\w-]{43}", page.text)[0]
    place(link.press(address, "accept", name=FORMULA, password=PASSWORD))
    assert busy.sign_in(link, "evil@example.org").status == 303
    assert place(link.press("/en/desk/account", "sign-out")) == "/en/desk/sign-in"
    names = {row[1] for row in table(administrator)[0]}
    assert f"'{FORMULA}" in names and FORMULA not in names
    assert FORMULA in {row[1] for row in rows(administrator)}


def test_whose_account_is_gone_is_shown_by_a_number(busy, administrator):
    leaver = busy.member("leaver@example.org")
    account = re.search(
        r'href="/en/desk/people/(a-[0-9a-f]+)">[^<]*</a></th><td>leaver@', administrator.get("/en/desk/people").text
    )[1]
    assert account not in {row[1] for row in rows(administrator, f"who={account}")}
    assert place(leaver.press("/en/desk/account", "delete")) == "/en/desk/sign-in"
    assert {row[1] for row in rows(administrator, f"who={account}")} == {account}
    assert f'<option value="{account}" selected>' in administrator.get(f"{AUDIT}?who={account}").text


@pytest.mark.parametrize("path", [AUDIT, "/en/desk/audit.csv", "/en/desk/audit.csv?act=sign-in"])
def test_nobody_else_reads_it(room, editor, path):
    assert room.client().get(path).status == 401
    answer = editor.get(path)
    assert answer.status == 403 and "Content-Disposition" not in answer.headers
    assert "sign-in" not in words(answer)


@pytest.mark.parametrize(
    "query", ["who=../x", "after=9.%00", "from=2026-02-30", pytest.param("id=" + "a" * 5000, id="long"), "%ff=%ff", "x"]
)
def test_hostile_filters_are_answered(administrator, query):
    assert administrator.get(f"{AUDIT}?{query}").status == 200
    assert administrator.get(f"/en/desk/audit.csv?{query}").status == 200


def test_it_is_narrowed_without_scripts(busy, browser):
    visit = Visit(browser, busy.server, width=375, scripts=False)
    enter(visit, busy.data, "narrow@example.org", "administrator")
    visit.open(AUDIT)
    visit.page.click("summary:has-text('Narrow down')")
    visit.page.select_option("select[name=act]", "sign-in")
    visit.page.fill("input[name=from]", "2020-02-29")
    visit.page.click("main form button.act")
    assert "act=sign-in" in visit.page.url and "from=2020-02-29" in visit.page.url
    assert visit.page.locator("tbody tr").count() > 0
    with visit.page.expect_download() as download:
        visit.page.click("a[href*='audit.csv']")
    assert download.value.suggested_filename.endswith(".csv") and "act=sign-in" in download.value.url
    visit.close()


@pytest.mark.parametrize("language", ["en", "fr", "el"])
def test_the_page_is_easy_to_use(busy, browser, language):
    visit = Visit(browser, busy.server, width=375)
    enter(visit, busy.data, f"axe-{language}@example.org", "administrator")
    for width in (375, 1280):
        visit.show_as("light", width)
        for query in ("", "?act=sign-in&from=2026-01-01", "?to=2020-01-01"):
            visit.open(f"/{language}/desk/audit{query}")
            assert visit.accessibility_faults() + visit.sideways_faults() == [], query
    visit.close()


def test_the_form_keeps_what_was_chosen(busy, administrator):
    page = administrator.get(f"{AUDIT}?kind=submission&id=safewards&to=2030-01-01")
    assert 'value="safewards"' in page.text and 'value="2030-01-01"' in page.text
    assert form(administrator.get("/en/desk/account"), "sign-out")
