"""How properties are tried: at random on a developer's machine, the same way each time where a change is judged.

And the tables of our own articles, built once for all that look into them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

RAW = Path(__file__).parents[1] / "data" / "raw"

settings.register_profile(
    "judged", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("explored", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("judged" if os.environ.get("CI") else "explored")


@pytest.fixture(scope="session")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of our own articles; nobody may change them."""
    if not RAW.is_dir():
        pytest.skip("the sample articles are not in this checkout")
    from chronology import build

    folder = tmp_path_factory.mktemp("processed")
    build(RAW, folder, chart=None)
    return folder
