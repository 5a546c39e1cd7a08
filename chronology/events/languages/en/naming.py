"""How English names actors: articles tell the holder of an office from a rank."""

from __future__ import annotations

import re

from chronology.events.naming import Manner, Naming, Traps
from chronology.events.words import words

__all__ = ["NAMING"]

NAMING = Naming(
    manner=Manner(
        leads=re.compile(r" of (?:the )?"),
        owns=re.compile(r"[’']s |(?<=\bUS) |(?<=\bU\.S\.) |(?<=\bUK) "),
        rank=re.compile(r"[a-z]"),
        definite=words("the current then-current incumbent"),
        not_held=re.compile(
            r"(?i:an?|any|another|no|former|ex|late|then|next|future|first|previous|ousted|deposed|vice|deputy|acting|"
            r"interim|assistant|under|elected|as|became|become|named|appointed)$"
        ),
        elect=re.compile(r"[- ]elect\b"),
    ),
    traps=Traps(
        openers=words("in from to of with the for by after at on and as inside outside near"),
        titles=words("president prime foreign king queen minister secretary city"),
        desks=words("correspondent correspondents bureau editor"),
        in_language=words("in"),
        ranks=words(
            "president prime minister mr mrs ms miss dr sir lord lady king queen prince pope secretary state "
            "senator governor mayor ambassador envoy general colonel captain admiral major commander "
            "sergeant judge justice attorney professor chairman chairwoman chancellor premier leader speaker "
            "candidate republican republicans democrat democrats comrade congressman congresswoman "
            "representative director chief monday tuesday wednesday thursday friday saturday sunday january "
            "february march april may june july august september october november december today yesterday"
        ),
        places=words("in at on from near since after before inside outside"),
        shouted=words("US"),
    ),
)
