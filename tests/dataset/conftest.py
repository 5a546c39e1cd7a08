from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from dataset_sample import rows_of

from chronology.dataset.write import stage

if TYPE_CHECKING:
    from pathlib import Path

    from chronology.dataset.rows import Rows


@pytest.fixture
def rows() -> Rows:
    return rows_of()


@pytest.fixture(scope="session")
def _written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("written") / "tables"
    with stage([rows_of()], directory) as staged:
        staged.commit()
    return directory


@pytest.fixture
def dataset(_written: Path, tmp_path: Path) -> Path:
    """The tables of the sample, for a test to do with as it likes."""
    return shutil.copytree(_written, tmp_path / "tables")
