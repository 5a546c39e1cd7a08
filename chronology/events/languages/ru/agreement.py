"""A Russian participle told with its noun: "подписанного 5 мая договора" tells "договор был подписан"."""

from __future__ import annotations

from itertools import zip_longest

from chronology.events.languages.ru.nouns import as_subject
from chronology.events.languages.ru.spelling import normal

__all__ = ["agreed"]

_PLURAL = ("ых", "ыми")
_DATIVE = ("ам", "ям")
"""Of the plural; in the participle it looks like the singular's instrumental."""
_FEMININE = ("ой", "ую")
_WAS = {"": "был", "а": "была", "о": "было", "ы": "были"}


def agreed(noun: str, participle: str, short: str) -> tuple[str, str] | None:
    """The noun as a subject, and the finite words that agree with it; ``None`` where they can't be known.

    Args:
        noun: the word behind the participle, in the participle's case.
        participle: as it stands.
        short: its masculine short form.
    """
    is_plural = participle.endswith(_PLURAL) or noun.endswith(_DATIVE)
    subject = as_subject(normal(noun), is_plural=is_plural)
    if subject is None or (participle.endswith(_FEMININE) != (subject.ending == "а")):
        return None
    pairs = zip_longest(noun[: len(subject.word)], subject.word, fillvalue="")
    word = "".join(written if normal(written) == plain else plain for written, plain in pairs)
    return word, f"{_WAS[subject.ending]} {short}{subject.ending}"
