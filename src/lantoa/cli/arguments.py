"""What may be typed, and how mistakes in it are answered."""

import argparse
import difflib
import os
import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NoReturn

from lantoa import __version__
from lantoa.cli.messages import LANGS, Lang, say

READ_FORMATS = ("table", "json", "jsonl", "html")
PLAN_FORMATS = ("table", "json", "xlsx", "ics", "html")
GRAPH_FORMATS = ("json", "svg", "dot")
CHECK_FORMATS = ("text", "json", "sarif")
VERIFY_FORMATS = ("text", "json")
SEVERITIES = ("error", "warning", "note")
UNIT_FORMATS = ("table", "json")
UNIT_QUESTIONS = ("show", "resolve", "history")

# argparse knows English only; each of its complaints → the code of ours.
_COMPLAINTS = (
    (re.compile(r"the following arguments are required: (?P<what>.+)"), "arg.required"),
    (re.compile(r"unrecognized arguments: (?P<what>.+)"), "arg.unknown"),
    (
        re.compile(
            r"argument (?P<where>.+?): invalid choice: '(?P<what>.*)' \(choose from (?P<choices>.+)\)"
        ),
        "arg.choice",
    ),
    (re.compile(r"argument (?P<where>.+?): expected .*argument"), "arg.value"),
    (re.compile(r"one of the arguments (?P<what>.+) is required"), "arg.one_of"),
    (re.compile(r"argument (?P<where>.+?): not allowed with argument (?P<what>.+)"), "arg.not_with"),
    (re.compile(r"argument (?P<where>.+?): invalid .+ value: '(?P<what>.*)'"), "arg.invalid"),
)


def chosen_language(argv: Sequence[str]) -> Lang:
    """The language of help and messages, known before the rest is parsed; Vietnamese where nothing says otherwise."""
    wanted = os.environ.get("LANTOA_LANG", "")[:2].lower()
    for word, following in pairwise([*argv, ""]):
        if word == "--lang":
            wanted = following
        elif word.startswith("--lang="):
            wanted = word.removeprefix("--lang=")
    return "en" if wanted == "en" else "vi"


def parse(argv: Sequence[str], lang: Lang) -> argparse.Namespace:
    """The command and its options; leaves with code 2 and a sentence where they make no sense."""
    parser = _parser(lang)
    if not argv:
        parser.exit(2, parser.format_help())
    arguments = parser.parse_args(argv)
    arguments.lang = lang
    return arguments


class _Parser(argparse.ArgumentParser):
    """argparse in the user's language."""

    def __init__(self, *, prog: str, lang: Lang, about: str) -> None:
        super().__init__(
            prog=prog,
            description=say(lang, about),
            epilog=say(lang, "help.exit"),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.lang = lang
        self._positionals.title, self._optionals.title = say(lang, "positionals"), say(lang, "options")
        self.add_argument("-h", "--help", action="help", help=say(lang, "help.help"))

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", say(self.lang, "usage"), 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", say(self.lang, "usage"), 1)

    def error(self, message: str) -> NoReturn:
        sentence = say(self.lang, "arg.other", what=message)
        for pattern, code in _COMPLAINTS:
            if found := pattern.fullmatch(message):
                named = {name: words.replace("'", "") for name, words in found.groupdict().items()}
                sentence = say(self.lang, code, **named)
                if code == "arg.choice":
                    sentence += self._suggestion(named["what"], named["choices"])
        see = say(self.lang, "arg.see", program=self.prog)
        self.exit(2, f"{self.prog}: {sentence}\n{see}\n")

    def _suggestion(self, typed: str, choices: str) -> str:
        near = difflib.get_close_matches(typed.lower(), choices.split(", "), 1)
        return " — " + say(self.lang, "arg.near", near=near[0]) if near else ""


def _parser(lang: Lang) -> _Parser:
    parser = _Parser(prog="lantoa", lang=lang, about="help.program")
    parser.add_argument(
        "--version", action="version", version=f"lantoa {__version__}", help=say(lang, "help.version")
    )
    parser.add_argument("--lang", choices=LANGS, help=say(lang, "help.lang"))
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        title=say(lang, "commands"),
        metavar=say(lang, "commands"),
        parser_class=_Parser,
    )
    for name, options in (("read", _read), ("plan", _plan), ("graph", _graph), ("doctor", None)):
        about = f"help.{name}"
        command = commands.add_parser(
            name, prog=f"lantoa {name}", lang=lang, about=about, help=say(lang, about)
        )
        if options:
            command.add_argument(
                "files", nargs="+", metavar=say(lang, "word.files"), help=say(lang, "help.files")
            )
            options(command, lang)
            command.add_argument("--jobs", type=_count, metavar="N", help=say(lang, "help.jobs"))
        command.add_argument("--lang", choices=LANGS, help=say(lang, "help.lang"))
    for name, fill in (
        ("check", _check),
        ("sign", _sign),
        ("verify", _verify),
        ("units", _units),
        ("serve", _serve),
    ):
        about = f"help.{name}"
        fill(
            commands.add_parser(name, prog=f"lantoa {name}", lang=lang, about=about, help=say(lang, about)),
            lang,
        )
    return parser


