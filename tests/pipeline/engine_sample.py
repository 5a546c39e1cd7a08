"""Articles by the dozen, and workers that die, for the tests of the engines; importable by any process."""

from __future__ import annotations

import csv
import gzip
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from chronology.cli import main
from chronology.pipeline import part as part_module
from chronology.pipeline import run

if TYPE_CHECKING:
    from chronology.documents import Document
    from chronology.documents.parts import Part
    from chronology.pipeline.job import Job

PART_MB = 0.006
POISON = "the poisoned port"
PLACES = ("Caracas", "Moscow", "Washington", "Maracaibo", "Havana")
DEEDS = ("signed an agreement", "imposed sanctions", "expelled an envoy", "held talks", "sent soldiers")


def article(number: int) -> dict[str, object]:
    day = f"2019-{1 + number % 12:02d}-{1 + number % 28:02d}"
    first = f"Officials in {PLACES[number % 5]} {DEEDS[number % 5]} with Venezuela on Saturday, aide {number} said."
    then = f"Russia and Venezuela {DEEDS[number * 3 % 5]} on {1 + number % 28} May {2000 + number % 20}."
    more = " ".join(f"Envoy {number * k % 97} spoke of loan {number + k} and of port {k}." for k in range(9))
    return {
        "id": f"a{number}",
        "text": f"{first}\n\n{then} {more}",
        "published": day,
        "source": f"Ledger {number % 4}",
    }


def write_articles(folder: Path, number: int = 48) -> Path:
    """Files of all kinds that are cut, with copies, near-copies and bad lines, and small files that share a part."""
    folder.mkdir()
    lines = [article(at) for at in range(number)]
    lines += [{**article(at), "id": f"copy{at}"} for at in range(0, number, 9)]
    lines += [
        {**article(at), "id": f"near{at}", "text": f"{article(at)['text']} More to follow."} for at in (3, 40)
    ]
    text = [json.dumps(line) + "\n" for line in lines]
    text[7:7] = ["\n", "{broken\n"]
    (folder / "news.jsonl").write_text("".join(text[:24]), encoding="utf-8")
    with gzip.open(folder / "packed.jsonl.gz", "wt", encoding="utf-8") as packed:
        packed.write("".join(text[24:]))
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, list(article(0)))
        rows.writeheader()
        rows.writerows(map(article, range(number, number + 12)))
    crawl = [_extracted(str(article(at)["text"]), at) for at in range(number + 12, number + 24)]
    (folder / "crawl.wet.gz").write_bytes(b"".join(map(gzip.compress, crawl)))
    for name in "abc":
        (folder / f"{name}.md").write_text(
            f"---\npublished: 2022-03-06\n---\nEnvoy {name} met aides on Saturday.\n"
        )
    (folder / "empty.txt").write_bytes(b"")
    return folder


def _extracted(text: str, number: int) -> bytes:
    """A record of a crawl: the text of a page."""
    data = text.encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:x:{number}>\r\nContent-Type: text/plain\r\n"
        f"WARC-Target-URI: https://example.org/2022/03/06/{number}\r\nWARC-Date: 2022-03-07T03:04:05Z\r\n"
        f"Content-Length: {len(data)}\r\n\r\n"
    )
    return head.encode() + data + b"\r\n\r\n"


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


class Poison:
    """A value that no process survives writing as text."""

    def __repr__(self) -> str:
        return "poison"

    def __str__(self) -> str:
        os.kill(os.getpid(), signal.SIGKILL)
        return ""


_document_rows = part_module.document_rows


def _rows_or_death(page: Document, *given: object) -> object:
    if POISON in page.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return _document_rows(page, *given)  # type: ignore[arg-type]


def dying_make(job: Job, part: Part) -> object:
    """As ``make``, in a process that dies of a document."""
    part_module.document_rows = _rows_or_death  # type: ignore[assignment]
    return part_module.make(job, part)


def make_after_one_death(job: Job, part: Part) -> object:
    """As ``make``, but the first process at the third part dies."""
    died = Path(job.out).with_name("died")
    if part.number == 2 and not died.exists():
        died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return part_module.make(job, part)


def make_never(job: Job, part: Part) -> object:
    """As ``make``, but no process survives the second piece of the lines."""
    if part.name.endswith("news.jsonl:14"):
        os.kill(os.getpid(), signal.SIGKILL)
    return part_module.make(job, part)


def slow_make(job: Job, part: Part) -> object:
    """As ``make``, and there is time to kill somebody."""
    made = part_module.make(job, part)
    time.sleep(0.3)
    return made


if __name__ == "__main__":
    run.make = slow_make  # type: ignore[assignment]
    raise SystemExit(main(sys.argv[1:]))
