from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import chronology

HEAVY = ("altair", "dateparser", "pandas", "pyarrow", "vl_convert")


def test_all_is_sorted_and_complete() -> None:
    assert list(chronology.__all__) == sorted(chronology.__all__)
    assert set(chronology.__all__) == {*chronology._HOMES, "__version__"}
    assert set(chronology.__all__) <= set(dir(chronology))


@pytest.mark.parametrize("name", [name for name in chronology.__all__ if name != "__version__"])
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert getattr(chronology, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = chronology.nonsense  # type: ignore[attr-defined]


def test_version_is_that_of_the_distribution() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    assert chronology.__version__ == project["project"]["version"]


@pytest.mark.parametrize("code", ["", "chronology.tag('They met in 2019.')"], ids=["import", "tag"])
def test_tagging_loads_no_table_or_chart_library(code: str) -> None:
    asked = (
        f"import chronology\n{code}\nimport sys\nprint(*[name for name in {HEAVY} if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert loaded.stdout.split() == []


@pytest.mark.parametrize(
    "before", ["", "import chronology.timeline.page as page", "from chronology.timeline import save_page"]
)
def test_timeline_is_a_function_and_a_room_whatever_was_imported_before(before: str) -> None:
    asked = f"""import chronology
{before}
assert callable(chronology.timeline)
import chronology.timeline.page as again
assert chronology.timeline.page"""
    subprocess.run([sys.executable, "-c", asked], check=True)
