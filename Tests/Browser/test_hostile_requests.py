"""Ten thousand random and hostile requests: no answer of the server's own fault, no crash, no growth."""

import re
import socket
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from collection import copy_of_content
from hostile import HOST, pages, request
from program import Server, ask, compendium

STATUS_LINE = re.compile(rb"(?:^|\r\n\r\n|\n)HTTP/1\.[01] (\d{3}) ")
CLIENTS = 8


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    compendium("import", copy_of_content(folder), "--data", folder / "data")
    # The host that the requests name: a request for another is refused before anything else is tried. Pages of any query are
    # kept, so that only a small cache is full before what is measured begins.
    with Server(folder / "data", public_url=f"http://{HOST}", options=["--cache-megabytes", 4]) as server:
        yield server


def send(port, number):
    """Sends one request and returns (number, kind, whether an answer was due, the statuses that came, seconds)."""
    hostile = request(number)
    started = time.monotonic()
    received = b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        try:
            half = len(hostile.data) // 2 if hostile.pause else 0
            if hostile.pause:
                connection.sendall(hostile.data[:half])
                time.sleep(hostile.pause)
            if hostile.whole or not hostile.pause:
                connection.sendall(hostile.data[half:])
            connection.settimeout(10 if hostile.whole else 0.3)
            while chunk := connection.recv(1 << 16):
                received += chunk
        except TimeoutError:
            pass
        except (ConnectionResetError, BrokenPipeError):
            # The server may refuse before it has read everything; then its answer can be lost on the way.
            return number, hostile.kind, False, statuses(received), time.monotonic() - started
    return number, hostile.kind, hostile.whole, statuses(received), time.monotonic() - started


def statuses(received):
    return [int(status) for status in STATUS_LINE.findall(received)]


def fill_cache(server):
    """Asks for every page in every coding: what the server takes after this is not the cache's."""
    connection = server.connection()
    for path in (path for kind in pages() for path in kind):
        for coding in ("identity", "gzip", "br"):
            ask(connection, path, {"Host": HOST, "Accept-Encoding": coding})
    connection.close()


def test_ten_thousand_requests_leave_the_server_as_it_was(server):
    seen = Counter()
    faults = []
    slowest = 0.0

    def send_all(numbers):
        nonlocal slowest
        with ThreadPoolExecutor(CLIENTS) as clients:
            for number, kind, due, came, seconds in clients.map(lambda n: send(server.port, n), numbers):
                seen.update((kind, status) for status in came or ["none"])
                slowest = max(slowest, seconds)
                if any(status >= 500 for status in came) or (due and not came):
                    faults.append(f"request {number} ({kind}): {came}")

    fill_cache(server)
    # Twice: what the server makes once, on whichever thread asks first, is there by then. Over 60,000 it is level from here on.
    for _ in range(2):
        send_all(range(2000))
    early = server.resident_kilobytes()
    send_all(range(2000, 10_000))
    late = server.resident_kilobytes()
    print(*(f"{kind:16} {status} {count:6}" for (kind, status), count in sorted(seen.items(), key=str)), sep="\n")
    print(f"resident after 2,000: {early} kB, after 10,000: {late} kB ({late / early:.3f}); slowest {slowest:.2f} s")
    assert server.is_running and server.get("/readyz").status == 200
    assert not faults, "\n".join(faults[:40])
    assert late <= early * 1.05, f"resident memory grew from {early} to {late} kB"
