"""What agrees with a Russian noun: a participle ("подписанного 5 мая договора": "договор был подписан"), a relative."""

from __future__ import annotations

from itertools import zip_longest

from chronology.events.languages.ru.nouns import as_subject, case_shown
from chronology.events.languages.ru.spelling import normal

__all__ = ["agreed", "nominative"]

_PLURAL = ("ых", "ыми")
_DATIVE = ("ам", "ям")
"""Of the plural; in the participle it looks like the singular's instrumental."""
_FEMININE = ("ой", "ую")
_RELATIVES = {"который": "", "которая": "а", "которое": "о", "которые": "ы"}
_CONSONANTS = "бвгджзклмнпрстфхцчшщ"
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
    return _written(noun, subject.word), f"{_WAS[subject.ending]} {short}{subject.ending}"


def nominative(noun: str, relative: str) -> str | None:
    """The noun as the subject that a relative word stands for; ``None`` if they don't agree, or nobody knows."""
    ending = _RELATIVES.get(relative.removeprefix(",").strip())
    if ending is None:
        return None
    subject = as_subject(normal(noun), is_plural=ending == "ы")
    if subject is not None:
        return _written(noun, subject.word) if subject.ending == ending else None
    is_subject = case_shown(noun) is None and (noun.endswith("о") if ending else noun[-1] in _CONSONANTS)
    return noun if is_subject and ending in ("", "о") else None


def _written(noun: str, subject: str) -> str:
    """A subject with the letters of the noun as it is written, which the tables simplify."""
    pairs = zip_longest(noun[: len(subject)], subject, fillvalue="")
    return "".join(written if normal(written) == plain else plain for written, plain in pairs)
