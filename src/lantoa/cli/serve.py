"""`lantoa serve`: the workbench in the browser, on this machine: database, web server, the reader in the background."""

import argparse
import contextlib
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from lantoa.cli.messages import Lang, say
from lantoa.cli.outlet import tell
from lantoa.core.kernel import Refused

WAIT = 90  # seconds until the server must answer; a first start makes its database
POLL = 0.3
ENDING = 30
PATIENCE = 5


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C; `--background`: start, say the address and come back; `--stop`: end what runs there."""
    data = Path(arguments.data or "lantoa-data").resolve()
    if arguments.stop:
        return _stop(data, arguments.lang)
    if importlib.util.find_spec("django") is None:
        raise Refused("refused.web_missing")
    if arguments.background:
        _stop(data, arguments.lang, quietly=True)
    _require_free(arguments)
    environment = _environment(arguments, data)
    _prepare(arguments, environment)
    if arguments.background:
        return _start(arguments, data, environment)
    tell(say(arguments.lang, "serve.at", address=_address(arguments)))
    return _serve(arguments, environment)


def _require_free(arguments: argparse.Namespace) -> None:
    """A port in use is told before a minute goes into the database and the demo."""
    try:
        found = socket.getaddrinfo(arguments.host, arguments.port, type=socket.SOCK_STREAM)
        family, kind, *_, address = found[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # what has just ended is no obstacle
            probe.bind(address)
    except OSError as error:
        raise Refused("refused.serve_port", port=arguments.port, reason=error.strerror) from error


def _environment(arguments: argparse.Namespace, data: Path) -> dict[str, str]:
    settings = {
        "DJANGO_SETTINGS_MODULE": "lantoa.config.settings",
        "LANTOA_DATA": str(data),
        "PYTHONUTF8": "1",
    }
    if arguments.demo:
        settings["LANTOA_DEMO"] = "yes"
    return {**os.environ, **settings}


def _prepare(arguments: argparse.Namespace, environment: dict[str, str]) -> None:
    """Tables, assets, the demo: each step says itself done, and is cheap the second time."""
    steps = [
        ["migrate", "--no-input", "--verbosity", "0"],
        ["collectstatic", "--no-input", "--verbosity", "0"],
    ]
    if arguments.demo:
        steps.append(["load_demo", *arguments.demo])
    for step in steps:
        tell(say(arguments.lang, f"serve.{step[0]}"))
        if subprocess.run([sys.executable, "-m", "django", *step], env=environment, check=False).returncode:  # noqa: S603 - our own program
            raise Refused("refused.serve_step", step=step[0])


def _serve(arguments: argparse.Namespace, environment: dict[str, str]) -> int:
    """The web server and the reader side by side; when one ends, the other does too."""
    server = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"]
    server += [
        "--host",
        arguments.host,
        "--port",
        str(arguments.port),
        "--workers",
        "2",
        "--backpressure",
        "16",
        "--workers-kill-timeout",  # a connection that never closes keeps no worker alive
        str(PATIENCE),
    ]
    server.append("lantoa.config.wsgi:application")
    reader = [sys.executable, "-m", "django", "run_worker"]
    running = [subprocess.Popen(command, env=environment) for command in (server, reader)]  # noqa: S603 - our own program
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        while all(process.poll() is None for process in running):
            time.sleep(POLL)
        return 1
    finally:
        for process in running:
            process.terminate()
        for process in running:
            try:
                process.wait(timeout=ENDING)
            except subprocess.TimeoutExpired:
                process.kill()


def _start(arguments: argparse.Namespace, data: Path, environment: dict[str, str]) -> int:
    """In the background: the same command again, on its own, with what it says in a file."""
    command = [sys.executable, "-m", "lantoa.cli", "serve", "--data", str(data)]
    command += ["--host", arguments.host, "--port", str(arguments.port)]
    environment = {
        **environment,
        "LANTOA_HOSTS": environment.get("LANTOA_HOSTS", f"localhost,127.0.0.1,{arguments.host}"),
    }
    with (data / "serve.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)  # noqa: S603 - our own program
    (data / "serve.pid").write_text(f"{process.pid} {_address(arguments)}", encoding="utf-8")
    deadline = time.monotonic() + WAIT
    while not _answers(_address(arguments)):
        if process.poll() is not None or time.monotonic() > deadline:
            _stop(data, arguments.lang, quietly=True)
            raise Refused("refused.serve_start", log=data / "serve.log")
        time.sleep(POLL)
    tell(say(arguments.lang, "serve.running", address=_address(arguments)))
    return 0


def _stop(data: Path, lang: Lang, *, quietly: bool = False) -> int:
    mark = data / "serve.pid"
    found = False
    with contextlib.suppress(FileNotFoundError, ValueError, ProcessLookupError):
        process, address = mark.read_text(encoding="utf-8").split()
        os.kill(int(process), signal.SIGTERM)
        found = True
        deadline = time.monotonic() + ENDING
        while _answers(address) and time.monotonic() < deadline:
            time.sleep(POLL)
    mark.unlink(missing_ok=True)
    if not quietly:
        tell(say(lang, "serve.stopped" if found else "serve.not_running"))
    return 0


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}suc-khoe", timeout=5) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _address(arguments: argparse.Namespace) -> str:
    # Passkeys and cookies of a trial hold for the name localhost; a server for a whole network is reached by its own name
    host = "localhost" if arguments.host in {"127.0.0.1", "0.0.0.0"} else arguments.host  # noqa: S104 - only compared
    return f"http://{host}:{arguments.port}/"
