"""Tables in, pages and pictures out: the timeline of a dataset, and one article with its references marked."""

from __future__ import annotations

import contextlib
import itertools
import os
from pathlib import Path
from typing import TYPE_CHECKING

from chronology.dataset.moment import Moment, published_interval
from chronology.documents import Document, Options, Rejected, read
from chronology.errors import UnreadableSource, UnwritableOutput
from chronology.replacing import replacing
from chronology.tagging import document_mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

__all__ = ["annotate", "canvas", "draw", "headline", "save_timeline"]

PathLike = str | os.PathLike[str]
_PAGES = (".html", ".htm", "")
"""The endings of file names that get the page, beside those that ask for a picture."""


def draw(
    directory: PathLike,
    path: PathLike,
    *,
    top: int | None = None,
    title: str | None = None,
    lang: str = "en",
) -> int:
    """Write the timeline of a folder of tables; gives the number of events.

    A ``path`` that ends in .svg, .png or .pdf gets a picture, one in .html the interactive page as one file.
    With ``top`` only so many are drawn, each once: the key events, as their best supported report tells them.
    ``title`` is the headline, that of ``about.yaml`` in the folder where none is given; ``lang`` the language of the
    page around the events, one of its ``LANGUAGES``.

    Raises:
        MalformedDataset: the folder or a table is missing or isn't ours.
        UnwritableOutput: ``path`` can't be written.
        UnknownLanguage: the page has no words in ``lang``.
    """
    from chronology.dataset.claims import load_claims

    events = load_claims(directory, top=top)
    with canvas(Path(path)) as part:
        save_timeline(events, part, {}, title or headline(directory, lang), lang)
    return len(events)


def annotate(source: PathLike, path: PathLike, *, published: Moment | None = None, lang: str = "en") -> int:
    """Write an article as an HTML page with its references marked; gives the number of references.

    Args:
        source: A file with one article.
        path: The HTML file; it appears once it is whole.
        published: Publication date, where the article states none.
        lang: Its language, where it states none.

    Raises:
        UnreadableSource: there is no article in ``source``, or more than one.
        UnwritableOutput: ``path`` can't be written.
    """
    from chronology.timeline.annotate import annotated

    given = published_interval(published)
    pages = list(itertools.islice(read([source], published=given, options=Options(lang=lang)), 2))
    match pages:
        case [Rejected() as bad]:
            raise UnreadableSource(str(source), bad.reason)
        case [Document() as page]:
            mentions = document_mentions(page)
        case _:
            raise UnreadableSource(
                str(source), f"holds {'more than one article' if pages else 'no article'}; give a file of one"
            )
    with replacing(Path(path)) as part:
        part.write_text(annotated(page, mentions), encoding="utf-8", newline="\n")
    return len(mentions)


def headline(directory: PathLike, lang: str = "en") -> str:
    """What ``about.yaml`` calls the tables in that folder, else words that fit any news.

    Raises:
        MalformedSheet: ``about.yaml`` can't be used.
        UnknownLanguage: there are no words in ``lang``.
    """
    from chronology.dataset.about import UNTITLED, read_about
    from chronology.timeline.language import words_of

    title, otherwise = read_about(Path(directory)).title, words_of(lang)["page"]["title"]
    return otherwise if title == UNTITLED else title


@contextlib.contextmanager
def canvas(path: Path) -> Iterator[Path]:
    """A file to draw a timeline into, which takes the place of ``path`` at the end.

    Raises:
        UnwritableOutput: nothing can be written there, or its name asks for what isn't drawn.
    """
    if (kind := path.suffix.lower()) not in _PAGES:
        from chronology.timeline.picture import PICTURES  # slow to import, and a page needs none of it

        if kind not in PICTURES:
            known = ", ".join((_PAGES[0], *PICTURES[:-1]))
            raise UnwritableOutput(
                str(path), f"is no name of a timeline; let it end in {known} or {PICTURES[-1]}"
            )
    with replacing(path) as part:
        yield part


def save_timeline(
    events: pd.DataFrame, path: Path, links: dict[str, str], title: str, lang: str = "en"
) -> None:
    """Draw these events as the page, or as the picture that the name of the file asks for."""
    if (kind := path.suffix.lower()) not in _PAGES:
        from chronology.timeline.picture import picture

        path.write_bytes(picture(events, kind, title=title))
        return
    from chronology.timeline import page

    text = page(events, title=title, links=links, lang=lang)
    path.write_text(text, encoding="utf-8", newline="\n")
