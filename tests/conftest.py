"""How properties are tried: at random on a developer's machine, the same way each time where a change is judged.

And the tables of our own articles, built once, and the sentences of our own corpus, for all that look into them.
"""

from __future__ import annotations

import functools
import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RAW = Path(__file__).parents[1] / "data" / "raw"
PROCESSED = RAW.parent / "processed"
CORPUS = Path(__file__).parent / "corpus"

settings.register_profile(
    "judged", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explored", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("judged" if os.environ.get("CI") else "explored")


@pytest.fixture(scope="session")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of our own articles, built from a copy of them elsewhere; nobody may change them."""
    if not RAW.is_dir():
        pytest.skip("the sample articles are not in this checkout")
    from chronology import build

    articles, folder = tmp_path_factory.mktemp("elsewhere"), tmp_path_factory.mktemp("processed")
    for path in sorted(RAW.iterdir(), reverse=True):
        shutil.copy(path, articles)
    for name in ("about.yaml", "corrections.csv", "corrections.yaml"):
        if (PROCESSED / name).exists():
            shutil.copy(PROCESSED / name, folder)
    build(articles, folder, chart=None)
    return folder


@pytest.fixture(scope="session")
def corpus() -> Callable[[str], Sequence[dict[str, Any]]]:
    """The cases of a language."""

    @functools.cache
    def read(lang: str) -> Sequence[dict[str, Any]]:
        return [json.loads(line) for line in (CORPUS / f"{lang}.jsonl").read_text("utf-8").splitlines()]

    return read
