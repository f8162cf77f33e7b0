"""Every kind of page in every language, each visited once for all that is asked of it."""

from dataclasses import dataclass
from functools import cache
from itertools import product

from collection import LANGUAGES
from page_kinds import page_kinds
from pairwise import pairwise
from visit import Visit

SCHEMES = ("light", "dark", "forced")
WIDTHS = (320, 1440)

#: What a reader has who was never here.
NOTHING_KEPT = "() => { try { localStorage.clear(); sessionStorage.clear() } catch {} }"

#: Every visible piece of text with the language that it is marked with. The title of a source is in a language that
#: nobody noted; it says so by an empty mark, and is left out.
TEXTS = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) {
        const node = walker.currentNode, text = node.data.replace(/\\s+/g, ' ').trim()
        if (!text || !node.parentElement.checkVisibility() || node.parentElement.matches('.references [lang=""]')) continue
        found.push([text, node.parentElement.closest('[lang]').lang])
    }
    return found
}"""


@dataclass(frozen=True)
class Seen:
    """What one visit saw of a page."""

    status: int
    language: str
    #: Against accessibility, of the layout, and of what the page loads and runs.
    faults: list
    #: Every visible piece of text on a wide screen with the language that it is marked with.
    texts: list
    #: The text of the main part on a wide screen, as it is shown.
    main: str


@cache
def combinations(full):
    """(kind, language, scheme, width): all of them, or so many that each pair of them occurs."""
    choose = product if full else pairwise
    return list(choose(page_kinds(), LANGUAGES, SCHEMES, WIDTHS))


class Sweep:
    """Sees each combination once, whichever test asks first, in one browser profile that keeps nothing."""

    def __init__(self, browser, site, full):
        self.full = full
        self.seen = {}
        self.reader = Visit(browser, site)
        self.reader.page.add_init_script(f"({NOTHING_KEPT})()")

    def see(self, kind, language, scheme, width):
        key = (kind.name, language, scheme, width)
        if key not in self.seen:
            self.seen[key] = self._visit(kind.address(language), scheme, width)
        return self.seen[key]

    def see_in(self, language):
        """(kind, what was seen of it) for every kind of page, each in one of the combinations."""
        chosen = {each[0].name: each for each in combinations(self.full) if each[1] == language}
        assert chosen.keys() == {kind.name for kind in page_kinds()}
        return [(each[0], self.see(*each)) for each in chosen.values()]

    def name_of(self, language, inside):
        """What a language is called in another."""
        script = "([inside, of]) => new Intl.DisplayNames([inside], {type: 'language'}).of(of)"
        return self.reader.page.evaluate(script, [inside, language])

    def close(self):
        self.reader.close()

    def _visit(self, address, scheme, width):
        reader = self.reader
        reader.faults.clear()
        reader.show_as(scheme, width)
        reader.open(address)
        language = reader.page.locator("html").get_attribute("lang")
        faults = reader.accessibility_faults() + reader.sideways_faults() + reader.faults
        # A narrow screen folds up what a wide one shows, and texts are asked after where all of them are shown.
        reader.show_as(scheme, max(WIDTHS))
        texts = reader.page.evaluate(TEXTS)
        return Seen(reader.status, language, faults, texts, reader.page.get_by_role("main").inner_text())
