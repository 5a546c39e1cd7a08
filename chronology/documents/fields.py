"""Under which keys a record holds what an article is made of: our own names, the user's map, known services.

A map is written ``text=body,published=date``; a dot steps into an object: ``title=fields.headline``, and a plus
joins the parts of a date: ``published=year+month+day``. It may begin with the name of a preset:
``guardian,lang=language``. ``order`` and ``days`` say how dates are written. Case, blanks, hyphens, underscores and
the dots of abbreviations tell no keys apart: ``Full text`` is ``full_text``.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from chronology.documents.stamps import DateOrder
from chronology.errors import MalformedMap

__all__ = ["EXCEL", "NAMES", "OWN", "PRESETS", "Fields", "Found", "Values", "fields_of", "folded"]

_OWN_KEYS = {
    name: tuple(keys.split())
    for name, keys in {
        "id": "id",
        "title": "title headline título titular заголовок",
        "text": "text body content full_text article_text article_body body_text main_text plain_text"
        " article article_content story story_text news_text txt raw_text clean_text texto texto_completo cuerpo"
        " cuerpo_de_la_noticia cuerpo_noticia texto_de_la_noticia contenido текст текст_статьи текст_новости"
        " полный_текст содержание text_body news_body",
        "html": "html",
        "published": "published dct published_at publication_date publish_date published_date date_published"
        " date_publish date_of_publication published_on publishing_date pub_date date"
        " fecha fecha_de_publicación fecha_publicación дата"
        " дата_публикации year+month+day año+mes+día",
        "seen": "seen crawled retrieved_at crawled_at scraped_at fetched_at date_download indexed_date"
        " seendate",
        "url": "url link document_url article_url web_url enlace ссылка",
        "source": "source outlet publication pub_title media_name newspaper source_domain medio fuente periódico"
        " источник издание сми source_name publication_name newspaper_name publisher",
        "authors": "authors author byline autor autores autora автор авторы",
        "lang": "lang language idioma язык",
        "licence": "licence license",
    }.items()
}
NAMES = tuple(_OWN_KEYS)
"""What a map can name: ``text`` or ``html`` is the article, ``seen`` a time by which it was out."""


class Found(NamedTuple):
    """A key of a record, and the value under it."""

    key: str
    value: object


@functools.lru_cache(maxsize=1 << 12)
def folded(key: str) -> str:
    """The key as it is compared; the same few are asked for with every record.

    >>> folded("Full text") == folded("full_text") == folded("fullText"), folded("Pub. Date"), folded("Título")
    (True, 'pubdate', 'titulo')
    """
    plain = key if key.isascii() else _without_acutes(key)
    return _SEPARATORS.sub("", plain).lower()


def _without_acutes(key: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", key).replace("\u0301", ""))


_SEPARATORS = re.compile(r"[\s_-]+|\.(?=\s|$)")


class Values:
    """What a record holds, found by any way of writing its keys."""

    __slots__ = ("_held", "_written")

    def __init__(self, held: Mapping[str, object]) -> None:
        self._held = held
        self._written = {folded(key): key for key in reversed(tuple(held))}

    def under(self, path: str) -> Found | None:
        """What stands under a key, or under a path of keys joined by dots; of keys that are alike, under the first."""
        key = path if path in self._held else self._written.get(folded(path))
        if key is not None:
            return Found(key, self._held[key])
        if "+" in path:
            return self._joined(path)
        first, dot, rest = path.partition(".")
        outer = self.under(first) if dot else None
        if outer is None or not isinstance(outer.value, Mapping):
            return None
        inner = Values({str(key): value for key, value in outer.value.items()}).under(rest)
        return None if inner is None else Found(f"{outer.key}.{inner.key}", inner.value)

    def _joined(self, path: str) -> Found | None:
        """What the parts of a date say together, as 2022-03-06; nothing where one is missing."""
        parts = [self.under(key) for key in path.split("+")]
        found = [part for part in parts if part is not None and not _is_missing(part.value)]
        if len(found) < len(parts):
            return None
        return Found(
            "+".join(part.key for part in found), "-".join(f"{part.value}".zfill(2) for part in found)
        )


@dataclass(frozen=True, slots=True)
class Fields:
    """The keys of each name, the first that is filled counting."""

    keys: Mapping[str, tuple[str, ...]]
    records: tuple[str, ...] = ()
    """The key, or keys, under which an answer of the service holds its list of records."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """What is true of every record of the service."""
    cut_short: re.Pattern[str] | None = None
    """What the service puts at the end of a text that it doesn't give in full."""
    order: DateOrder | None = None
    """Which number of a date is the day, where both could be."""
    shown: str | None = None
    """Which of the records shows that order, where the user doesn't name it."""
    days: dt.date | None = None
    """The day from which a date that is a bare number counts days."""

    def find(self, values: Values, name: str) -> Found:
        """The key that says ``name``, as this record writes it, and its value.

        The first key and ``None`` where none does.
        """
        keys = self.keys.get(name, ())
        for key in keys:
            found = values.under(key)
            if found is not None and not _is_missing(found.value):
                return found
        return Found(keys[0] if keys else name, self.fixed.get(name))

    def empty(self, values: Values, name: str) -> str | None:
        """The key that should say ``name`` and says nothing, as this record writes it; ``None`` where there is none."""
        found = map(values.under, self.keys.get(name, ()))
        return next((one.key for one in found if one is not None and _is_missing(one.value)), None)

    def unknown(self, values: Mapping[str, object]) -> list[str]:
        """The keys that say nothing that is looked for, as this record writes them."""
        paths = (path for keys in self.keys.values() for key in keys for path in key.split("+"))
        known = {folded(part) for path in paths for part in (path, path.partition(".")[0])}
        return [key for key in values if key and folded(key) not in known]

    def among(self, values: Mapping[str, object]) -> list[object] | None:
        """The records in an answer of the service; ``None`` where ``values`` is a record itself."""
        found = map(Values(values).under, self.records)
        return next((one.value for one in found if one is not None and isinstance(one.value, list)), None)

    def whole(self, text: str) -> str:
        """``text`` without the mark that it is cut short."""
        return text if self.cut_short is None else self.cut_short.sub("", text)


