"""The layout holds, whatever the text in it: longer, wider set, from right to left; and nothing moves while it loads."""

import re

import pytest

from interface import said
from page_kinds import kind, page_kinds
from pairwise import pairwise
from test_reading_tools import open_tools

NAMES = [
    "home",
    "catalogue, narrowed",
    "catalogue, nothing found",
    "practice with claims",
    "overview",
    "map",
    "evidence map",
    "claims",
    "comparison",
    "reading list",
    "second revision",
    "editions",
    "page terms",
    "not found",
]

#: WCAG 2.2, 1.4.12: what readers may set, without a loss.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""

#: Makes every text of the page longer by two fifths, with letters that no language here has.
LENGTHEN = """() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
        const words = text.data.match(/[\\p{L}\\p{N}]+/gu)
        if (!words) continue
        let rest = Math.ceil(text.data.trim().length * 0.4)
        let extra = ''
        for (let place = 0; rest > 0; place++) {
            const word = words[place % words.length].slice(0, Math.max(2, rest))
            extra += ' ' + 'ẇ' + word.slice(1)
            rest -= word.length + 1
        }
        text.data = text.data.replace(/(\\s*)$/, extra + '$1')
    }
}"""

#: Texts that are cut off, or run over what follows them in a row.
CUT = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
    const style = getComputedStyle(e)
    if (e.closest('.visually-hidden, svg, .scrolls') || style.clipPath !== 'none' || !e.checkVisibility()) return false
    const hides = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.display !== 'inline'
    return hides && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) && e.clientWidth > 0
}).map(e => e.outerHTML.slice(0, 160))"""

#: Where the larger parts of the page lie, from its start edge.
PLACES = """() => {
    const wide = document.documentElement.clientWidth, fromRight = document.dir === 'rtl'
    const parts = 'header, nav, main, footer, section, article, aside, fieldset, form, h1, h2, h3, dl > div, .result, .note, .prose, .facts'
    return [...document.querySelectorAll(parts)].filter(e => e.checkVisibility() && !e.closest('svg')).map(e => {
        const box = e.getBoundingClientRect()
        return [e.tagName + '.' + e.className, Math.round(fromRight ? wide - box.right : box.left), Math.round(box.width)]
    })
}"""

SHIFTS = """() => new Promise(resolve => {
    const shifts = []
    new PerformanceObserver(list => shifts.push(...list.getEntries()
        .map(e => [e.value, ...e.sources.map(s => s.node?.outerHTML?.slice(0, 120) ?? String(s.node?.nodeName))])))
        .observe({type: 'layout-shift', buffered: true})
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(shifts)))
})"""


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", NAMES)
def test_texts_set_wide_lose_nothing(visit, name, width):
    reader = visit(kind(name).address("de"), width=width, bypass_csp=True)
    reader.page.add_style_tag(content=SPACING)
    assert not reader.sideways_faults() + reader.page.evaluate(CUT)


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("name", NAMES)
def test_texts_longer_by_two_fifths_break_no_layout(visit, name, width):
    reader = visit(kind(name).address("en"), width=width)
    reader.page.evaluate(LENGTHEN)
    assert not reader.sideways_faults() + reader.page.evaluate(CUT)


@pytest.mark.parametrize("language", ["de", "el"])
@pytest.mark.parametrize("name", NAMES)
def test_largest_text_fits_a_small_screen(visit, name, language):
    reader = visit(kind(name).address(language), width=320)
    open_tools(reader.page)
    larger = reader.page.get_by_role("button", name=said(language, "tools.larger"))
    for _ in range(3):
        larger.click()
    assert reader.page.evaluate("() => document.documentElement.dataset.textSize") == "3"
    assert not reader.sideways_faults() + reader.page.evaluate(CUT)


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", NAMES)
def test_page_from_right_to_left_is_the_mirror_image(visit, name, width):
    reader = visit(kind(name).address("en"), width=width)
    usual = reader.page.evaluate(PLACES)
    reader.page.evaluate("() => { document.dir = 'rtl' }")
    mirrored = reader.page.evaluate(PLACES)
    differing = [
        (name, left, right)
        for (name, left, wide), (_, right, other) in zip(usual, mirrored, strict=True)
        if abs(left - right) > 2 or abs(wide - other) > 2
    ]
    assert not differing, "\n".join(map(str, differing[:10]))
    assert not reader.sideways_faults()


def painted_whole(route):
    """Has a page painted no sooner than all of it is read: how much of it a busy browser has read at its first frame is
    chance, and a button whose words it has not read yet is narrower."""
    response = route.fetch()
    start, end = '<link rel="expect" href="#all-read" blocking="render">', '<span id="all-read" hidden></span>'
    page = response.text()
    assert page.count("<head>") == page.count("</body>") == 1
    route.fulfill(response=response, body=page.replace("<head>", "<head>" + start).replace("</body>", end + "</body>"))


@pytest.mark.parametrize(
    "page_kind, width, text_size",
    [pytest.param(*each, id="-".join(map(str, each))) for each in pairwise(page_kinds(), (320, 1440), (0, 2))],
)
def test_nothing_moves_while_a_page_loads(visit, page_kind, width, text_size):
    def prepare(page):
        page.add_init_script(f"localStorage.setItem('text-size', '{text_size}')")
        page.route(re.compile(re.escape(address) + "$"), painted_whole)

    address = page_kind.address("en")
    reader = visit(address, prepare, width=width)
    assert reader.page.evaluate(SHIFTS) == []