def _check(command: _Parser, lang: Lang) -> None:
    command.epilog = say(lang, "help.exit.check")
    command.add_argument("files", nargs="+", metavar=say(lang, "word.files"), help=say(lang, "help.files"))
    command.add_argument("--format", choices=CHECK_FORMATS, help=say(lang, "help.format.check"))
    command.add_argument("--fail-on", choices=SEVERITIES, help=say(lang, "help.fail_on"))
    command.add_argument("--fix", action="store_true", help=say(lang, "help.fix"))
    command.add_argument("--config", metavar=say(lang, "word.path"), help=say(lang, "help.config"))
    command.add_argument("--preview", action="store_true", help=say(lang, "help.preview"))
    command.add_argument("--as-of", type=_day, metavar=say(lang, "word.day"), help=say(lang, "help.today"))
    command.add_argument("--lang", choices=LANGS, help=say(lang, "help.lang"))


def _sign(command: _Parser, lang: Lang) -> None:
    command.epilog = say(lang, "help.exit.sign")
    path = say(lang, "word.path")
    command.add_argument("file", metavar=say(lang, "word.pdf"), help=say(lang, "help.pdf.sign"))
    means = command.add_mutually_exclusive_group(required=True)
    means.add_argument("--certificate", metavar=path, help=say(lang, "help.certificate"))
    means.add_argument("--token", metavar=path, help=say(lang, "help.token"))
    command.add_argument("--label", metavar=say(lang, "word.name"), help=say(lang, "help.label"))
    command.add_argument("--key", metavar=say(lang, "word.name"), help=say(lang, "help.key"))
    command.add_argument("--pin-file", metavar=path, help=say(lang, "help.pin_file"))
    command.add_argument("--field", metavar=say(lang, "word.field"), help=say(lang, "help.field"))
    command.add_argument("--reason", metavar=say(lang, "word.words"), help=say(lang, "help.reason"))
    command.add_argument("--image", metavar=path, help=say(lang, "help.image"))
    command.add_argument("--number", metavar=say(lang, "word.words"), help=say(lang, "help.number"))
    command.add_argument("--tsa", metavar=say(lang, "word.address"), help=say(lang, "help.tsa"))
    command.add_argument("--out", metavar=path, help=say(lang, "help.out.sign"))
    command.add_argument("--lang", choices=LANGS, help=say(lang, "help.lang"))


def _verify(command: _Parser, lang: Lang) -> None:
    command.epilog = say(lang, "help.exit.verify")
    command.add_argument("files", nargs="+", metavar=say(lang, "word.pdf"), help=say(lang, "help.pdf.verify"))
    command.add_argument(
        "--roots", action="append", metavar=say(lang, "word.path"), help=say(lang, "help.roots")
    )
    command.add_argument("--format", choices=VERIFY_FORMATS, help=say(lang, "help.format.verify"))
    command.add_argument("--lang", choices=LANGS, help=say(lang, "help.lang"))


def _serve(command: _Parser, lang: Lang) -> None:
    command.add_argument("--data", metavar=say(lang, "word.path"), help=say(lang, "help.data"))
    command.add_argument("--demo", nargs=2, metavar=say(lang, "word.path"), help=say(lang, "help.demo"))
    command.add_argument("--host", default="127.0.0.1", help=say(lang, "help.host"))
    command.add_argument("--port", type=_port, default=8000, help=say(lang, "help.port"))
    command.add_argument("--background", action="store_true", help=say(lang, "help.background"))
    command.add_argument("--stop", action="store_true", help=say(lang, "help.stop"))
    command.add_argument("--lang", choices=LANGS, help=say(lang, "help.lang"))


def _units(command: _Parser, lang: Lang) -> None:
    command.epilog = say(lang, "help.exit.units")
    command.add_argument(
        "ask", choices=UNIT_QUESTIONS, metavar=say(lang, "word.ask"), help=say(lang, "help.ask")
    )
    command.add_argument("phrase", metavar=say(lang, "word.unit"), help=say(lang, "help.phrase"))
    command.add_argument("--as-of", type=_day, metavar=say(lang, "word.day"), help=say(lang, "help.as_of"))
    command.add_argument("--sender", metavar=say(lang, "word.unit"), help=say(lang, "help.sender"))
    for table in ("units", "successions"):
        command.add_argument(
            f"--{table}", metavar=say(lang, "word.path"), help=say(lang, f"help.table.{table}")
        )
    command.add_argument("--format", choices=UNIT_FORMATS, help=say(lang, "help.format.units"))
    command.add_argument("--lang", choices=LANGS, help=say(lang, "help.lang"))


def _read(command: _Parser, lang: Lang) -> None:
    command.add_argument("--format", choices=READ_FORMATS, help=say(lang, "help.format"))
    command.add_argument("--out", metavar=say(lang, "word.path"), help=say(lang, "help.out.read"))
    command.add_argument("--full", action="store_true", help=say(lang, "help.full"))


def _plan(command: _Parser, lang: Lang) -> None:
    command.add_argument("--format", choices=PLAN_FORMATS, help=say(lang, "help.format.plan"))
    command.add_argument("--out", metavar=say(lang, "word.path"), help=say(lang, "help.out.plan"))
    command.add_argument(
        "--received", type=_day, metavar=say(lang, "word.day"), help=say(lang, "help.received")
    )


def _graph(command: _Parser, lang: Lang) -> None:
    command.add_argument("--format", choices=GRAPH_FORMATS, help=say(lang, "help.format.graph"))
    command.add_argument("--out", metavar=say(lang, "word.path"), help=say(lang, "help.out.graph"))


def _count(word: str) -> int:
    count = int(word)
    if not 1 <= count <= 256:
        raise ValueError(word)
    return count


def _port(word: str) -> int:
    port = int(word)
    if not 1 <= port <= 65_535:
        raise ValueError(word)
    return port


def _day(word: str) -> date:
    if "/" in word:
        day, month, year = word.split("/")
        return date(int(year), int(month), int(day))
    return date.fromisoformat(word)
