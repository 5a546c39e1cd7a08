"""Real files of every format that is read, written from a few articles."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import json
import uuid
import zipfile
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from html import escape

import docx
import pyarrow as pa
import pyarrow.parquet as pq
from backports import zstd


@dataclass(frozen=True)
class Article:
    id: str
    title: str
    text: str
    published: str
    url: str
    source: str = "The Meridian Wire"
    lang: str = "en"

    @property
    def day(self) -> dt.date:
        return dt.date.fromisoformat(self.published[:10])

    @property
    def paragraphs(self) -> list[str]:
        return [p.strip() for p in self.text.split("\n\n") if p.strip()]


def made(number: int, topic: str = "grain") -> Article:
    """An article like no other."""
    lines = [
        f"The ministers of district {number} met on Saturday and spoke of {topic} for {number % 7 + 2} hours.",
        f"A first meeting, in May 20{number % 20:02d}, had failed; number {number} was to do better, it was said.",
        f"Neither side would tell what had been agreed on item {number * 37 % 1000} of the list, nor who had asked.",
    ]
    url = f"https://example.org/{topic}/{number}"
    day = dt.date(2015, 1, 1) + dt.timedelta(days=number)
    return Article(
        f"{topic}-{number}", f"Talks on {topic}, round {number}", "\n\n".join(lines), str(day), url
    )


def text(article: Article) -> bytes:
    return f"{article.title}\n\n{article.text}\n".encode()


def markdown(article: Article) -> bytes:
    head = (
        f"---\ntitle: {json.dumps(article.title)}\npublished: {article.published}\nurl: {article.url}\n---\n"
    )
    return (head + article.text).encode()


def html(article: Article) -> bytes:
    paragraphs = "".join(f"<p>{escape(p)}</p>" for p in article.paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{escape(article.title)}</title>"
        f'<meta property="article:published_time" content="{article.published}T08:00:00Z"></head><body>'
        f"<nav><a href=/>Home</a></nav><article><h1>{escape(article.title)}</h1>{paragraphs}</article>"
        "<div class=cookie-banner>We use cookies, accept them all.</div></body></html>"
    ).encode()


def json_lines(articles: list[Article]) -> bytes:
    return "".join(json.dumps(asdict(a)) + "\n" for a in articles).encode()


def json_list(articles: list[Article]) -> bytes:
    return json.dumps([asdict(a) for a in articles], indent=1).encode()


def delimited(articles: list[Article], delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(asdict(articles[0])), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(map(asdict, articles))
    return out.getvalue().encode()


def parquet(articles: list[Article]) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([asdict(a) for a in articles]), out)
    return out.getvalue()


def warc_record(
    payload: bytes, url: str, kind: str = "response", crawled: str = "2023-01-02T03:04:05Z"
) -> bytes:
    carrier = "application/http; msgtype=response" if kind == "response" else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, url)}>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: {crawled}\r\nContent-Type: {carrier}\r\n"
        f"Content-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def response(page: bytes, content_type: str = "text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n\r\n".encode() + page


def warc(pages: list[tuple[Article, bytes]]) -> bytes:
    return b"".join(warc_record(response(page), article.url) for article, page in pages)


def word(lines: list[str]) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def open_text(body: str) -> bytes:
    """An ODT document with that body in XML."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    content = (
        f"<office:document-content{names}><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def open_paragraphs(lines: list[str]) -> bytes:
    return open_text("".join(f"<text:p>{escape(line)}</text:p>" for line in lines))


