"""The way to a Dask cluster: the client of a running scheduler."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from chronology.errors import MissingExtra, UnreachableScheduler

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["connected"]

_PATIENCE = "10s"


@contextlib.contextmanager
def connected(address: str) -> Iterator[Any]:
    """A ``dask.distributed.Client`` of the scheduler at that address, closed in the end.

    Raises:
        MissingExtra: Dask is not installed.
        UnreachableScheduler: nobody answers there.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise MissingExtra("dask.distributed", "dask") from error
    try:
        client = Client(address, timeout=_PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise UnreachableScheduler(address, str(error)) from error
    with client:
        yield client