_MISSING = frozenset({"", *"NaN nan NaT <NA> NA N/A n/a #N/A NULL null None".split()})
"""How tables write that there is no value: pandas, R, spreadsheets and databases."""


def _is_missing(value: object) -> bool:
    if isinstance(value, str):
        return value.strip() in _MISSING
    return value is None or (isinstance(value, list | tuple) and not value)


def _preset(
    *records: str,
    fixed: Mapping[str, str] | None = None,
    cut_short: re.Pattern[str] | None = None,
    **keys: str,
) -> Fields:
    known = {name: tuple(said.split()) for name, said in keys.items()}
    return Fields(_OWN_KEYS | known, records, fixed or {}, cut_short)


OWN = _preset()

PRESETS: Mapping[str, Fields] = MappingProxyType(
    {
        "guardian": _preset(
            "response.results",
            fixed={"source": "The Guardian"},
            title="fields.headline webtitle",
            text="fields.bodytext bodytext",
            html="fields.body",
            published="webpublicationdate fields.firstpublicationdate",
            url="weburl fields.shorturl",
            authors="fields.byline",
            lang="fields.lang",
        ),
        "newsapi": _preset(
            "articles",
            cut_short=re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*\Z"),
            text="content description",
            published="publishedat",
            source="source.name source.id",
        ),
        "mediacloud": _preset(
            "stories",
            "results",
            id="stories_id id guid",
            published="publish_date",
            seen="indexed_date collect_date",
            source="media_name",
        ),
        "gdelt": _preset(
            "articles",
            seen="seendate",
            source="domain",
            url="url documentidentifier",
        ),
    }
)
"""The services whose records are known by name."""


def fields_of(said: str) -> Fields:
    """The fields that a map says, those that it doesn't name keeping their own keys.

    ``order=dmy`` or ``order=mdy`` says how the records write 03/04/2022, ``days=excel`` that they write 44626.

    Raises:
        MalformedMap: it names what is no field and no preset, or no key.

    >>> fields_of("guardian,text=fields.trail").keys["text"]
    ('fields.trail',)
    """
    first, *rest = [part.strip() for part in said.split(",")]
    if "=" in first or not first:
        preset, pairs = OWN, [first, *rest]
    elif first in PRESETS:
        preset, pairs = PRESETS[first], rest
    else:
        raise MalformedMap(first, f"is no preset; there are {', '.join(PRESETS)}")
    named = dict(_pair(pair) for pair in pairs if pair)
    how = {choice: _chosen(choice, named.pop(choice, None)) for choice in _CHOICES}
    keys = {**preset.keys, **{name: (key,) for name, key in named.items()}}
    return replace(preset, keys=keys, **how)


EXCEL = dt.date(1899, 12, 30)
"""The day from which spreadsheets count, for all days since March 1900: they hold that 1900 was a leap year."""
_CHOICES: Mapping[str, Mapping[str, Any]] = {
    "order": {"dmy": DateOrder.DAY_FIRST, "mdy": DateOrder.MONTH_FIRST},
    "days": {
        "excel": EXCEL,
        "excel1904": dt.date(1904, 1, 1),
        "stata": dt.date(1960, 1, 1),
        "unix": dt.date(1970, 1, 1),
    },
}
"""How the records write dates, where that can't be told from a date alone."""


def _pair(pair: str) -> tuple[str, str]:
    name, said, key = (part.strip() for part in pair.partition("="))
    if name not in (*NAMES, *_CHOICES):
        raise MalformedMap(pair, f"names no field; there are {', '.join(NAMES)}, and {', '.join(_CHOICES)}")
    if not said or not key:
        raise MalformedMap(pair, f"names no key; write {name}=KEY")
    return name, key


def _chosen(choice: str, said: str | None) -> Any:
    known = _CHOICES[choice]
    if said is not None and said.lower() not in known:
        raise MalformedMap(f"{choice}={said}", f"is no {choice} of dates; there are {', '.join(known)}")
    return None if said is None else known[said.lower()]
