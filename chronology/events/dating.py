"""Which triggers of a sentence each of its temporal references dates, and how they stand to each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from chronology.events.attachment import Candidate, attach
from chronology.events.bounds import VERBS
from chronology.events.dateless import Placed, dates_nothing
from chronology.events.event import JOINED, gives_interval
from chronology.events.lexicon import COURSE_VERBS, Mood
from chronology.events.reach import candidates, is_fronted
from chronology.events.tokens import Token, WordClass
from chronology.events.trigger import Kind, Trigger
from chronology.events.verbs import PHASE
from chronology.events.words import words
from chronology.intervals import Extent, covering, open_ended
from chronology.resolver.mention import Mention, Status, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronology.events.clauses import ClauseReader
    from chronology.intervals import Interval

__all__ = [
    "SINCE_CLAUSE",
    "SUBJECT_NOUN",
    "Dating",
    "best_first",
    "date_triggers",
    "giving_interval",
    "is_datable",
]


class Dating(NamedTuple):
    """One reference as the date of one trigger."""

    mention: Mention
    interval: Interval
    relation: str
    method: str
    listed: int = -1


_RELATIONS = {
    "since": "BEGUN_BY",
    "from": "BEGUN_BY",
    "until": "ENDED_BY",
    "till": "ENDED_BY",
    "before": "BEFORE",
    "after": "AFTER",
    "during": "DURING",
}
SINCE_CLAUSE = "since-clause"
SUBJECT_NOUN = "subject-noun"
SECOND_VERB = "second-verb"
_BEFORE_VERB = frozenset({"opens-sentence", "precedes-event", "premodifies-event"})
_GOVERNS_INFINITIVE = words(
    "move tell order ask urge agree refuse decline vote force manage decide fail try attempt begin start continue call"
)
"""A date behind their infinitive is theirs: "was told to go in 2012"."""
_RESOLVES = words("agree vote decide")
"""What they resolve to do has a date of its own behind another: "met on Monday and agreed to vote in May"."""
_MOTION = words("fly travel come go arrive return land sail")
"""So is one behind the purpose of a movement: "flew in to protect him last week"."""
_REQUESTS = words("ask demand urge order tell force allow permit call request")
"""The one who is asked can stand between: "exigió a Caracas liberar", "told two envoys to leave"."""
_ASKED_REACH = 9
"""Tokens to the infinitive, with such a one."""
_SCHEMES = words("conspiracy plot plots scheme bid")
"""What their infinitive tells has no date of its own: "charged him with a plot to kill her in May"."""
_GIVES, _UNITS = words("give grant allow"), words("minutes hours days weeks months day week month")
_INSIDE = words("in at during on")
"""A noun after these tells when and where its verb happened: "reached at Saturday's talks"."""
_PHASE, _ENDING = words(PHASE), words("stop cease quit finish")
_JOINED = 3
"""Tokens up to an object behind "and": "signed a friendship and trade agreement"."""
_ANSWERS = words("hit slap respond retaliate answer counter")
"""What they are done with is what happened: "hit the firm with sanctions in May"."""


def is_datable(mention: Mention) -> bool:
    """Whether a reference can date an event: a date or time with an interval, no duration, no set."""
    return (
        mention.timex_type in (TimexType.DATE, TimexType.TIME)
        and mention.status in (Status.RESOLVED, Status.BOUNDED)
        and mention.interval is not None
    )


def best_first(datings: Sequence[Dating]) -> list[Dating]:
    """Resolved before bounded, finer before coarser, then in text order; those joined to the first right behind it."""
    first, *others = sorted(
        datings,
        key=lambda d: (d.mention.status is not Status.RESOLVED, d.interval.granularity.rank, d.mention.start),
    )
    with_first = [d._replace(method=f"{d.method}+{JOINED}") for d in others if _are_joined(first, d)]
    return [first, *with_first, *(d for d in others if not _are_joined(first, d))]


def giving_interval(datings: Sequence[Dating]) -> list[Dating]:
    """Of the datings of an event, the best first, those that give it its interval: the first and those joined to it."""
    return [dating for rank, dating in enumerate(datings) if gives_interval(rank, dating.method)]


def _are_joined(one: Dating, other: Dating) -> bool:
    """Whether two references give one time; years before 1 have no bounds that could be set side by side."""
    is_one_list = 0 <= one.listed == other.listed and one.relation == other.relation
    return is_one_list and all(d.interval.is_bounded or d.interval.edtf_text is None for d in (one, other))


def date_triggers(reader: ClauseReader, spans: Sequence[Placed]) -> dict[Trigger, list[Dating]]:
    """The datings of each trigger that a reference dates."""
    dated: dict[Trigger, list[Dating]] = defaultdict(list)
    for placed in spans:
        for trigger, dating in _datings(reader, placed):
            dated[trigger].append(dating)
    for trigger, datings in list(dated.items()):
        _spread(reader, dated, trigger, datings)
    return dated


def _datings(reader: ClauseReader, placed: Placed) -> Iterator[tuple[Trigger, Dating]]:
    """The triggers that one reference dates, each with its dating."""
    mention, first, last = placed.mention, placed.first, placed.last
    inner = _when_clause(reader, last)
    if inner is not None:
        yield inner, Dating(mention, _last_unit(mention), "IS_INCLUDED", "when-clause")
    if dates_nothing(reader, placed):
        return
    outside = candidates(reader, first, last)
    is_led = _is_led(reader.tokens, first)
    choice = attach(
        reader.tokens,
        first,
        last,
        [Candidate(t.at, t.at, t.is_reporting, _premodified(t, last, is_led=is_led)) for t in outside],
    )
    if choice is None or outside[choice.chosen] == inner:
        return
    chosen = outside[choice.chosen]
    method = choice.method if choice.rival is None else f"{choice.method}?"
    dating = _dating(reader.tokens, placed, method)
    in_subject = _in_subject(reader, first, last) if is_led else None
    if in_subject is not None and chosen in in_subject:
        noun, verb = in_subject
        yield noun, dating._replace(method="follows-event")
        yield verb, dating._replace(method=f"follows-event+{SUBJECT_NOUN}")
    else:
        yield from _handed(reader, chosen, first, dating)


def _premodified(trigger: Trigger, last: int, *, is_led: bool) -> bool:
    """Whether a date right before the word can be part of it: a verb is no part of "the aid sent in May | helped"."""
    is_verb = _acts(trigger) or trigger.kind is Kind.GERUND
    is_parted = is_led and trigger.group == last + 1 and is_verb
    return not (trigger.has_endings or is_parted)


def _acts(verb: Trigger) -> bool:
    """Whether a verb tells an event beside the one that its subject names; "failed", "said" do not."""
    return verb.kind is Kind.FINITE and verb.lemma not in COURSE_VERBS and not verb.is_reporting


def _is_led(tokens: Sequence[Token], first: int) -> bool:
    """Whether a preposition opens a reference, or stands before it."""
    return any(token.kind is WordClass.PREPOSITION for token in tokens[max(0, first - 1) : first + 1])


def _in_subject(reader: ClauseReader, first: int, last: int) -> tuple[Trigger, Trigger] | None:
    """The event that a subject names with its date, and the verb: "the arrest of Ruiz in May drew crowds"."""
    verb = next((t for t in reader.triggers if t.group == last + 1 and _acts(t)), None)
    if verb is None:
        return None
    subject = reader.clause(verb).subject
    inside = range(subject.first, min(subject.stop, first))
    return next(((t, verb) for t in reader.triggers if t.kind is Kind.NOUN and t.at in inside), None)


def _when_clause(reader: ClauseReader, last: int) -> Trigger | None:
    """The verb of the clause right behind a reference: "since 2013, when the leader died"."""
    at = last + 1
    tokens = reader.tokens
    if at < len(tokens) and tokens[at].kind is WordClass.COMMA:
        at += 1
    if at >= len(tokens) or tokens[at].gloss != "when":
        return None
    trigger = next((t for t in reader.triggers if t.at > at and t.kind is Kind.FINITE), None)
    return trigger if trigger is not None and reader.clause(trigger).opener == "when" else None


def _unit(mention: Mention) -> Interval:
    """The time that the words name, less the bound that a "since" or "before" sets."""
    interval = mention.interval
    assert interval is not None
    if interval.is_bounded or (interval.begin is None and interval.end is None):
        return interval
    first = interval.last_day if interval.begin is None else interval.begin.date()
    assert first is not None
    return covering(first, interval.granularity)


def _last_unit(mention: Mention) -> Interval:
    """The same; of a range the end that stands before "when": "from 2012 to 2018, when he left"."""
    named = _unit(mention)
    if named.extent is not Extent.THROUGHOUT or named.last_day is None or not named.is_bounded:
        return named
    return covering(named.last_day, named.granularity)


def _dating(tokens: Sequence[Token], placed: Placed, method: str) -> Dating:
    mention, first = placed.mention, placed.first
    assert mention.interval is not None
    word = placed.signal or (tokens[first - 1].gloss if first else "")
    if tokens[first].gloss in ("since", "until", "till"):
        word = tokens[first].gloss
    relation = _RELATIONS.get(word, "IS_INCLUDED")
    interval = mention.interval
    if word == "since" and interval.is_bounded:
        interval = open_ended(interval)
    return Dating(mention, interval, relation, method, placed.listed)


def _handed(
    reader: ClauseReader, chosen: Trigger, first: int, dating: Dating
) -> Iterator[tuple[Trigger, Dating]]:
    """The events that a reference beside ``chosen`` dates, each with its dating.

    Of "Russia expelled two envoys before Monday's visit" the visit was on Monday, and only the verb was before.
    """
    is_own = dating.method.startswith("premodifies-event") and not dating.interval.is_bounded
    if not is_own:
        for trigger, how in _owners(reader, chosen, first, dating):
            yield trigger, dating._replace(method=f"{dating.method}+{how}" if how else dating.method)
        return
    yield chosen, dating._replace(interval=_unit(dating.mention), relation="IS_INCLUDED")
    verb = reader.governor(chosen)
    if verb is not None:
        yield verb, dating._replace(method=f"{dating.method}+{dating.relation.lower()}-noun")


def _owners(reader: ClauseReader, chosen: Trigger, first: int, dating: Dating) -> list[tuple[Trigger, str]]:
    """The event that a reference beside ``chosen`` dates: a noun hands its date to its verb.

    What is asked of somebody has a date of its own only where that is an end: "told them to leave by Friday".
    """
    if chosen.kind is Kind.INFINITIVE:
        led = _first_led(reader, chosen)
        giver = _giving_time(reader, led)
        if giver is not None:
            return [(giver, "infinitive")]
        near = (t for t in reversed(reader.triggers) if led.group - _ASKED_REACH <= t.at < led.group)
        verb = next((t for t in near if t.kind is not Kind.NOUN), None)
        if led.group > 0 and reader.tokens[led.group - 1].gloss in _SCHEMES and verb is not None:
            return [(verb, "infinitive")]
        is_free = dating.interval.is_bounded and not any(at < led.group for at in reader.dated)
        told = verb is not None and verb.kind is Kind.FINITE and _takes_date(verb, led, is_free=is_free)
        return [(verb, "infinitive")] if verb is not None and told else [(chosen, "")]
    if chosen.kind is Kind.STATE:
        noun = _noun_of_state(reader, chosen, first)
        return [(chosen, "")] if noun is None else [(noun, "state")]
    if chosen.kind is not Kind.NOUN:
        begun, asked = _beginning(reader, chosen), _asking(reader, chosen)
        return [(begun, "gerund")] if begun else [(asked, "asked")] if asked else [(chosen, "")]
    aim = next((t for t in reversed(reader.triggers) if t.at < chosen.at), None)
    if aim is not None and aim.kind is Kind.INFINITIVE and _link(reader.tokens, aim, chosen) == "object":
        given = [(verb, how) for verb, how in _owners(reader, aim, first, dating) if verb is not aim]
        return [*(given or [(aim, "object-noun")]), (chosen, "")]
    verb = reader.governor(chosen)
    if verb is None:
        return [(chosen, "")]
    is_adverbial = chosen.has_endings and verb.at < chosen.at and reader.tokens[first - 1].gloss != "of"
    is_adverbial = is_adverbial and not (first == chosen.at + 1 and _is_side(reader.tokens, chosen.at))
    link = "object" if is_adverbial else _link(reader.tokens, verb, chosen)
    if not link and first < chosen.at < verb.at and is_fronted(reader.tokens, first):
        link = "" if _is_parted(reader.tokens[chosen.at : verb.group]) else "on"
    if link == "object" or link in _INSIDE:
        return [(verb, f"{link}-noun"), (chosen, "")]
    return [(chosen, "")]


def _giving_time(reader: ClauseReader, infinitive: Trigger) -> Trigger | None:
    """The verb of "gave the envoy 72 hours | to leave", which is not told of who gave it."""
    before = [t for t in reader.triggers if t.at < infinitive.at and t.kind in VERBS]
    is_time = infinitive.group > 0 and reader.tokens[infinitive.group - 1].gloss in _UNITS
    return before[-1] if is_time and before and before[-1].lemma in _GIVES else None


def _first_led(reader: ClauseReader, infinitive: Trigger) -> Trigger:
    """The infinitive that shares its "to" with another: "agreed to | meet | them and sign"."""
    if reader.tokens[infinitive.group - 1].kind is not WordClass.COORDINATOR:
        return infinitive
    before = [t for t in reader.triggers if t.at < infinitive.at and t.kind is Kind.INFINITIVE]
    return before[-1] if before else infinitive


def _noun_of_state(reader: ClauseReader, state: Trigger, first: int) -> Trigger | None:
    """The event that is the subject of "was", with its date: "the visit on Monday was …", "the visit was on Monday"."""
    at = first
    while at > 0 and reader.tokens[at - 1].kind in (WordClass.PREPOSITION, WordClass.DETERMINER):
        at -= 1
    if state.at not in (at - 1, first - 1) and first > state.at:
        return None
    subject = reader.clause(state).subject
    return next((t for t in reader.triggers if t.kind is Kind.NOUN and t.at in range(*subject)), None)


def _beginning(reader: ClauseReader, chosen: Trigger) -> Trigger | None:
    """The verb that says that what a gerund tells begins or goes on: "will begin | withdrawing … on Friday"."""
    before = next((t for t in reader.triggers if t.at == chosen.at - 1), None)
    is_led = before is not None and before.kind is Kind.FINITE and before.lemma in (_PHASE | _ENDING)
    return before if is_led and chosen.kind is Kind.GERUND else None


def _asking(reader: ClauseReader, chosen: Trigger) -> Trigger | None:
    """The verb that asks for what a subjunctive tells: "pidió … que respete … el viernes"."""
    if chosen.mood is not Mood.SUBJUNCTIVE:
        return None
    before = [t for t in reader.triggers if t.at < chosen.at and t.kind is Kind.FINITE]
    return before[-1] if before and before[-1].lemma in _REQUESTS else None


def _takes_date(verb: Trigger, infinitive: Trigger, *, is_free: bool) -> bool:
    """Whether a date behind an infinitive is that of the verb before; ``is_free`` if it bounds, and no other does."""
    leads = verb.at == infinitive.group - 1
    if verb.lemma in _RESOLVES:
        return leads and is_free
    if verb.lemma in _REQUESTS:
        return leads or is_free
    return verb.lemma in _MOTION or (verb.lemma in _GOVERNS_INFINITIVE and leads)


def _link(tokens: Sequence[Token], verb: Trigger, noun: Trigger) -> str:
    """How the noun hangs on the verb: "object", or the preposition that opens its phrase, "" if neither."""
    if noun.at < verb.at:
        opens = tokens[0].gloss if tokens[0].kind is WordClass.PREPOSITION else ""
        return opens if opens in _INSIDE and not _is_parted(tokens[noun.at : verb.group]) else ""
    last = "object"
    for at in range(verb.at + 1, noun.at):
        token = tokens[at]
        if token.is_mark or token.kind in (WordClass.RELATIVE, WordClass.SUBORDINATOR):
            return ""
        if token.kind is WordClass.COORDINATOR and (last != "object" or noun.at - at > _JOINED):
            return ""
        marks_object = verb.has_endings and token.gloss == "to"
        if marks_object or (token.gloss == "with" and verb.lemma in _ANSWERS):
            continue
        if token.kind in (WordClass.PREPOSITION, WordClass.TO):
            last = token.gloss if last in ("object", *_INSIDE) or token.gloss == "of" else ""
            if token.gloss == "of" and last == "of":
                last = "in"
    return last


def _is_side(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun only says after or before what its verb happened: "после терактов | 11 сентября"."""
    at = noun - 1
    while at > 0 and tokens[at].kind in (WordClass.OPEN, WordClass.DETERMINER, WordClass.NUMBER):
        at -= 1
    return tokens[at].gloss in ("after", "before")


