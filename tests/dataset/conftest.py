from __future__ import annotations

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


@pytest.fixture
def dataset(tmp_path: Path, rows: Rows) -> Path:
    directory = tmp_path / "tables"
    with stage([rows], directory) as staged:
        staged.commit()
    return directory