_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(*sheets: list[list[str]], strings: list[str] | None = None, first_day: str = "") -> bytes:
    """An XLSX workbook of sheets of rows of cells in XML; style 1 is a date, style 2 one of our own."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    targets = "".join(f'<Relationship Id="rId{n}" Target="worksheets/sheet{n}.xml"/>' for n in numbers)
    shared = "".join(f"<si><t>{escape(said)}</t></si>" for said in strings or ())
    held = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_RELATED}"><workbookPr {first_day}/>'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{targets}</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{_SHEETS}">{shared}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEETS}"><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm"/>'
        '</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    }
    for number, rows in zip(numbers, sheets, strict=True):
        told = "".join(f'<row r="{n}">{"".join(cells)}</row>' for n, cells in enumerate(rows, 1))
        held[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_SHEETS}"><sheetData>{told}</sheetData></worksheet>'
        )
    return packed({name: said.encode() for name, said in held.items()})


def cell(said: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(said)}</t></is></c>'


def sheet(articles: list[Article]) -> bytes:
    rows = [list(asdict(articles[0])), *(list(asdict(a).values()) for a in articles)]
    return workbook([[cell(said) for said in row] for row in rows])


def open_sheet(*rows: str) -> bytes:
    """An ODS file of one sheet, of rows in XML."""
    table = (
        f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"
    )
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _OPEN_NAMES
    )
    content = f"<office:document{spaces}><office:spreadsheet>{table}</office:spreadsheet></office:document>"
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content.encode()})


def open_cell(said: str, **attributes: str) -> str:
    told = "".join(
        f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in attributes.items()
    )
    return f"<table:table-cell{told}><text:p>{escape(said)}</text:p></table:table-cell>"


def open_rows(articles: list[Article]) -> bytes:
    rows = [list(asdict(articles[0])), *(list(asdict(a).values()) for a in articles)]
    return open_sheet(*("".join(map(open_cell, row)) for row in rows))


_OPEN_NAMES = ("office", "table", "text")


def parts(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def packed(held: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def rich_text(lines: list[str]) -> bytes:
    def said(line: str) -> str:
        plain = line.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in plain)

    return ("{\\rtf1\\ansi\\ansicpg1252\\uc1 " + "\\par\n".join(map(said, lines)) + "}").encode("ascii")


def nexis(article: Article) -> list[str]:
    """As Nexis writes an article, one line a paragraph."""
    return [
        article.title,
        article.source,
        f"{article.day:%B} {article.day.day}, {article.day:%Y %A}",
        f"Copyright {article.day:%Y} {article.source} All Rights Reserved",
        "Section: WORLD; Pg. 4",
        f"Length: {len(article.text.split())} words",
        "Byline: By Ada Roe",
        "Body",
        *article.paragraphs,
        "Classification",
        "Language: ENGLISH",
        "Publication-Type: Newspaper",
        f"Load-Date: {article.day + dt.timedelta(days=1):%B %d, %Y}",
        "End of Document",
    ]


def proquest(articles: list[Article]) -> bytes:
    parts = [
        "\n\n".join(
            [
                f"Document {number} of {len(articles)}",
                a.title,
                "Author: Roe, Ada",
                f"Full text: {a.text}",
                "Subject: Talks; Trade",
                f"Title: {a.title}",
                f"Publication title: {a.source}; Meridian City",
                f"Publication date: {a.day:%b} {a.day.day}, {a.day.year}",
                "Language of publication: English",
                f"ProQuest document ID: {1000 + number}",
                f"Document URL: {a.url}",
                f"Last updated: {a.day + dt.timedelta(days=2)}",
            ]
        )
        for number, a in enumerate(articles, 1)
    ]
    return f"\n\n{'_' * 60}\n\n".join(parts).encode()


def factiva(articles: list[Article]) -> bytes:
    parts = [
        f"SE  World\nHD  {a.title}\nBY  By Ada Roe\nWC  90 words\nPD  {a.day.day} {a.day:%B %Y}\nSN  {a.source}\n"
        f"SC  MERWIR\nLA  English\nCY  (c) {a.day.year} {a.source}\n\nLP\n{a.paragraphs[0]}\n\nTD\n"
        + "\n\n".join(a.paragraphs[1:])
        + f"\n\nCO  abc : Abc Ltd\nNS  gdip : International Relations\nAN  Document MERWIR0{a.day:%Y%m%d}ei36000{n:02d}"
        for n, a in enumerate(articles)
    ]
    return "\n\n\n".join(parts).encode()


def feed(articles: list[Article]) -> bytes:
    entries = "".join(
        f"<item><title>{escape(a.title)}</title><link>{a.url}</link><guid isPermaLink='false'>{a.id}</guid>"
        f"<pubDate>{a.day:%a, %d %b %Y} 10:00:00 GMT</pubDate>"
        f"<description>{escape(''.join(f'<p>{escape(p)}</p>' for p in a.paragraphs))}</description></item>"
        for a in articles
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>The Meridian Wire</title>"
        f"<language>en</language>{entries}</channel></rss>"
    ).encode()


def mail(article: Article) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = article.title, f"{article.source} <wire@example.org>"
    message["Date"] = f"{article.day:%a, %d %b %Y} 10:00:00 +0000"
    message.set_content(article.text)
    return bytes(message)


def web_archive(article: Article) -> bytes:
    """A page as a browser saves it in a single file, with a picture beside it."""
    message = EmailMessage()
    message["From"], message["Snapshot-Content-Location"] = "<Saved by Blink>", article.url
    message["Date"] = "Sun, 26 Nov 2028 10:00:00 -0000"
    message.set_content(html(article), "text", "html", cte="quoted-printable")
    message.add_related(b"GIF89a", "image", "gif")
    return bytes(message)


def gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def zstandard(data: bytes) -> bytes:
    return zstd.compress(data)