def _is_parted(between: Sequence[Token]) -> bool:
    """Whether a noun stands in another clause than the verb behind it."""
    return any(token.kind in (WordClass.PUNCTUATION, WordClass.RELATIVE) for token in between)


def _spread(
    reader: ClauseReader, dated: dict[Trigger, list[Dating]], trigger: Trigger, datings: list[Dating]
) -> None:
    """Clauses that share the date: "… in 2019 as he backed …", "by recognising …", "since he took …"."""
    if trigger.kind is not Kind.FINITE:
        return
    clause = reader.clause(trigger)
    if clause.opener == "since":
        _begin_earlier(reader, dated, trigger, datings)
    if clause.opener in _AT_ONCE:
        _share_with_main(reader, dated, trigger, datings)
    for other in reader.triggers:
        if other.event_type is None or other.at <= trigger.at or other in dated:
            continue
        how = _shares_time(reader, trigger, other)
        if how:
            dated[other] = [
                d._replace(method=f"{d.method}+{how}") for d in datings if d.relation == "IS_INCLUDED"
            ]
    _share_with_second(reader, dated, trigger, datings)


def _share_with_second(
    reader: ClauseReader, dated: dict[Trigger, list[Dating]], trigger: Trigger, datings: list[Dating]
) -> None:
    """The second verb of a subject has the date that stands before both: "on Monday he met them and | signed …"."""
    second = reader.joined(trigger) if trigger.event_type is not None else None
    if second is None or second in dated or second.event_type is None or second.kind is not Kind.FINITE:
        return
    behind = reader.tokens[second.at + 1 : reader.clause(second).predicate.stop]
    if not (behind or second.is_passive) or (behind and behind[0].kind is WordClass.PRONOUN):
        return
    opens = reader.tokens[trigger.group].start
    shared = [
        d._replace(method=f"{d.method}+{SECOND_VERB}")
        for d in datings
        if d.method in _BEFORE_VERB and d.mention.end <= opens and d.relation == "IS_INCLUDED"
    ]
    if shared:
        dated[second] = shared


