"""Peak memory of reading, at one size and at ten times that: ``python -m benchmarks.memory [--articles N]``.

Each case runs in a process of its own, and its peak is that of the process as the system counts it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FORMATS", "main", "peaks"]

FORMATS = ("jsonl", "warc")
ARTICLES = {"jsonl": 1000, "warc": 100}
"""The smaller size; the larger is ten times that."""
LIMIT = 1.3


def peaks(kind: str, articles: int, folder: Path) -> tuple[int, int]:
    """The peaks in KB, of so many articles and of ten times as many."""
    small, large = (_written(kind, n, folder / f"{n}.{kind}") for n in (articles, 10 * articles))
    return _peak(small), _peak(large)


def _peak(path: Path) -> int:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.memory", "--read", str(path)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
    )
    return int(run.stdout)


def _read(path: Path) -> int:
    from chronology.documents import Document, read

    for item in read(path):
        if not isinstance(item, Document):
            raise SystemExit(str(item))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _written(kind: str, number: int, path: Path) -> Path:
    if kind == "jsonl":
        with path.open("w", encoding="utf-8") as file:
            file.writelines(map(_line, range(number)))
    else:
        with gzip.open(path, "wb", compresslevel=1) as packed:
            packed.writelines(map(_record, range(number)))
    return path


def _paragraphs(number: int) -> Iterator[str]:
    """Some 3,000 characters that no other number has."""
    for part in range(18):
        a, b = number * 7919 % 99991, number * part * 104729 % 99991
        yield (
            f"On Saturday office {a} of district {b} told farm {a + part} that loan {b * 3} for canal {a * b % 997} was"
            f" due in {part + 2} weeks, and that bank {b % 89} would ask for {a % 1013} more."
        )


def _text(number: int) -> str:
    return "\n\n".join(_paragraphs(number))


def _line(number: int) -> str:
    return json.dumps({"id": number, "text": _text(number), "published": "2022-03-06"}) + "\n"


def _record(number: int) -> bytes:
    body = "".join(f"<p>{p}</p>" for p in _paragraphs(number))
    page = f"<!doctype html><html lang=en><title>Loan {number}</title><body><article>{body}</article></body></html>"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
        f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2023-01-02T03:04:05Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--read", type=Path, help="read this file and print the peak")
    parser.add_argument("--articles", type=int, help="the smaller size")
    asked = parser.parse_args()
    if asked.read is not None:
        print(_read(asked.read))
        return
    with tempfile.TemporaryDirectory() as folder:
        for kind in FORMATS:
            articles = asked.articles or ARTICLES[kind]
            small, large = peaks(kind, articles, Path(folder))
            said = f"{articles:,} articles {small / 1024:.0f} MB, {10 * articles:,} articles {large / 1024:.0f} MB"
            print(f"{kind}: {said}, ratio {large / small:.2f} (limit {LIMIT})")


if __name__ == "__main__":
    main()
