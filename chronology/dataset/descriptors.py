"""Descriptions of a dataset for machines, beside its tables: Frictionless Data Package, Croissant, CITATION.cff.

All come from ``schema``, the manifest's entries and ``about.yaml``; none holds a time or a place.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from chronology.dataset.schema import SCHEMA_VERSION, TABLES, Column, Kind, Table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronology.dataset.about import About
    from chronology.dataset.manifest import Contents

__all__ = ["Described", "citation", "croissant", "data_package"]


@dataclass(frozen=True, slots=True)
class Described:
    """A written dataset, as the descriptors see it."""

    folder: Path
    tables: Mapping[str, Contents]
    about: About
    licence: str | None
    """SPDX id: the dataset's, or the one that all documents share."""

    @property
    def description(self) -> str:
        """What the dataset is, in a sentence or two."""
        made = "Dated events and temporal references found in news articles by chronology."
        return self.about.description or made


# --- Frictionless Data Package --------------------------------------------------------------------------

_FIELD_TYPES: Mapping[Kind, str] = {
    Kind.TEXT: "string",
    Kind.CATEGORY: "string",
    Kind.MOMENT: "datetime",
    Kind.NUMBER: "integer",
    Kind.SCORE: "number",
    Kind.FLAG: "boolean",
}
"""Lists are ``any``: Parquet holds them as lists, which the package's own types have only as JSON text."""


def data_package(described: Described) -> str:
    """``datapackage.json``."""
    about = described.about
    said = {
        "profile": "data-package",
        "name": "chronology",
        "title": about.title,
        "description": described.description,
        "version": about.version,
        "homepage": about.url,
        "licenses": [{"name": described.licence}] if described.licence else None,
        "contributors": [{"title": name, "role": "author"} for name in about.creators] or None,
        "schemaVersion": SCHEMA_VERSION,
        "resources": [_resource(table, described) for table in TABLES],
    }
    return _json(said)


def _resource(table: Table, described: Described) -> dict[str, Any]:
    files = described.tables[table.name].files
    is_one = len(files) == 1
    name, digest = next(iter(files.items()))
    return {
        "name": table.name,
        "description": table.doc,
        "path": name if is_one else list(files),
        "profile": "tabular-data-resource",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "hash": f"sha256:{digest}" if is_one else None,
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                _foreign_key(table, reference.column, reference.table) for reference in table.references
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    bounds = {"minimum": column.minimum, "maximum": column.maximum}
    # readers of Parquet give a null number as NaN, which is within no bounds
    can_be_nan = column.kind is Kind.SCORE and column.nullable
    constraints = {
        "required": True if not column.nullable else None,
        "enum": list(column.allowed) or None,
        "pattern": column.pattern,
        **({} if can_be_nan else bounds),
    }
    return {
        "name": column.name,
        "type": _FIELD_TYPES.get(column.kind, "any"),
        "description": column.doc,
        "unit": column.unit,
        "arrowType": column.kind.value,
        **(bounds if can_be_nan else {}),
        "constraints": _known(constraints) or None,
    }


def _foreign_key(table: Table, column: str, target: str) -> dict[str, Any]:
    resource = "" if target == table.name else target
    return {"fields": [column], "reference": {"resource": resource, "fields": [_key_of(target)]}}


def _key_of(name: str) -> str:
    (key,) = next(table.key for table in TABLES if table.name == name)
    return key


# --- Croissant ------------------------------------------------------------------------------------------

_DATA_TYPES: Mapping[Kind, str] = {
    Kind.TEXT: "sc:Text",
    Kind.CATEGORY: "sc:Text",
    Kind.MOMENT: "sc:DateTime",
    Kind.NUMBER: "sc:Integer",
    Kind.SCORE: "sc:Float",
    Kind.FLAG: "sc:Boolean",
    Kind.TEXTS: "sc:Text",
}
"""Lists of structs have no type there; the data package describes them."""

_TERMS = (
    "citeAs column conformsTo equivalentProperty extract field fileProperty fileObject fileSet format includes "
    "isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate "
    "separator source subField transform"
).split()
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    **{term: f"cr:{term}" for term in _TERMS},
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
}


def croissant(described: Described) -> str:
    """``croissant.json``."""
    about = described.about
    said = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "name": about.title,
        "description": described.description,
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "license": f"https://spdx.org/licenses/{described.licence}.html" if described.licence else None,
        "url": about.url,
        "version": about.version,
        "creator": [{"@type": "sc:Organization", "name": name} for name in about.creators] or None,
        "citeAs": about.doi and f"https://doi.org/{about.doi}",
        "distribution": [part for table in TABLES for part in _distribution(table, described)],
        "recordSet": [_record_set(table, described) for table in TABLES],
    }
    return _json(said)


def _distribution(table: Table, described: Described) -> list[dict[str, Any]]:
    files = [
        {
            "@type": "cr:FileObject",
            "@id": name,
            "name": name,
            "contentUrl": name,
            "encodingFormat": "application/x-parquet",
            "sha256": digest,
        }
        for name, digest in described.tables[table.name].files.items()
    ]
    if len(files) == 1:
        return files
    whole = {
        "@type": "cr:FileSet",
        "@id": table.name,
        "name": table.name,
        "containedIn": [{"@id": file["@id"]} for file in files],
        "encodingFormat": "application/x-parquet",
        "includes": f"{table.name}/*/*.parquet",
    }
    return [*files, whole]


def _record_set(table: Table, described: Described) -> dict[str, Any]:
    files = list(described.tables[table.name].files)
    source = {"fileObject": {"@id": files[0]}} if len(files) == 1 else {"fileSet": {"@id": table.name}}
    return {
        "@type": "cr:RecordSet",
        "@id": f"{table.name}-rows",
        "name": table.name,
        "description": table.doc,
        "key": [{"@id": f"{table.name}-rows/{name}"} for name in table.key],
        "field": [
            {
                "@type": "cr:Field",
                "@id": f"{table.name}-rows/{column.name}",
                "name": column.name,
                "description": column.doc,
                "dataType": _DATA_TYPES[column.kind],
                "repeated": True if column.kind is Kind.TEXTS else None,
                "source": {**source, "extract": {"column": column.name}},
            }
            for column in table.columns
            if column.kind in _DATA_TYPES
        ],
    }


# --- citation -------------------------------------------------------------------------------------------


def citation(described: Described) -> str | None:
    """``CITATION.cff``; ``None`` where no creator is known, for there is nobody to cite."""
    about = described.about
    if not about.creators:
        return None
    said = {
        "cff-version": "1.2.0",
        "message": "Please cite this dataset as below.",
        "type": "dataset",
        "title": about.title,
        "authors": [{"name": name} for name in about.creators],
        "abstract": described.description,
        "license": described.licence,
        "version": about.version,
        "url": about.url,
        "doi": about.doi,
    }
    known = {key: value for key, value in said.items() if value is not None}
    return yaml.safe_dump(known, sort_keys=False, allow_unicode=True, width=110)


def _json(said: object) -> str:
    return json.dumps(_known(said), indent=2, ensure_ascii=False) + "\n"


def _known(said: object) -> object:
    """The same without what nobody has said."""
    match said:
        case dict():
            return {key: _known(value) for key, value in said.items() if value is not None}
        case list():
            return [_known(value) for value in said]
        case _:
            return said
