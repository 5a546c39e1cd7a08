"""English: what takes place, and how its year or its anniversary is told."""

from __future__ import annotations

import re

__all__ = [
    "ANNIVERSARIES",
    "FEASTS",
    "HAPPENED",
    "NTH_ANNIVERSARY",
    "OCCASION",
    "OVER",
    "SHOWS",
    "UNFINISHED",
]

HAPPENED = frozenset(
    "accident ambush arrest arrests assassination assault attack attacks blackout blast blasts blaze bombing bombings "
    "bombardment capture clashes collapse collision coup crash crashes death deaths debacle defeat "
    "disaster downpour earthquake explosion explosions fire flood floods incident indictment killing killings landslide "
    "massacre murder murders outage outbreak quake raid raids rampage resignation riot riots "
    "robbery ruling rulings shooting shootings slump stabbing tragedy victory violence".split()
)

_EVENTS = (
    "olympics|paralympics|games|cup|championships?|tournament|open|masters|prix|finals?|series|season|marathon|race|tour|regatta|"
    "elections?|vote|voting|referendum|primar(?:y|ies)|midterms|run-?off|ballot|inauguration|summit|conference|convention|congress|"
    "forum|festival|fair|expo|exhibition|biennale|awards|ceremony|parade|carnival|hajj|eclipse|census|session|war|invasion|"
    f"coup|revolution|uprising|strike|hurricane|tsunami|{'|'.join(sorted(HAPPENED))}"
)
OCCASION = re.compile(
    rf"(?:\s[\w.'’-]+){{0,4}}?\s(?:{_EVENTS})(?:\s(?:in|at|of)(?:\s(?:the|[A-Z][\w.'’-]*)){{1,4}})?,?\s"
    r"(?:(?:will|would|is|are|was|were|be|to|been|has|have|had|due|set|scheduled|expected|slated)\s){0,4}"
    r"(?:beg[iau]n(?:s|ning)?|start(?:s|ed)?|open(?:s|ed)?|kick(?:s|ed)?\soff|end(?:s|ed)?|close[sd]?|conclude[sd]?|"
    r"finish(?:es|ed)?|held|t(?:ake|akes|ook|aken)\splace|r[ua]ns?|g[eo]ts?\sunder\sway|struck|hit|came|falls?|fell|happened|"
    r"occurred|broke\sout|failed)\b",
    re.IGNORECASE,
)
"""What takes place in the year of its name, and a verb that tells so: "the 2026 World Cup begins"."""

_WHOSE = r"(?:the|a|his|her|its|their|[\w.-]+['’]s?)\s"
ANNIVERSARIES = re.compile(
    rf"\s(?:after|since|following)\s{_WHOSE}(?:[\w'’-]+\s){{0,2}}"
    rf"|\s(?:after|since|following)\s(?:{_WHOSE})?(?:[\w'’-]+\s){{0,4}}(?:{'|'.join(sorted(HAPPENED))}|coup|invasion|war|revolution)\s(?:of|on)\s"
)
NTH_ANNIVERSARY = re.compile(
    r"anniversary(?<!-month\sanniversary)(?<!-week\sanniversary)(?<!-day\sanniversary)"
    rf"\sof\s(?:{_WHOSE})?(?:[^\W\d_][\w'’-]*\s){{0,4}}(?<!\son\s)(?<!\sin\s)\Z"
)
"""What remembers the date that follows: "three years after Russia's Feb. 24 invasion", "the third anniversary of the"."""

UNFINISHED = frozenset(
    "accepted adjourned advanced agreed aimed allowed amended announced appointed approved arranged asked backed banned barred based became "
    "been booked brought called cancelled canceled chose cleared closed committed confirmed convened corrected decided declared deferred delayed "
    "demanded did drew due earned encouraged endorsed entitled expected extended face faced filed fixed forecast gave given granted had has have "
    "hoped imposed insisted intended invited issued joined limited listed lodged made moved named needed noted offered opposed ordered "
    "organised organized persuaded picked planned pledged posted postponed predicted prepared pressed projected prolonged promised "
    "promoted proposed published pushed put qualified raised reached read recommended rejected released remanded renewed requested "
    "required rescheduled reserved resolved said scheduled secured selected set shut slated sought supported suspended targeted "
    "threatened told unveiled updated urged used voted vowed wanted warned welcomed was were".split()
    + "anniversary appointment auction ballot ceremony closure concert conference congress contest convention date deadline debate debut derby "
    "election elections enthronement event events exam exams exhibition fair festival final finals fixture forum funeral game games "
    "hearing hearings inauguration inquest interview leg launch march match meeting meetings opener opening parade payment performance poll "
    "polls premiere presentation primaries primary protest protests publication qualifier race rally referendum release rematch reopening retirement "
    "return rollout round run-off runoff sale screening semi-final semifinal sentencing session show sitting speech start strike strikes summit "
    "talks test tests tie tour tournament trial trip visit vote votes voting walkout wedding".split()
)
"""Verbs after which, and nouns of which, the day may be still to come: "agreed to meet on", "criticised the vote on"."""

OVER = frozenset(
    "abducted arrested assassinated born buried captured collapsed crashed died detained drowned erupted escaped exploded fell fled found "
    "kidnapped killed married murdered overthrown poisoned raided raped resigned robbed sank seized shot stabbed struck sworn vanished"
    " wounded ousted elected defeated stormed happened occurred".split()
)

SHOWS = (
    "show series sequel film movie album single drama comedy sitcom documentary podcast production play musical exhibition festival fair "
    "tour season registration consultation nomination enrollment window event conference convention sale camp"
).split()
FEASTS = (
    "anniversary birthday deadline holiday festival christmas easter ramadan thanksgiving day eve".split()
)
"""What "falls on" a day, or opens on it: "the exhibition opens in May"."""
