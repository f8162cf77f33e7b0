import shutil

import pytest
from playwright.sync_api import sync_playwright

from collection import copy_of_content, records, write_record
from crawler import crawl
from page_kinds import REVISED, WITHDRAWN, kind
from program import Server, compendium
from room import Room
from sweep import Sweep
from visit import Visit


def pytest_addoption(parser):
    parser.addoption("--full", action="store_true", help="every combination instead of a pairwise sample")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Where tests run in several processes, those that share something costly run in one of them."""
    for item in items:
        if (group := shared_by(item)) is not None:
            item.add_marker(pytest.mark.xdist_group(group))


def shared_by(item):
    if "sweep" in item.fixturenames:
        return f"sweep {item.callspec.params['language']}"
    if "crawled" in item.fixturenames:
        return "crawled"
    # A server that the tests of one file share.
    return next((item.module.__name__ for name in ("hostile", "server", "room") if name in item.fixturenames), None)


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


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """The editorial room of a server of the collection that ships."""
    with Room(tmp_path_factory.mktemp("room")) as room:
        yield room


@pytest.fixture(scope="module")
def editor(room):
    """An editor who has signed in."""
    return room.member("editor@example.org")


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


@pytest.fixture(scope="session")
def sweep(browser, site, pytestconfig):
    sweep = Sweep(browser, site, pytestconfig.getoption("--full"))
    yield sweep
    sweep.close()


@pytest.fixture
def visit(browser, site):
    """Opens pages of the site, each in a browser profile of its own, which `prepare` may ready for it."""
    visits = []

    def open_page(address, prepare=None, **options):
        visits.append(Visit(browser, site, **options))
        if prepare:
            prepare(visits[-1].page)
        visits[-1].open(address)
        return visits[-1]

    yield open_page
    for each in visits:
        each.close()
