"""README tells the truth: its examples run, and print what it shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", README, re.DOTALL)


def words(text: str) -> list[str]:
    """What a table says, whatever lines are drawn around it."""
    return re.findall(r"\w+", text)


@pytest.mark.parametrize(("code", "output"), SHOWN, ids=["pandas", "polars", "duckdb"])
def test_examples_print_what_is_shown(code: str, output: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert words(done.stdout) == words(output)


def test_explain_prints_what_is_shown() -> None:
    shown = re.search(
        r"```text\n\$ chronology explain \"(.*?)\" --published (\S+)\n(.*?)```", README, re.DOTALL
    )
    assert shown is not None
    command = [sys.executable, "-m", "chronology", "explain", shown[1], "--published", shown[2]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8")
    assert words(done.stdout) == words(shown[3])


def test_links_and_pictures_exist() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
