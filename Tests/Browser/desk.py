"""People who write: what the contributor, the editor and the reviewer do on the pages of the editorial room."""

import base64
import hashlib
import hmac
import re
import struct
import time
from urllib.parse import urlsplit

from program import compendium

PASSWORD = "seven quiet lanterns above the harbour"


def code_of(key, at=None):
    """What an authenticator shows (RFC 6238: SHA-1, 30 seconds, 6 digits)."""
    step = int((time.time() if at is None else at) // 30)
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.new(secret, struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def invited(data, email, role):
    """The path of the page that an invitation by the command line leads to."""
    said = compendium("desk", "invite", email, "--role", role, "--data", data)
    return urlsplit(re.search(r"\S*/desk/invitations/\S+", said)[0]).path


def enter(visit, data, email="ada@example.org", role="editor"):
    """Makes an account from an invitation, signs in and sets up codes."""
    page = visit.page
    visit.open(invited(data, email, role))
    page.fill("input[name=name]", "Ada Example")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[value=accept]")
    page.fill("input[name=email]", email)
    page.fill("input[name=password]", PASSWORD)
    page.click("button[value=sign-in]")
    assert visit.path.endswith("/desk/account"), (visit.path, page.locator("main").inner_text())
    page.click("button[value=begin]")
    key = page.locator("code.long").first.inner_text()
    page.fill("input[name=code]", code_of(key))
    page.click("button[value=set-up]")
    assert page.locator(".codes li").count() == 10
    return key


def after_a_moment(visit):
    """A form that comes back sooner than a person can fill it in is taken for a machine's."""
    visit.page.wait_for_timeout(2_100)


def answer(page, answers):
    """Fills in those questions of a section that are asked."""
    for name, value in answers.items():
        field = page.locator(f"[name='{name}'], [name^='{name}[']")
        if field.count() == 0:
            continue
        kind = field.first.evaluate("e => e.type")
        if kind == "checkbox":
            field.first.check()
        elif kind == "radio":
            page.locator(f"[name='{name}'][value='{value}']").check()
        elif kind == "select-one":
            field.first.select_option(value)
        else:
            field.first.fill(value)


def submit(visit, language, answers):
    """Hands in a practice, page by page. Returns the private link's path."""
    answer_until(visit, "/check", language, answers)
    visit.page.click("button[value=hand-in]")
    return visit.path


def answer_until(visit, end, language, answers):
    """Begins a submission and goes on to the page whose path ends so. Returns that path."""
    page = visit.page
    visit.open(f"/{language}/submit")
    after_a_moment(visit)
    page.click("button[value=begin]")
    while not visit.path.endswith(end):
        answer(page, answers)
        before = visit.path
        page.click("button[value=next]")
        assert visit.path != before, page.locator("main").inner_text()
    return visit.path
