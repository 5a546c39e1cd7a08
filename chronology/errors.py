"""Every error this package raises on purpose.

ChronologyError            catch-all for callers
├── UnknownLanguage        a language code with no rules
├── MalformedRule          a rule table that cannot be compiled (a bug of ours, found in tests)
├── UnreadableSource       a file or folder that gives no document at all
├── MalformedDocument      one input record that cannot be read; its neighbours go through
├── MalformedMap           a map of record fields that names what there is not
├── MalformedDate          a publication date that is no date
├── EmptySpan              a span of time that ends before it begins
├── MalformedSheet         a table that a person wrote (actors, corrections) and that cannot be read
├── MalformedDataset       a folder that does not hold the tables it should
├── UnknownColumn          a column that a table hasn't
├── UnknownFormat          a format in which nothing is exported
├── UnknownChoice          a value that an argument doesn't take
├── UnfinishedWork         parts of a build that are missing when they are to be joined
├── UnguardedScript        a script that starts a pool and that the pool's processes can't import
├── UnreachableScheduler   a scheduler that doesn't answer
├── MissingExtra           a package that is needed only for what was asked
└── UnwritableOutput       a place where nothing can be written
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "ChronologyError",
    "EmptySpan",
    "MalformedDataset",
    "MalformedDate",
    "MalformedDocument",
    "MalformedMap",
    "MalformedRule",
    "MalformedSheet",
    "MissingExtra",
    "UnfinishedWork",
    "UnguardedScript",
    "UnknownChoice",
    "UnknownColumn",
    "UnknownFormat",
    "UnknownLanguage",
    "UnreachableScheduler",
    "UnreadableSource",
    "UnwritableOutput",
]


class ChronologyError(Exception):
    """Base class of every error raised on purpose by chronology; it comes whole out of other processes."""

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self.args, vars(self))


def _restored(
    kind: type[ChronologyError], args: tuple[object, ...], state: dict[str, object]
) -> ChronologyError:
    error = kind.__new__(kind, *args)
    error.args = args
    vars(error).update(state)
    return error


class UnknownLanguage(ChronologyError, LookupError):
    """No rules exist for the language asked for."""

    def __init__(self, lang: str, known: Iterable[str]) -> None:
        self.lang = lang
        self.known = tuple(sorted(known))
        super().__init__(f"no rules for language {lang!r}; there are rules for {', '.join(self.known)}")


class MalformedRule(ChronologyError, ValueError):
    """A rule's pattern names a slot that its language lacks, or does not compile."""

    def __init__(self, rule: str, reason: str) -> None:
        self.rule = rule
        self.reason = reason
        super().__init__(f"rule {rule!r}: {reason}")


class UnreadableSource(ChronologyError, OSError):
    """A source that gives no document at all: missing, unreadable, or with nothing in it."""

    def __init__(self, where: str, reason: str) -> None:
        self.where = where
        self.reason = reason
        super().__init__(f"{where}: {reason}")

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


class MalformedDocument(ChronologyError, ValueError):
    """One input record that cannot be read; ``where`` says which file, ``line`` which line (1-based)."""

    def __init__(self, where: str, reason: str, line: int | None = None) -> None:
        self.where = where
        self.line = line
        self.reason = reason
        place = where if line is None else f"{where}:{line}"
        super().__init__(f"{place}: {reason}")


class MalformedMap(ChronologyError, ValueError):
    """A map from our field names to a record's keys that can't be understood."""

    def __init__(self, part: str, reason: str) -> None:
        self.part = part
        self.reason = reason
        super().__init__(f"map: {part!r} {reason}")


class MalformedDate(ChronologyError, ValueError):
    """A publication date that is no date."""

    def __init__(self, value: str, where: str | None = None) -> None:
        self.value = value
        self.where = where
        said = f"{value!r} is no date; write 2022, 2022-03, 2022-03-06 or 2022-03-06T14:05"
        super().__init__(said if where is None else f"{where}: {said}")


class EmptySpan(ChronologyError, ValueError):
    """A span of time that ends before it begins, so that nothing can lie in it."""

    def __init__(self, since: str, until: str) -> None:
        self.since = since
        self.until = until
        super().__init__(f"since {since} until {until}: it ends before it begins")


class MalformedSheet(ChronologyError, ValueError):
    """A table that a person wrote can't be used; ``where`` says which file, ``line`` which line (1-based)."""

    def __init__(self, where: str, reason: str, line: int | None = None) -> None:
        self.where = where
        self.line = line
        self.reason = reason
        super().__init__(f"{where}{'' if line is None else f':{line}'}: {reason}")


class MalformedDataset(ChronologyError, ValueError):
    """A folder that does not hold the tables it should."""

    def __init__(self, where: str, reason: str) -> None:
        self.where = where
        self.reason = reason
        super().__init__(f"{where}: {reason}")


class UnknownColumn(ChronologyError, LookupError):
    """A column that was asked for, and that the table hasn't."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"there is no column {name!r}; there are {', '.join(self.known)}")


class UnknownFormat(ChronologyError, LookupError):
    """A format in which events can't be exported."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"there is no format {name!r}; there are {', '.join(self.known)}")


class UnknownChoice(ChronologyError, ValueError):
    """A value that an argument, which takes only some, was given."""

    def __init__(self, argument: str, value: object, known: Iterable[str]) -> None:
        self.argument = argument
        self.value = value
        self.known = tuple(known)
        super().__init__(f"{argument}: {value!r} is none of {', '.join(self.known)}")


class UnfinishedWork(ChronologyError, LookupError):
    """Parts of a build that are missing; ``missing`` says what is in them, of ``n_parts`` that there should be."""

    def __init__(self, where: str, missing: Iterable[str], n_parts: int) -> None:
        self.where = where
        self.missing = tuple(missing)
        self.n_parts = n_parts
        super().__init__(f"{where}: {self._said()}")

    def _said(self) -> str:
        if not self.n_parts:
            return "there are no parts to join; `chronology build --shard` makes them"
        named = "; ".join(self.missing[:5]) + ("; ..." if len(self.missing) > 5 else "")
        return f"{len(self.missing)} of {self.n_parts} parts are missing; run their shards again: {named}"


class UnguardedScript(ChronologyError, RuntimeError):
    """A script that starts a pool outside of ``if __name__ == "__main__"``: each process of the pool runs it again."""

    def __init__(self) -> None:
        super().__init__(
            "the pool can't start, for each of its processes runs the script that calls it; write"
            ' `if __name__ == "__main__":` before the call, or give workers=1'
        )


class UnreachableScheduler(ChronologyError, OSError):
    """A scheduler at ``address`` that doesn't answer."""

    def __init__(self, address: str, reason: str) -> None:
        self.address = address
        super().__init__(f"{address}: no scheduler answers ({reason}); start one with: dask scheduler")


class MissingExtra(ChronologyError, ImportError):
    """A package that only some of the program needs, and that isn't installed."""

    def __init__(self, what: str, extra: str) -> None:
        self.extra = extra
        super().__init__(f"{what} is not installed: pip install 'chronology-news[{extra}]'")


class UnwritableOutput(ChronologyError, OSError):
    """A place where the output cannot be written; what stood there is left as it was."""

    def __init__(self, where: str, reason: str) -> None:
        self.where = where
        self.reason = reason
        super().__init__(f"{where}: {reason}")

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
