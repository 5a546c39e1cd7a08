"""The notebook in docs runs from its first cell to its last, and shows what it promises."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import nbformat
import pytest

DOCS = Path(__file__).parents[1] / "docs"
NOTEBOOK = DOCS / "questions.ipynb"

pytestmark = pytest.mark.skipif(
    not (DOCS.parent / "data" / "processed" / "clusters.parquet").exists(),
    reason="data/processed is not built",
)


@pytest.fixture(scope="module")
def executed() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import nbclient

        notebook = nbformat.read(NOTEBOOK, as_version=4)
        client = nbclient.NotebookClient(
            notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(DOCS)}}
        )
        return client.execute()


def outputs(notebook: Any) -> list[dict[str, str]]:
    return [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", [])]


def test_five_questions_are_asked() -> None:
    text = NOTEBOOK.read_text(encoding="utf-8")
    assert all(f"## {number}. " in text for number in range(1, 6))


def test_every_cell_answers(executed: Any) -> None:
    for cell in executed.cells:
        if cell.cell_type == "code":
            assert [output.output_type for output in cell.outputs if output.output_type == "error"] == []
    assert sum("text/html" in data for data in outputs(executed)) >= 5


def test_two_charts_are_drawn(executed: Any) -> None:
    assert sum("image/png" in data for data in outputs(executed)) == 2


def test_tables_are_not_empty(executed: Any) -> None:
    for data in outputs(executed):
        assert "0 rows" not in data.get("text/html", "")
        assert "Empty DataFrame" not in data.get("text/plain", "")
