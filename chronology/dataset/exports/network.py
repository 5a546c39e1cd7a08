"""Who meets whom: the states that take part in the same events, as a weighted network."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronology.dataset.rows import Row

__all__ = ["edge_list", "gexf"]

_NAMESPACE = "http://gexf.net/1.3"


def edge_list(rows: Iterable[Row]) -> Iterator[str]:
    """CSV: two states and in how many events both take part, the most first."""
    yield "source,target,weight\n"
    for (one, other), weight in _pairs(rows):
        yield f"{one},{other},{weight}\n"


def gexf(rows: Iterable[Row]) -> Iterator[str]:
    """The same as GEXF 1.3, for Gephi and its like."""
    pairs = _pairs(rows)
    root = ET.Element("gexf", {"xmlns": _NAMESPACE, "version": "1.3"})
    graph = ET.SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    nodes = ET.SubElement(graph, "nodes")
    for state in sorted({state for pair, _ in pairs for state in pair}):
        ET.SubElement(nodes, "node", {"id": state, "label": state})
    edges = ET.SubElement(graph, "edges")
    for number, ((one, other), weight) in enumerate(pairs):
        said = {"id": str(number), "source": one, "target": other, "weight": str(weight)}
        ET.SubElement(edges, "edge", said)
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield ET.tostring(root, encoding="unicode") + "\n"


def _pairs(rows: Iterable[Row]) -> list[tuple[tuple[str, str], int]]:
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        states: Any = row["actors_iso3"]
        counts.update(itertools.combinations(sorted(states), 2))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
