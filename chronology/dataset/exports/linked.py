"""Events as linked data: JSON-LD with schema.org's words, EDTF literals and quotes as text quote selectors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronology.dataset.rows import Row

__all__ = ["linked_data"]

_CONTEXT = {
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "dct": "http://purl.org/dc/terms/",
    "own": "urn:chronology:term:",
    "Event": "schema:Event",
    "name": "schema:name",
    "date": {"@id": "dct:date", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"},
    "dateStatus": "own:date_status",
    "eventType": "own:event_type",
    "modality": "own:modality",
    "polarity": "own:polarity",
    "country": "own:iso3",
    "isBasedOn": "schema:isBasedOn",
    "url": {"@id": "schema:url", "@type": "@id"},
    "publisher": "schema:publisher",
    "evidence": "oa:hasSelector",
    "exact": "oa:exact",
}


def linked_data(rows: Iterable[Row]) -> Iterator[str]:
    """One JSON-LD document; its context stands in it, so that nothing is fetched to read it."""
    yield f'{{"@context": {json.dumps(_CONTEXT)}, "@graph": [\n'
    for number, row in enumerate(rows):
        yield (",\n" if number else "") + json.dumps(_node(row), ensure_ascii=False)
    yield "\n]}\n"


def _node(row: Mapping[str, Any]) -> dict[str, Any]:
    document = {
        "@id": f"urn:chronology:document:{row['doc_id']}",
        "@type": "schema:Article",
        "name": row["title"],
        "publisher": row["source"],
        "url": row["url"],
    }
    node = {
        "@id": f"urn:chronology:event:{row['event_id']}",
        "@type": "Event",
        "name": row["label"],
        "date": row["edtf"],
        "dateStatus": row["date_status"],
        "eventType": row["event_type"],
        "modality": row["modality"],
        "polarity": row["polarity"],
        "country": row["actors_iso3"] or None,
        "isBasedOn": _known(document),
        "evidence": {"@type": "oa:TextQuoteSelector", "exact": row["quote"]},
    }
    return _known(node)


def _known(node: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value is not None}
