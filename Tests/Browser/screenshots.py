"""Takes a picture of every kind of page: python Tests/Browser/screenshots.py FOLDER [LANGUAGE...]"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from page_kinds import page_kinds
from program import CONTENT, Server, compendium
from visit import Visit


def main(folder, *languages):
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        data = Path(temporary) / "data"
        compendium("import", CONTENT, "--data", data)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with Server(data) as site:
            for language in languages or ["en"]:
                for kind in page_kinds():
                    for width in (320, 768, 1440):
                        for scheme in ("light", "dark"):
                            reader = Visit(browser, site, scheme=scheme, width=width)
                            reader.open(kind.address(language))
                            name = f"{kind} {language} {width} {scheme}".replace(", ", "-").replace(" ", "-")
                            reader.page.screenshot(path=target / f"{name}.png", full_page=True)
                            reader.close()
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
