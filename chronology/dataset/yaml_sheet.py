"""YAML that a person wrote, every value as it is written: version 1.10 is no number, and no is Norwegian."""

from __future__ import annotations

from typing import Any

import yaml

from chronology.errors import MalformedSheet

__all__ = ["as_written"]


def as_written(text: str, where: str) -> Any:
    """Texts, lists and maps of them; ``None`` for an empty file.

    Raises:
        MalformedSheet: it is no YAML; names the line, where it is known.
    """
    try:
        return yaml.load(text, yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = None if error.problem_mark is None else error.problem_mark.line + 1
        raise MalformedSheet(where, f"is no YAML: {error.problem or error.context}", line) from error
    except yaml.YAMLError as error:
        raise MalformedSheet(where, f"is no YAML: {str(error).splitlines()[0]}") from error
    except RecursionError:
        raise MalformedSheet(where, "is no YAML that can be read: nested too deep") from None
