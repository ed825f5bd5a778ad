"""docs/commands.md names every command, and no other."""

import re
from pathlib import Path

import typer.main

from ironriver.cli import app

DOC = Path(__file__).parents[2] / "docs" / "commands.md"


def test_every_command_is_documented_and_no_other():
    documented = set(re.findall(r"^\| `([\w-]+)` \|", DOC.read_text("utf-8"), re.MULTILINE))
    documented -= {"id", "text", "kind"}
    assert documented == set(typer.main.get_command(app).commands)


def test_every_option_is_documented():
    text = DOC.read_text("utf-8")
    for name, command in typer.main.get_command(app).commands.items():
        for parameter in command.params:
            for option in getattr(parameter, "opts", ()):
                if option.startswith("--") and option not in {
                    "--help",
                    "--output",
                    "--failures",
                    "--evidence",
                }:
                    assert option in text, f"{name} {option}"
