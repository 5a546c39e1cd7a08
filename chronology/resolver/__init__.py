"""Text and publication date in, dated references out: recognise, anchor, place."""

from chronology.resolver.mention import Alternative, Anchor, AnchorKind, Frame, Mention, Status, TimexType
from chronology.resolver.resolve import resolve

__all__ = ["Alternative", "Anchor", "AnchorKind", "Frame", "Mention", "Status", "TimexType", "resolve"]
