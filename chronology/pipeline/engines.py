"""Parts and an executor in, finished parts out, as they come: a window of them in flight, and each tried three times.

Any ``concurrent.futures`` executor will do. Two are here: one that works in this process, for what is small, and a
pool whose processes die alone.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import queue
import signal
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from chronology.errors import ChronologyError, UnguardedScript

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from multiprocessing.connection import Connection

__all__ = ["Engine", "Failed", "Here", "WorkerPool", "cores", "engine", "leave_if_imported"]

ATTEMPTS = 3

Task = TypeVar("Task")
Result = TypeVar("Result")


class Failed(NamedTuple):
    """A task that was tried ``ATTEMPTS`` times."""

    task: Any
    reason: str


@dataclass(frozen=True, slots=True)
class Engine:
    """An executor, and how many tasks it takes at once."""

    executor: Executor
    window: int

    def results(
        self,
        tasks: Iterable[Task],
        work: Callable[[Task], Result],
        *,
        has_learnt: Callable[[Task], bool] = lambda _: False,
    ) -> Iterator[Result | Failed]:
        """What becomes of each task, in no order; only ``window`` of them are in flight, however many there are.

        After ``ATTEMPTS`` failures a task is tried again only if ``has_learnt`` says that the next one will do
        otherwise.
        """
        left, again = iter(tasks), deque[tuple[Task, int]]()
        flying: dict[Future[Result], tuple[Task, int]] = {}
        while True:
            while len(flying) < self.window and (found := _next(again, left)) is not None:
                flying[self.executor.submit(work, found[0])] = found
            if not flying:
                return
            for future in wait(flying, return_when=FIRST_COMPLETED).done:
                task, attempts = flying.pop(future)
                error = future.exception()
                if error is None:
                    yield future.result()
                elif isinstance(error, ChronologyError):
                    raise error
                elif attempts < ATTEMPTS:
                    again.append((task, attempts + 1))
                elif has_learnt(task):
                    again.append((task, 1))
                else:
                    yield Failed(task, f"{type(error).__name__}: {error}")

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """The result of each task, in no order; what no worker survives is done in this process."""
        for done in self.results(tasks, work):
            yield work(done.task) if isinstance(done, Failed) else done


@contextlib.contextmanager
def engine(executor: Any, workers: int | None, *, is_small: bool = False) -> Iterator[Engine]:
    """A pool of so many workers, all cores if not given; or this process for what is small; or what is given.

    Raises:
        UnguardedScript: the processes of the pool can't start.
    """
    if executor is None and is_small:
        yield Engine(Here(), 1)
    elif executor is None:
        size = workers or cores()
        with WorkerPool(size) as pool:
            yield Engine(pool, size)
    elif isinstance(executor, Executor):
        yield Engine(executor, 2 * cores())
    else:
        threads = sum(executor.ncores().values())
        yield Engine(executor.get_executor(pure=False, retries=ATTEMPTS), 2 * threads)


def _next(again: deque[tuple[Task, int]], left: Iterator[Task]) -> tuple[Task, int] | None:
    if again:
        return again.popleft()
    return next(((task, 1) for task in left), None)


class Here(Executor):
    """Work done in this process, at once."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """A future that is done."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class WorkerPool(Executor):
    """Processes that do one task at a time; one that dies takes only its own task with it, and is replaced.

    They end with this process, also if it is killed. Submitting waits for a process that is free.
    """

    def __init__(self, workers: int) -> None:
        self._context = multiprocessing.get_context("spawn")
        self._end, self._life = self._context.Pipe(duplex=False)
        self._free: queue.SimpleQueue[ProcessPoolExecutor] = queue.SimpleQueue()
        self._size = workers
        started = []
        for _ in range(workers):
            worker = self._worker()
            started.append(worker.submit(os.getpid))
            self._free.put(worker)
        try:
            wait(started)
            started[0].result()
        except BrokenProcessPool:
            self.shutdown(cancel_futures=True)
            raise UnguardedScript from None

    def _worker(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(1, mp_context=self._context, initializer=_begin, initargs=(self._end,))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """The future of a task that a process has begun."""
        worker = self._free.get()
        future = worker.submit(fn, *args, **kwargs)
        future.add_done_callback(partial(self._release, worker))
        return future

    def _release(self, worker: ProcessPoolExecutor, future: Future[Any]) -> None:
        if isinstance(future.exception(), BrokenProcessPool):
            worker.shutdown(wait=False)
            worker = self._worker()
        self._free.put(worker)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002
        """End the processes once they have done what they do; with ``cancel_futures`` at once."""
        if cancel_futures:
            self._life.close()
        for _ in range(self._size):
            self._free.get().shutdown(wait=wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.shutdown(cancel_futures=kind is not None)


def leave_if_imported() -> None:
    """End a process of a pool that, in search of its functions, runs the script that began it, and so comes here."""
    if getattr(multiprocessing.current_process(), "_inheriting", False):
        raise SystemExit(1)


def _begin(end: Connection) -> None:
    """Make a worker end with the process that started it, or when that closes the pipe; leave Ctrl-C to it."""
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_after, args=(end,), daemon=True).start()


def _end_after(end: Connection) -> None:
    end.poll(None)
    os._exit(1)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
