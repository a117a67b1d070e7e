"""Run a command beside a PostgreSQL of its own: `with_postgres.py pytest tests/apps`.

Makes a cluster in a temporary folder, starts it on a free port of this machine, hands its address to the command as
LANTOA_DATABASE, and removes everything at the end. Exit status: the command's; 0 with a word where the machine has
no PostgreSQL, unless `--need` comes first.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The folder that holds `initdb`: Debian keeps it out of PATH."""
    on_path = shutil.which("initdb")
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return Path(on_path).resolve().parent if on_path and not debian else debian[-1].parent if debian else None


def servant() -> dict[str, int]:
    """PostgreSQL refuses to run as root: there the server runs as another user of the machine."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid}


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(where: Path) -> Iterator[str]:
    """The address of a running database."""
    owner = servant()
    folder = Path(tempfile.mkdtemp(prefix="lantoa-postgres-"))
    if owner:
        os.chown(folder, owner["user"], owner["group"])
    data, port = folder / "data", free_port()

    def run(*command: str) -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **owner)

    control = [str(where / "pg_ctl"), "-D", str(data), "-w"]
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off -c max_connections=200"
    try:
        run(
            str(where / "initdb"),
            "-D",
            str(data),
            "-A",
            "trust",
            "-U",
            "lantoa",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        )
        run(*control, "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://lantoa@127.0.0.1:{port}/postgres"
        finally:
            run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main(arguments: list[str]) -> int:
    """See the top of this file."""
    needed = arguments[:1] == ["--need"]
    command = arguments[1:] if needed else arguments
    where = programs()
    if where is None:
        print("PostgreSQL is not on this machine: skipped. Debian: apt install postgresql", file=sys.stderr)
        return int(needed)
    with server(where) as address:
        return subprocess.run(command, env={**os.environ, "LANTOA_DATABASE": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
