import shutil

import pytest
from playwright.sync_api import sync_playwright

from collection import copy_of_content, records, write_record
from crawler import crawl
from page_kinds import REVISED, WITHDRAWN, kind
from program import Server, compendium
from visit import Visit


def pytest_addoption(parser):
    parser.addoption("--full", action="store_true", help="every combination instead of a pairwise sample")


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A server of the collection that ships, of an edition before its last changes, and of one record more, which has been
    withdrawn."""
    folder = tmp_path_factory.mktemp("site")
    content = copy_of_content(folder)
    fields = kind("short practice").record.fields | {"id": WITHDRAWN, "slug": WITHDRAWN, "title": {"en": "Taken back"}}
    extra = write_record(content, fields)
    shipped = records()[REVISED].fields
    write_record(content, shipped | {"otherNames": ["An earlier name"], "limits": [{"en": "An earlier limit of it."}]})
    compendium("import", content, "--data", folder / "data")
    compendium("edition", "create", "First edition", "--data", folder / "data")
    write_record(content, shipped)
    extra.unlink()
    compendium("import", content, "--data", folder / "data", "--withdraw-missing")
    with Server(folder / "data") as server:
        yield server


@pytest.fixture(scope="session")
def crawled(site):
    """Everything that can be reached from the start page."""
    return crawl(site)


@pytest.fixture(scope="session")
def browser():
    executable = shutil.which("chromium")
    assert executable, "Chromium is missing: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, site):
    """Opens pages of the site, each in a browser profile of its own."""
    visits = []

    def open_page(address, **options):
        visits.append(Visit(browser, site, **options))
        visits[-1].open(address)
        return visits[-1]

    yield open_page
    for each in visits:
        each.close()
