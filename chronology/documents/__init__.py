"""Files and records in, one immutable document a page out, with its publication date and its evidence."""

from chronology.documents.document import Document, Publication, PublishedStatus
from chronology.documents.options import Options
from chronology.documents.reading import page_from_text, read
from chronology.documents.rejected import Rejected

__all__ = ["Document", "Options", "Publication", "PublishedStatus", "Rejected", "page_from_text", "read"]
