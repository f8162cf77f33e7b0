"""The program under test: its commands, and a server of it on a free port."""

import http.client
import os
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
BINARY = Path(os.environ.get("COMPENDIUM") or CACHE / "compendium/build-release/release/compendium")


def compendium(*arguments, expected=0, timeout=120, prefix=()):
    """Runs a command and returns what it printed; fails unless it exits with the expected status. A prefix is a command that runs
    another one."""
    command = [*map(str, prefix), str(BINARY), *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=timeout)
    said = f"{done.stdout}{done.stderr}"
    assert done.returncode == expected, f"{' '.join(command)} exited with {done.returncode}:\n{said}"
    return said


@dataclass(frozen=True)
class Answer:
    """An answer as it came, without following redirects."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode("utf-8")

    @property
    def media_type(self):
        return self.headers.get_content_type()


class Server:
    """A server of the program, from `with` until its end. Its stop is part of the test: SIGTERM must end it cleanly."""

    def __init__(self, data, public_url=None, options=()):
        self.data = Path(data)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.public_url = public_url or self.url
        self.options = [str(option) for option in options]
        #: A command that runs the server, such as one that mounts a folder.
        self.prefix = []
        self.log = self.data.parent / f"{self.data.name}-server.log"

    def __enter__(self):
        command = [
            *self.prefix,
            BINARY,
            "serve",
            "--data",
            self.data,
            "--port",
            str(self.port),
            "--public-url",
            self.public_url,
        ]
        command += self.options
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log)
        wait_until(self._is_ready, 30, lambda: f"The server is not ready:\n{self.log.read_text()}")
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=40)
        assert status == 0, f"The server ended with {status}:\n{self.log.read_text()[-4000:]}"

    def _is_ready(self):
        assert self.process.poll() is None, f"The server ended:\n{self.log.read_text()}"
        try:
            return self.get("/readyz").status == 200
        except OSError:
            return False

    @property
    def is_running(self):
        return self.process.poll() is None

    def get(self, path, headers=None, method="GET"):
        connection = self.connection()
        try:
            return ask(connection, path, headers, method)
        finally:
            connection.close()

    def connection(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)

    def resident_kilobytes(self):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
        raise AssertionError("The server has no resident memory.")


def ask(connection, path, headers=None, method="GET"):
    """Asks over a connection that stays open; fails when the answer is cut short."""
    connection.request(method, path, headers=headers or {})
    response = connection.getresponse()
    return Answer(response.status, response.headers, response.read())


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until(condition, seconds, complaint):
    """Polls until the condition holds; returns the seconds it took."""
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < seconds, complaint() if callable(complaint) else complaint
        time.sleep(0.01)
    return time.monotonic() - start
