"""One article as an HTML page with every temporal reference marked: what a researcher opens to trust or correct it.

The page works offline and without a program; with one, it draws what each reference was counted from. It holds the
article's words, so it may be passed on only where their licence allows.
"""

from __future__ import annotations

import string
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Final

from chronology.timeline.enclosed import head, template
from chronology.timeline.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.documents import Document
    from chronology.resolver import Mention

__all__ = ["annotated"]

_CODES: Final = {"DATE": "D", "TIME": "T", "DURATION": "L", "SET": "S"}
_PLURALS: Final = {
    "DATE": "dates",
    "TIME": "times of day",
    "DURATION": "lengths of time",
    "SET": "repeated times",
}
_TYPES: Final = {"DATE": "date", "TIME": "time of day", "DURATION": "length of time", "SET": "repeated time"}
_STATUSES: Final = {
    "resolved": "placed on the calendar",
    "bounded": "only bounded: the publication date is not known well enough",
    "vague": "names no place on the calendar",
    "unresolved": "could not be placed",
}
_HEADINGS: Final = ("Words", "Type", "Value", "When", "Counted from", "Rule", "Sure", "Or")


def annotated(page: Document, mentions: Sequence[Mention], *, title: str | None = None) -> str:
    """The article as one HTML document: its references marked by kind, each with its way to a date, and a table.

    Args:
        page: the article, its entries among it.
        mentions: its references, in text order, none overlapping another; offsets count in ``page.text``.
        title: the headline of the page; by default the article's own, or its name.
    """
    program = template("annotate.js")
    headline = title or page.title or page.source_id or page.doc_id
    return string.Template(template("annotate.html")).substitute(
        head=head(headline, template("annotate.css"), (program,)),
        lang=escape(page.lang),
        title=escape(headline),
        published=_published(page),
        count=escape(_count(mentions)),
        key=_key(mentions),
        text="".join(_text(page, mentions)),
        rows="".join(_row(mention) for mention in mentions),
        headings="".join(f'<th scope="col">{heading}</th>' for heading in _HEADINGS),
        program=program,
    )


def _published(page: Document) -> str:
    known = page.publication
    when = in_words(known.interval) if known.interval is not None else "date not known"
    why = f" ({escape(known.evidence)})" if known.evidence else ""
    return f'Published: <b id="published">{escape(when)}</b>{why}'


def _count(mentions: Sequence[Mention]) -> str:
    kinds = Counter(mention.timex_type.value for mention in mentions)
    parts = ", ".join(
        f"{kinds[kind]} {_TYPES[kind] if kinds[kind] == 1 else many}"
        for kind, many in _PLURALS.items()
        if kinds[kind]
    )
    return f"Temporal references: {parts or 'none'}"


def _key(mentions: Sequence[Mention]) -> str:
    """What the marks mean, as far as the page has them."""
    kinds = {mention.timex_type.value for mention in mentions}
    states = {mention.status.value for mention in mentions}
    items = [
        f'<li><span class="ref {code}" data-code="{code}">{name}</span></li>'
        for kind, code in _CODES.items()
        if kind in kinds
        for name in (_TYPES[kind],)
    ]
    items += [
        f'<li><span class="ref {status}">{words}</span></li>'
        for status, words in _STATUSES.items()
        if status in states
    ]
    return "".join(items)


# --- the text ------------------------------------------------------------------------------------------


def _text(page: Document, mentions: Sequence[Mention]) -> Iterator[str]:
    """The page's text with its references marked, its entries framed."""
    at, waiting = 0, list(reversed(mentions))
    for block in page.blocks:
        yield from _passage(page.text, at, block.start, waiting)
        yield f'<section class="entry"><p class="stamp">{_published(block).replace(" id=", " data-of=")}</p>'
        yield from _passage(page.text, block.start, block.end, waiting)
        yield "</section>"
        at = block.end
    yield from _passage(page.text, at, len(page.text), waiting)


def _passage(text: str, start: int, end: int, waiting: list[Mention]) -> Iterator[str]:
    """A piece of the text; ``waiting`` holds the references to come, the next one last."""
    at = start
    while waiting and waiting[-1].start < end:
        mention = waiting.pop()
        yield escape(text[at : mention.start])
        yield _mark(mention)
        at = mention.end
    yield escape(text[at:end])


def _mark(mention: Mention) -> str:
    code = _CODES[mention.timex_type.value]
    anchor = _anchor_id(mention)
    link = f' data-anchor="{anchor}"' if anchor else ""
    return (
        f'<a class="ref {code} {mention.status.value}" id="m{mention.start}" href="#r{mention.start}"'
        f' data-code="{code}"{link}>{escape(mention.text)}</a><span class="card" role="note">{_card(mention)}</span>'
    )


def _card(mention: Mention) -> str:
    """What stands beside the words while they are pointed at."""
    lines = [
        f"<b>{escape(_when(mention))}</b>",
        f"{escape(mention.timex_type.value)} {escape(mention.value)}{_modifiers(mention)}",
        escape("; ".join(mention.trace)),
        f"{escape(mention.anchor.why)}",
    ]
    lines += [f"or {escape(other.value)}: {escape(other.why)}" for other in mention.alternatives]
    return "<br>".join(line for line in lines if line)


def _anchor_id(mention: Mention) -> str | None:
    """The element that the reference was counted from: an earlier reference, or the publication date."""
    match mention.anchor.kind.value:
        case "mention" if mention.anchor.ref is not None:
            return f"m{mention.anchor.ref.partition('-')[0]}"
        case "document" if mention.anchor.interval is not None:
            return "published"
        case _:
            return None


# --- the table -----------------------------------------------------------------------------------------


def _row(mention: Mention) -> str:
    others = "; ".join(f"{other.value} ({other.why})" for other in mention.alternatives)
    sure = "" if mention.confidence is None else f"{mention.confidence:.0%}"
    cells = (
        f'<a href="#m{mention.start}">{escape(mention.text)}</a>',
        escape(_TYPES[mention.timex_type.value]),
        f"<code>{escape(mention.value)}</code>{_modifiers(mention)}",
        escape(_when(mention)),
        _counted_from(mention),
        f"<code>{escape(mention.rule)}</code>",
        sure,
        escape(others),
    )
    return f'<tr id="r{mention.start}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _counted_from(mention: Mention) -> str:
    anchor, why = _anchor_id(mention), escape(mention.anchor.why)
    return why if anchor is None else f'<a href="#{anchor}">{why}</a>'


def _when(mention: Mention) -> str:
    if mention.interval is None:
        return _STATUSES[mention.status.value]
    only = "" if mention.status.value != "bounded" else " (bounds only)"
    return in_words(mention.interval) + only


def _modifiers(mention: Mention) -> str:
    words = [word for word in (mention.mod, mention.signal) if word]
    return f" <small>{escape(', '.join(words))}</small>" if words else ""
