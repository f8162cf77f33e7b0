"""The folder of a server on a file system of its own, which can be filled."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

from program import compendium

#: Moves what is in the folder to the file system, which ends with the program.
MOUNT = """
cp -a "$0" "$0.copy" && mount -t tmpfs -o size=%dm tmpfs "$0" && cp -a "$0.copy/." "$0" && rm -r "$0.copy" && exec "$@"
"""


class Disk:
    """A file system in memory that holds a server's data from its next start on, seen by nobody else."""

    def __init__(self, server, megabytes):
        self.server = server
        user = [] if os.getuid() == 0 else ["--user", "--map-root-user"]
        apart = ["unshare", *user, "--mount"]
        subprocess.run([*apart, "true"], check=True)  # root, or user namespaces, may mount a folder
        self.joining = ["nsenter", *(["--user", "--preserve-credentials"] if user else []), "--mount"]
        server.prefix = [*apart, "sh", "-c", MOUNT % megabytes, server.data]

    @property
    def data(self):
        """The server's data, as its files are seen from outside. SQLite finds others there: it follows the link itself."""
        return Path(f"/proc/{self.server.process.pid}/root{self.server.data}")

    def copy(self, folder):
        """A store as the server's is now, beside the file system. Returns its folder."""
        joined = [*self.joining, "--target", self.server.process.pid]
        compendium("backup", folder / "compendium.sqlite", "--data", self.server.data, prefix=joined)
        return folder

    @contextmanager
    def full(self, but=0):
        """Takes every byte that is left, `but` so many."""
        filler = self.data / "filler"
        try:
            with filler.open("wb", buffering=0) as file:
                fill(file)
                file.truncate(max(0, file.tell() - but))
            yield
        finally:
            filler.unlink()


def fill(file):
    """Writes until nothing fits any more."""
    try:
        while file.write(bytes(4096)):
            pass
    except OSError:
        return
