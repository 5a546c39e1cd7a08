"""Reading streams: ten times the input takes hardly more memory (the full sizes are in ``benchmarks.memory``)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.memory import FORMATS, LIMIT, peaks

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform == "win32", reason="the system doesn't count a process's peak this way")
@pytest.mark.parametrize("kind", FORMATS)
def test_ten_times_the_input_takes_hardly_more_memory(kind: str, tmp_path: Path) -> None:
    small, large = peaks(kind, 40, tmp_path)
    assert large <= LIMIT * small
