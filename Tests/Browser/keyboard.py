"""Going through a page by keyboard alone."""

#: Whether the element with the focus can be seen to have it, and is in view; null once the focus has left the page.
FOCUS = """() => {
    const e = document.activeElement
    if (!e || e === document.body || e === document.documentElement) return null
    const shown = [e, ...(e.labels || [])].filter(each => {
        const box = each.getBoundingClientRect(), style = getComputedStyle(each)
        return box.width > 1 && box.height > 1 && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
            && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    })
    const covered = shown.length > 0 && shown.every(each => {
        const box = each.getClientRects()[0]
        const points = [[.5, .5], [.02, .5], [.98, .5], [.5, .05], [.5, .95]]
        return points.every(([x, y]) => {
            const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
            return !hit || !(each.contains(hit) || hit.contains(each) || [...(each.labels || [])].some(l => l.contains(hit)))
        })
    })
    e.dataset.seen = (e.dataset.seen || 0) * 1 + 1
    return {what: e.outerHTML.slice(0, 160), visible: shown.length > 0, covered, again: e.dataset.seen > 1}
}"""


def focus_stops(page, limit=600):
    """Every stop of the Tab key from the top of the page, until it leaves the page or comes round."""
    stops = []
    while len(stops) < limit:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None or stop["again"]:
            return stops
        stops.append(stop)
    raise AssertionError(f"The focus never leaves the page: {stops[-1]}")


def tab_to(page, target, limit=400):
    """Presses Tab until `target` has the focus."""
    target.wait_for(state="attached")
    for _ in range(limit):
        page.keyboard.press("Tab")
        if target.and_(page.locator(":focus")).count():
            return
    raise AssertionError(f"Tab does not reach {target}")