def _shares_time(reader: ClauseReader, trigger: Trigger, other: Trigger) -> str:
    """How an event behind a dated one shares its date: "as-clause", "when-clause", "by-gerund"; "" if it doesn't."""
    is_means = other.kind is Kind.GERUND and reader.tokens[other.group - 1].gloss == "by"
    if not is_means and other.kind is not Kind.FINITE:
        return ""
    between = reader.tokens[trigger.at + 1 : other.group]
    openers = {t.gloss for t in between if t.kind is WordClass.SUBORDINATOR}
    if openers - _AT_ONCE or not (is_means or openers):
        return ""
    if any(t.kind in (WordClass.PUNCTUATION, WordClass.RELATIVE) for t in between):
        return ""
    if is_means:
        return "by-gerund"
    opener = reader.clause(other).opener
    return f"{opener}-clause" if opener in openers else ""


_AT_ONCE = frozenset({"as", "when"})


def _share_with_main(
    reader: ClauseReader, dated: dict[Trigger, list[Dating]], trigger: Trigger, datings: list[Dating]
) -> None:
    """The main clause behind "On Thursday, as he arrived, …" has its date."""
    if reader.tokens[0].kind is not WordClass.PREPOSITION and trigger.group > 4:
        return
    main = next(
        (
            t
            for t in reader.triggers
            if t.kind is Kind.FINITE and t.at >= reader.clause(trigger).predicate.stop
        ),
        None,
    )
    if main is not None and main not in dated and reader.clause(main).opener == "":
        same_time = [d for d in datings if d.relation == "IS_INCLUDED"]
        dated[main] = [
            d._replace(method=f"{d.method}+{reader.clause(trigger).opener}-main") for d in same_time
        ]


def _begin_earlier(
    reader: ClauseReader, dated: dict[Trigger, list[Dating]], trigger: Trigger, datings: list[Dating]
) -> None:
    """The state before "since": "has been in crisis since he took power in 2013" begins then, with no end."""
    before = [t for t in reader.triggers if t.at < trigger.group and t.kind is Kind.FINITE]
    if before and before[-1].is_perfect and before[-1] not in dated:
        dated[before[-1]] = [
            d._replace(
                interval=open_ended(d.interval), relation="BEGUN_BY", method=f"{d.method}+{SINCE_CLAUSE}"
            )
            for d in datings
            if d.interval.begin is not None
        ]
