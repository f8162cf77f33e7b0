"""A reader's visit: one browser profile, one page, and what went wrong meanwhile."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def colours(scheme):
    return {
        "color_scheme": "light" if scheme == "forced" else scheme,
        "forced_colors": "active" if scheme == "forced" else "none",
    }


class Visit:
    def __init__(self, browser, site, scheme="light", width=1440, height=900, scripts=True, bypass_csp=False):
        """The scheme is light, dark or forced (forced colours)."""
        self.site = site
        self.faults = []
        self.height = height
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            **colours(scheme),
            reduced_motion="reduce",
            java_script_enabled=scripts,
            bypass_csp=bypass_csp,
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("request", self._see_request)
        self.page.on("response", self._see_response)
        self.page.on("console", self._see_message)
        self.page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))

    def open(self, address):
        self.status = self.page.goto(self.site.url + address, wait_until="load").status

    def show_as(self, scheme, width):
        """Another scheme and width for this page and those that are opened after it."""
        self.page.set_viewport_size({"width": width, "height": self.height})
        self.page.emulate_media(**colours(scheme))

    def close(self):
        self.context.close()

    @property
    def path(self):
        return self.page.url.removeprefix(self.site.url)

    def _see_request(self, request):
        if not request.url.startswith((self.site.url + "/", "data:")):
            self.faults.append(f"request that leaves the site: {request.url}")

    def _see_response(self, response):
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(f"{response.status} for {response.url}")

    def _see_message(self, message):
        # The browser says so of a page that answers 404, too; what a page loads is seen above.
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def accessibility_faults(self):
        """What axe-core finds against WCAG 2.2, levels A and AA, and good practice."""
        options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
        violations = Axe().run(self.page, options=options).response["violations"]
        return [
            f"{violation['id']}: {violation['help']}\n    {node['html'][:300]}\n    {node['failureSummary']}"
            for violation in violations
            for node in violation["nodes"][:5]
        ]

    def sideways_faults(self):
        """What makes the page scroll sideways."""
        return self.page.evaluate(
            """() => {
                const wide = document.documentElement.clientWidth
                if (document.documentElement.scrollWidth <= wide) return []
                const scrolls = e => e && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement))
                const out = [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > wide + 1 && !scrolls(e.parentElement))
                return [`wider than ${wide} px: ` + out.slice(0, 5).map(e => e.outerHTML.slice(0, 160)).join('\\n    ')]
            }"""
        )
