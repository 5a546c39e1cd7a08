"""Articles in, tables and timeline out: documents, resolver, events and dataset joined, on one machine or many."""

from chronology.pipeline.join import compact
from chronology.pipeline.outputs import CHART, OUT, OWN_OUT, SOURCES
from chronology.pipeline.page import document_rows
from chronology.pipeline.reading import Reading
from chronology.pipeline.redating import redate
from chronology.pipeline.run import build, make_shard
from chronology.pipeline.scheduler import connected
from chronology.pipeline.summary import Progress, Summary

__all__ = [
    "CHART",
    "OUT",
    "OWN_OUT",
    "SOURCES",
    "Progress",
    "Reading",
    "Summary",
    "build",
    "compact",
    "connected",
    "document_rows",
    "make_shard",
    "redate",
]
