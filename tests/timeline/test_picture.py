"""Pictures that don't move: each opens as what its name says, and shows the same chart."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from timeline_sample import sample_events

from chronology.timeline.picture import PICTURES, picture

if TYPE_CHECKING:
    from pathlib import Path


def test_svg_holds_the_labels_as_text() -> None:
    drawing = ET.fromstring(picture(sample_events(), ".svg", title="Two capitals & a third"))
    words = {element.text for element in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert "Two capitals & a third" in words
    assert len(words) > 20


def test_png_is_drawn_at_twice_the_layout() -> None:
    drawn = picture(sample_events(), ".png", width=600)
    assert drawn.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", drawn[16:24])
    assert 1200 <= width < 1300
    assert height > 400


def test_pdf_is_one() -> None:
    drawn = picture(sample_events(), ".pdf")
    assert drawn.startswith(b"%PDF-")
    assert drawn.rstrip().endswith(b"%%EOF")


def test_other_endings_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\.svg, \.png, \.pdf"):
        picture(sample_events(), ".gif")


def test_command_draws_what_the_name_asks_for(tmp_path: Path) -> None:
    from chronology.cli import main

    article, tables = tmp_path / "a.txt", tmp_path / "tables"
    article.write_text("The ministers met in Caracas on 5 March 2022.\n", encoding="utf-8")
    assert main(["build", str(article), "-o", str(tables), "--no-chart", "-q"]) == 0
    for kind in PICTURES:
        out = tmp_path / f"drawn{kind}"
        assert main(["timeline", str(tables), "-o", str(out)]) == 0
        assert out.stat().st_size > 1000
