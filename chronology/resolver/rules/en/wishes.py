"""English: verbs that look ahead, and what their dates tell of."""

from __future__ import annotations

from chronology.resolver.rules.wishes import Wishes

__all__ = ["WISHES"]

_ORDERED = (
    "told asked ordered urged invited instructed advised directed summoned encouraged agreed vowed threatened pledged promised decided "
    "scheduled required requested warned subpoenaed canceled cancelled postponed scrapped"
).split()

WISHES = Wishes(
    present=frozenset("awaiting awaits await faces face threatens threaten mulls proposes urges vows".split())
    | {"calls for", "agree to", "agrees to"},
    participles=frozenset(_ORDERED)
    | frozenset(
        "considering weighing facing threatening mulling proposing urging demanding seeking eyeing plotting".split()
    )
    | {"called for", "called on", "called to", "calling for", "calling on", "proposed", "demanded"},
    having=frozenset("has have 've ’ve is are 's ’s 're ’re".split()),
    infinitive=frozenset({"to", "be"}),
    kept=frozenset(
        "meet reconvene gather appear testify report return strike march rally convene assemble arrive walk turn show come held".split()
    ),
    beside=frozenset(
        "in on at by from to before again with outside here there early out up for until next and".split()
    ),
    topics=frozenset("into about over after following since because from".split()),
    awaiting=frozenset("await awaits awaiting".split()),
    events=frozenset(
        "appointment auction ballot briefing by-election ceremony concert conference congress convention debate election elections event exam "
        "exams festival final forum funeral game general-election hearing hearings inauguration inquest interview launch march match meeting "
        "meetings opening parade poll polls premiere presentation press-conference protest protests rally rallies referendum rehearsal "
        "release rematch retrial run-off runoff screening sentencing session show sitting speech start strike strikes summit talks test "
        "tests tournament trial trip visit vigil vote votes walkout wedding".split()
    ),
    destined=frozenset({"for"}),
)
