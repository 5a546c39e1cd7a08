"""Text and publication date in, dated references out: recognise, anchor, place."""

from chronology.resolver.mention import Alternative, Anchor, AnchorKind, Frame, Mention, Status, TimexType

__all__ = ["Alternative", "Anchor", "AnchorKind", "Frame", "Mention", "Status", "TimexType"]
