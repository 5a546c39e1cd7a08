"""English: words that tell which way a date points, and which bind it to its clause."""

from __future__ import annotations

import re

from chronology.resolver.expressions import Direction
from chronology.resolver.phrase import MOVED_FROM
from chronology.resolver.rules import Cues
from chronology.resolver.rules.en.events import (
    ANNIVERSARIES,
    FEASTS,
    HAPPENED,
    NTH_ANNIVERSARY,
    OCCASION,
    OVER,
    SHOWS,
    UNFINISHED,
)
from chronology.resolver.rules.en.lexicon import LEXICON, NUMBER_WORDS
from chronology.resolver.rules.en.stops import STOPS
from chronology.resolver.rules.en.wishes import WISHES
from chronology.resolver.sides import SO_FAR

__all__ = ["CUES"]

_BE = "is are was were be been being am 's ’s 're ’re isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t".split()
_MOVES = (
    "be meet begin start resume travel visit hold take come go leave return vote sign make arrive present decide open close end "
    "address attend appear release publish announce launch join rule testify discuss deliver introduce face receive"
).split()
_DUTIES = "attend appear leave vote decide meet wear pay show stay register submit comply reply respond apply file vacate isolate quarantine renew carry".split()
_ARRANGED = "meets opens convenes resumes reopens travels departs expires ends arrives visits flies kicks premieres".split()
_UNDER_WAY = (
    "meeting visiting traveling travelling leaving flying arriving returning coming going heading holding hosting staging "
    "voting starting beginning opening closing resuming playing launching releasing"
).split()

_SET_OFF = [
    *((verb, "to") for verb in ("go", "goes", "head", "heads")),
    *((verb, word) for verb in ("take", "takes") for word in ("effect", "hold")),
    *(("takes", word) for word in ("place", "office", "over", "part", "on", "up")),
    *((verb, "into") for verb in ("come", "comes", "go", "goes")),
    *(("comes", way) for way in ("back", "out")),
    *(("kick", "in"), ("runs", "out"), ("lifts", "off"), ("gets", "going")),
    *(("steps", "down"), ("leaves", "office"), ("track", "to")),
    *(("returns", "to"), ("leaves", "for")),
    *((verb, way) for verb in ("get", "gets") for way in ("under", "underway")),
    *(("is", "planned"), ("are", "planned"), ("no", "school"), ("no", "classes")),
    *(
        (face, what)
        for face in ("face", "faces")
        for what in ("a", "an", "another", "trial", "voters", "election")
    ),
    *((who, "turns") for who in ("he", "she", "who")),
    *((verb, "on") for verb in ("go", "goes")),
    *((be, "out") for be in ("'s", "’s")),
    *((court, "continues") for court in ("trial", "hearing", "inquest", "inquiry", "case")),
    ("enters", "its"),
    *(
        (verb, where)
        for verb in ("hits", "reaches")
        for where in "theaters theatres cinemas screens stores shelves newsstands bookshops bookstores".split()
    ),
    *(
        (show, verb)
        for show in SHOWS
        for verb in ("returns", "opens", "closes", "debuts", "airs", "drops", "runs")
    ),
    *((feast, "falls") for feast in FEASTS),
    *(("marks", word) for word in ("the", "a", "an", "years", "months", "weeks", *NUMBER_WORDS)),
]
"""What in the present tells of days to come: "voters go to the polls Sunday", "the ban takes effect in May"."""

_PRESENT = ("is", "are", "isn't", "isn’t", "aren't", "aren’t")
_UNREAL = tuple(
    rf"(?<=\b{lead}\shave)"
    for lead in (
        "should",
        *(rf"{was}\s{to}" for was in ("was", "were") for to in ("to", r"originally\sto", r"meant\sto")),
    )
)
"""What tells, before "have", of something that never came about."""
_IN_FORCE = tuple(
    f" in {force} {word}" for force in ("force", "effect") for word in ("from", "until", "till", "through")
)
_PRESENT_VERBS = frozenset(
    (
        *_PRESENT,
        *"has have can can't can’t cannot must remains remain stays stay runs run lasts last applies apply covers cover continues".split(),
    )
)
_ADDRESSED = frozenset(
    "in on at to after during by late early earlier later today yesterday this last reporters journalists viewers lawmakers afp reuters".split()
) | {day.lower() for day in LEXICON["weekday"]}
_STATES = "closed shut open available free off out away back forecast likely possible cancelled canceled suspended".split()
_HAVE = ("has", "have")
_TIMES = "hours days weeks months until till time".split()
"""Who has to do something, or has time for it, does it later: "has 90 days, until Aug. 14"."""
_CONDITIONS = "needed required approved elected convicted passed adopted ratified confirmed necessary requested agreed".split()
_MODALS = frozenset("to will would could may might should must can".split())
_OWNED = frozenset("close closing comments draw gains loss losses win".split())

_RECORDED = frozenset(
    f"{record} {of} the"
    for record in "minutes transcript transcripts footage recording recordings aftermath victims survivors".split()
    for of in ("of", "from")
)

_HABITUAL = frozenset(
    [
        *("usually", "normally", "typically", "traditionally", "annually", "opening hours", "hours are"),
        *(f"is open {word}" for word in ("from", "between")),
        *(f"curfew {word}" for word in ("from", "between", "runs", "runs from")),
        *(
            f"{daily} {word}"
            for daily in ("daily", "nightly", "weekly")
            for word in ("at", "from", "between", "until")
        ),
        *(
            f"{best} to"
            for best in ("best time", "best times", "best month", "best months", "is best", "it’s best")
        ),
        *("at their best", "at their peak", "at its best", "at its peak", "is best done", "are best eaten"),
        *("weekdays", "every weekday", "each weekday"),
        *LEXICON["weekdays"],
        *(f"other {day}" for day in LEXICON["weekday"]),
        *(
            f"{every} {word}"
            for every in ("each", "every")
            for kind in ("unit", "weekday", "fullmonth", "seasonword", "daypart")
            for word in map(str.lower, LEXICON[kind])
        ),
    ]
)

_VOTERS = (
    "parliament senate congress house council committee assembly cabinet country nation state bundestag knesset duma commons board"
).split()
_PLURALS = (
    "applications classes deliveries entries exams nominations submissions "
    "banks bidders bosses champions clubs commissioners countries delegates democrats deputies diplomats elections envoys flights "
    "governors hearings hosts judges jurors lawmakers lawyers leaders legislators markets members ministers mps nations negotiators "
    "officials opponents parties players polls presidents prosecutors pupils republicans residents rivals sales schools senators services "
    "shareholders shops sides states stores students talks teams they tickets trains trials troops unions voters workers"
).split()
_PLURAL_PRESENT = "close face hear head host kick meet play return start travel visit vote".split()
"""Verbs that arrange what is to come where such a plural stands before them: "lawmakers vote on Friday"."""

_PLAIN_PRESENT = "begin convene gather reconvene resume reopen arrive depart open leave decide".split()
"""The same after any plural: verbs that are no nouns too, and have another form in the past."""
_NO_PLURALS = "this always sometimes perhaps across versus besides does goes helps lets makes sees hears wants likes".split()

_AGES = re.compile(
    r"(?i)\b(?:at(?:\sthe)?\sage(?:\sof)?|aged|at(?:\sjust|\sonly)?|when\s(?:he|she)\swas(?:\sjust|\sonly)?|(?:he|she)\sturned)\s"
    r"(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)(?=,?\s(?:s?he|they|his|her)\b|[,;](?!\d)|\sand\s)"
)
_FIXTURE = re.compile(
    r"\b(?!(?:The|A|An|His|Her|Their|Its|This|That)\b)(?:[A-Z][\w.'’-]*|[a-z]+s|they|we|who|he|she|it)(?:\s\([^()]{1,20}\))?\s+"
    r"(?:(?:host|visit|face|play|meet|entertain|welcome|tackle|battle|fight)s?|takes?\son|travels?\sto)\s+"
    r"(?:(?:at\s+)?(?:the\s+)?(?:No\.\s\d+\s)?[A-Z]|(?:court|trial|voters|rivals)\b)"
    r"|\b[Nn]ext\s[a-z]+(?:\s[a-z]+)?:\s\Z|\b[Tt]he\snext\s[a-z]+\s(?!was\b|has\b|does\b)[a-z]+s\s(?:on\s)?\Z|\b(?:[Hh]ighs|[Ll]ows|[Cc]hance\sof\s[a-z]+)\s"
    r"|\A\W{0,3}(?:[A-Z][\w.'’-]*\s(?:[\w.'’-]+\s){0,4}to\s(?:visit|meet|vote|rule|hold|host|open|close|reopen|resume|begin|start|end|"
    r"leave|return|speak|address|attend|decide|discuss|debate|launch|release|announce|unveil|sign|strike|protest|appear|testify|face|"
    r"travel|raise|cut|hear|publish|report)|Join|Come|Look|Watch|Tune|Catch|Register|Vote)\s"
    r"|\b(?:[Nn]ext\sup|[Uu]p\snext|[Oo]n\stap|in\sthe\s(?:works|forecast))\b|\breports\s(?:[a-z]+\s){0,2}(?:earnings|results|figures)\b|\b[A-Z][a-z]+\svotes\s(?:[io]n\s)?\Z"
    r"|\b(?:hosts|holds|stages)\s(?:an?\s|the\s|its\s)?(?:[a-z]+\s){0,2}(?:elections?|vote|referendum|games|finals?|tournament|championships?|congress)\b"
    r"|\b(?:leaves|returns|debuts|airs|joins|retires)\s(?:[io]n\s)?\Z|\b[Cc]locks\s(?:go|spring|fall|change)\b"
    r"|(?i:(?:\A\W{0,4}|[.,;:\n]\W{0,4}|\b(?:partly|mostly|with|and|then)\s)(?:[a-z]+\s)?(?:rain|showers|snow|flurries|sleet|sunshine|"
    r"sunny|cloudy|clearing|cooler|warmer|colder|thunderstorms|drizzle|breezy)\s(?:(?:skies|likely|possible|returning|again|on)\s){0,2})\Z"
)
"""Who meets whom: "Lakers visit Heat Friday", "they play Leeds on Saturday"; what comes next: "Next match: Friday", "Highs
Saturday near 70", "Rain likely Saturday"; headlines, "Court to rule Friday", and notices, "Join us on Saturday"."""

_PROGRAMMES = re.compile(
    r"\b(?:ahead|coming up|upcoming|what['’]s on|things to watch|diary|agenda|calendar|schedule|forecast|preview|outlook|to come)\b"
    r"|(?:\A|\n|\W\s)\W{0,3}this week\s?[.:\n]",
    re.IGNORECASE,
)
_RECALLING = re.compile(
    r"\W*(?:the|its|his|her|their)\s(?:(?:city|country|state|team|club|nation|region|world)['’]s\s)?"
    r"(?:first|last|previous|only|worst|[a-z]+est|most\s[a-z]+)\s",
    re.IGNORECASE,
)

_BEGINNING = (
    *("starting", "beginning", "commencing", "starting on", "beginning on", "starting from"),
    "from the start of",
)
_MOVED = (
    *("moved", "moving", "postponed", "postponing", "delayed", "rescheduled", "deferred", "adjourned"),
    *("shifted", "pushed back", "put back", "put off", "brought forward"),
)
"""What they do to a date leaves it for another: "postponed from March to June" takes no time in between."""
_ENDED = ("ended", "ending", "ended on", "ending on", "ended in", "ending in", "to", "through")

_RESOLVED = "voted agreed decided pledged promised vowed resolved opted chose moved ordered".split()
_WILL_HAVE = frozenset(f"{will} have" for will in ("will", "'ll", "’ll", "shall"))
_FUTURE = (
    _WILL_HAVE
    | frozenset(
        "will would wouldn't wouldn’t won't won’t 'll ’ll shall shan't wo due scheduled slated payable upcoming forthcoming effective expire expires begins starts deadline supposed "
        "should expect expects expected anticipate anticipates planning rescheduled tentatively reopen resume resumes apply applies".split()
    )
    | frozenset(_ARRANGED)
    | frozenset(f"{be} {rest}" for be in _BE for rest in ("to", "expecting", "going"))
    | frozenset(
        f"{be} {verb}" for be in ("is", "are", "am", "'s", "’s", "'re", "’re", "be") for verb in _UNDER_WAY
    )
    | frozenset(
        f"{verb} to"
        for verb in "expected plan plans planning planned set hope hopes hoping hoped intend intends intending intended want wants aim aims aiming "
        "about expects expecting due going likely poised ready bound prepare prepares preparing scheduled slated".split()
    )
    | frozenset(f"{brace} for" for brace in "brace braces bracing prepares preparing braced".split())
    | frozenset({"await", "awaits", "gear up", "gears up", "gearing up"})
    | frozenset(
        f"{verb} for" for verb in ("planned", "set", "scheduled", "slated", "rescheduled", "due", "booked")
    )
    | frozenset(
        f"{verb} until" for verb in ("has", "have", "had", "postponed", "deferred", "adjourned", "delayed")
    )
    | frozenset(
        f"{verb} {until}"
        for verb in "runs run lasts continues continue remains stays extends valid open closed shut available".split()
        for until in ("until", "till", "through")
    )
    | frozenset(f"{modal} last" for modal in _MODALS)
    | frozenset(f"{verb} {way}" for verb, way in _SET_OFF)
    | frozenset(f"{verb} to" for verb in "postponed delayed deferred rescheduled adjourned extended".split())
    | frozenset(f"{voter} {verb}" for voter in _VOTERS for verb in ("votes", "returns", "sits", "debates"))
    | frozenset(f"{some} {verb}" for some in _PLURALS for verb in _PLURAL_PRESENT)
    | frozenset(f"{some} break" for some in ("schools", "pupils", "students", "mps", "lawmakers"))
    | frozenset(f"must {verb}" for verb in _DUTIES)
    | frozenset(f"{have} {word}" for have in _HAVE for word in ("to", *_TIMES))
    | frozenset(f"{verb} {a}" for verb in ("plan", "plans", "planned", "planning") for a in ("a", "an"))
    | frozenset(
        f"{modal} {verb}"
        for modal in ("may", "might", "to")
        for verb in _MOVES
        if modal != "to" or verb == "be"
    )
)

CUES = Cues(
    stops=STOPS,
    future=_FUTURE,
    past=frozenset(
        "didn't didn’t wasn't wasn’t weren't weren’t hadn't hadn’t hasn't hasn’t haven't haven’t "
        "was were had did born said told reported announced rose fell made took came went began met held won lost left got gave saw sent led ran "
        "became found kept brought felt stood wrote spoke paid repaid hit died has have been showed grew sold bought spent "
        "seen taken driven shown written thrown broken drawn worn spoken beaten closed opened ago last been fought flew drew threw knew broke chose drove rode sank shot struck swore taught thought tore woke wore "
        "dealt fled forgot froze heard hid laid lent lit meant met overthrew sought shook slept slid sprang stole stuck swept caught bore "
        "blew built crept withdrew undertook oversaw arose rang ate bent bred clung dug forbade foresaw forgave hung knelt leapt mistook "
        "overcame overtook overran outran rebuilt bled burnt dreamt drank flung forsook leant learnt pled shone sank slew spelt spilt spun spoilt stung stank strode trod understood wove wept withstood underwent undid unwound outdid outsold remade rewrote retook retold overheard foretold partook sued tied lied aged used owed vied resold eyed shrank sang sped spat strove swam swung upheld withheld awoke".split()
    )
    | frozenset(f"set {word}" for word in ("on", "in", "during", "at"))
    | frozenset(f"sat {word}" for word in ("until", "till", "through", "in", "on", "for")),
    past_suffixes=("ed",),
    not_past=frozenset(
        "need indeed proceed succeed speed feed seed red bed fed led united hundred supposed planned slated scheduled expected limited called named related "
        "unspecified undisclosed unnamed unidentified unprecedented unexpected unlimited unconfirmed unresolved unsolved unscheduled "
        "undetermined anticipated awaited projected armed wanted".split()
    ),
    future_suffixes=(),
    not_future=frozenset(),
    present_suffixes=(),
    not_present=frozenset(),
    not_past_suffixes=(),
    fixtures=_FIXTURE,
    occasions=OCCASION,
    anniversaries=ANNIVERSARIES,
    nth_anniversary=NTH_ANNIVERSARY,
    that_day=re.compile(
        r"(?:\s(?:and|to|until)\b[^.!?;,\n]{1,30}\s[ap]\.?m\.?)?"
        r"\son\s(?:the\s(?:\w+\s)?(?:day|night|morning|afternoon|evening|eve|anniversary)\b|[A-Z]\w+\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
    ),
    bygone=frozenset({"had"}),
    passive=frozenset("be being is are isn't aren't isn’t aren’t stay stays remain remains get gets".split()),
    ahead_of_participle=_WILL_HAVE,
    blank=frozenset(
        {
            f"{some} visits"
            for some in "the his her their of and two three four several during after previous recent".split()
        }
        | {f"{once} {done}" for once in ("if", "as", "when", "once") for done in _CONDITIONS}
        | {"would have", "would've", "wouldn't have", "was to have", "were to have"}
        | {"than expected", "as expected", "than planned", "as planned", "than scheduled", "as scheduled"}
    ),
    wishes=WISHES,
    limits=frozenset({"until", "till", "by", "through", "starting", "beginning", "commencing"}),
    putting=frozenset({"put off", "brought forward"}),
    onset=frozenset({"from", "by", "before"}),
    resolving=frozenset(f"{verb} to" for verb in _RESOLVED),
    planned=frozenset(f"{verb} for" for verb in ("planned", "set", "scheduled", "slated", "due", "booked")),
    intended=frozenset(
        f"{verb} {on}" for verb in ("due", "scheduled", "planned", "slated") for on in ("on", "in", "at")
    )
    | frozenset(f"{verb} to" for verb in "planned set scheduled slated due expected supposed meant".split()),
    replaced=frozenset({"originally", "initially", "previously", "first"}),
    contrasting=frozenset({"but"}),
    of_plans=dict.fromkeys("was were had did".split(), True)
    | dict.fromkeys("is are has have will would".split(), False),
    called_off=re.compile(
        r"\b(?:has|have)\s(?:now\s|also\s)?been\s(?:postponed|cancell?ed|rescheduled|scrapped|delayed|put off|called off|pushed back|moved)\b"
    ),
    deferring=frozenset(
        "postponed postpone postponing postpones extended extend extending extends delayed delay delaying deferred adjourned "
        "suspended rescheduled remanded prolonged renewed gave given put pushed banned barred jailed sidelined grounded".split()
    ),
    beside=frozenset({"is", "are"}),
    behind=(
        " since",
        *(
            f" {would} {say}{on}"
            for would in ("would not", "wouldn't", "wouldn’t", "would only")
            for say in ("say", "comment", "confirm")
            for on in ("", " on")
        ),
    ),
    recorded=_RECORDED,
    papers=frozenset(
        "resolution decree directive letter memo ruling verdict judgment agreement accord communique order".split()
    ),
    behind_suffixes=(),
    happened=HAPPENED,
    over=OVER,
    unfinished=UNFINISHED,
    owned=_OWNED,
    standing=frozenset(f"{be} {state}" for be in (*_PRESENT, "'re", "’re") for state in _STATES),
    modals=_MODALS,
    causes=frozenset("after following over since because amid with".split()),
    habitual=_HABITUAL,
    ahead=(
        *(f" {be} {on}" for be in _PRESENT for on in ("on", "in", "at", "from")),
        *(f" {be}{rest}" for be in _PRESENT for rest in _IN_FORCE),
        *(f"{alert}{rest}" for alert in ("warning", "watch", "advisory", "alert") for rest in _IN_FORCE),
        *(f"{it} {on}" for it in ("it's", "it’s") for on in ("on", "in", "at")),
        "for delivery in",
        "expiring in",
        "maturing in",
        "as early as",
        "as soon as",
        *(
            f"{likely} {before}"
            for likely in ("likely", "expected", "possible")
            for before in ("before", "until")
        ),
        "no later than",
        "appointment for",
        "deadline of",
        *(f"{kind} date of" for kind in ("trial", "court", "hearing", "start", "target", "release", "due")),
        "a week from",
    ),
    distances={"after": 1, "following": 1, "from": 1, "before": -1, "prior to": -1},
    to_the_day=frozenset({"from"}),
    lasting=frozenset({"for", "over", "during", "throughout"}),
    sides=dict.fromkeys(("first", "opening", "initial"), Direction.FORWARD)
    | dict.fromkeys(("last", "final", "closing"), Direction.BACK),
    wholes=frozenset({"of", "in"}),
    stretches=dict.fromkeys(_BEGINNING, Direction.FORWARD) | dict.fromkeys(_ENDED, Direction.BACK),
    fiscal=("fiscal", "financial", "fy"),
    uneven=frozenset({"business", "trading", "working"}),
    lengths_ahead={"in": False, "within": True},
    measured=frozenset("of before after from since following - or and at".split()),
    places=frozenset("in at near outside inside from with by under off aboard along across around".split()),
    aims=frozenset({"to", "for", "about", "ahead", "until", "till"}),
    eves=frozenset({"ahead of"}),
    leading=frozenset({"before", "ahead", "for", "until"}),
    conditional=frozenset({"if", "unless"}),
    modal=frozenset({"may", "might", "could"}),
    nobody=frozenset({"neither", "nor", "nobody", "none", "no"}),
    perfect_modal=frozenset(f"{may} have" for may in ("may", "might", "could"))
    | {"could not", "could no", "could only", "could barely", "could hardly"},
    wondering=frozenset(
        "as ask asks asked asking unclear know knows knew known say says said sure certain see wonder doubt check decide determine question tell told clear matter".split()
    ),
    comparing=frozenset(
        "first second third last most least only worst best record ever time once twice times no more higher lower".split()
    ),
    comparing_suffixes=("est",),
    signals={
        w: w
        for w in "since until till by before after from to through thru during between within throughout for over in on at".split()
    }
    | {"starting": "since", "beginning": "since", "commencing": "since"},
    joint_signals={
        "no later than": "by",
        "not later than": "by",
        "no earlier than": "not before",
        "not earlier than": "not before",
        "no sooner than": "not before",
        "ahead of": "before",
        "up to": "until",
        "up until": "until",
        "to and including": "until",
        **{f"after {about}": "since" for about in ("about", "around")},
        **{f"before {about}": "until" for about in ("about", "around")},
        "later than": "after",
        "earlier than": "before",
        "sooner than": "before",
        "prior to": "before",
        **{f"{verb} from": MOVED_FROM for verb in _MOVED},
        **{f"{word} through": "within" for word in ("halfway", "midway", "partway", "way")},
        **{f"{word} through": "throughout" for word in ("all", "right")},
        "so far": SO_FAR,
        "since at least": "since",
        "since about": "since",
        "since around": "since",
        "until at least": "until",
        "until about": "until",
        "until around": "until",
        "starting on": "since",
        "starting in": "since",
        "starting from": "since",
        "beginning on": "since",
        "beginning in": "since",
        "beginning from": "since",
        "commencing on": "since",
        "effective from": "since",
        "as from": "since",
    },
    telling=frozenset({", when"}),
    likening=frozenset("as than like unlike".split()),
    likened=re.compile(
        r"\b(?:than|like|unlike)(?: \S+)?\Z|(?<!late )(?<!lately )(?<!recently )(?<!early )(?<!soon )(?<!back )\bas(?: (?:in|on|at|of|during))?\Z"
    ),
    plural_present=frozenset(_PLAIN_PRESENT),
    no_plurals=frozenset(_NO_PLURALS),
    then_ahead=frozenset({"would", "wouldn't", "wouldn’t"}),
    possible=frozenset("could may might must can".split()),
    openers=frozenset(
        "and but yet so still however meanwhile also instead moreover furthermore nevertheless nonetheless separately similarly likewise "
        "elsewhere indeed".split()
    )
    | {
        "in addition",
        "by contrast",
        "in contrast",
        "in turn",
        "in fact",
        "of course",
        "as a result",
        "at the same time",
        "for example",
    },
    opening=frozenset("that because when while whether although".split()),
    contents=frozenset({"that"}),
    yearly=frozenset({"in", "during", "throughout"}),
    relatives=frozenset("which who whom whose where that".split()),
    owning=frozenset("the a an his her its their our my 's ’s this that".split()),
    possessive=("'s", "’s"),
    joining=frozenset(
        "and or but nor of in on at to by for from with when while as was were is are be been had has have did does will would could "
        "should may might after before until since that which who whom whose where than then there it he she they we the a an his "
        "her its their this these those".split()
    ),
    chronicles=re.compile(
        r"(?i)\b(?:in\sreview|timeline|chronology|look(?:ing)?\sback|how\s(?:it|we|the\s[a-z]+)\s(?:unfolded|happened|got\shere)|the\syear\sthat\swas)\b"
    ),
    unreal=re.compile("have(?:" + "|".join(_UNREAL) + r")\s"),
    births=re.compile(r"(?i)\bborn\b[^,;.]*\Z"),
    recalling=_RECALLING,
    programmes=_PROGRAMMES,
    promising=frozenset({"will", "won't", "won’t", "'ll", "’ll", "shall"})
    | frozenset(
        f"{be} {ahead}"
        for be in _PRESENT
        for ahead in "to due set expected scheduled planned slated likely going".split()
    ),
    reporting=frozenset(
        "said heard told reported announced testified claimed wrote argued insisted acknowledged admitted recalled confirmed stated "
        "explained disclosed revealed denied alleged complained warned".split()
    ),
    introducing=frozenset({"that"}),
    adverb_suffixes=("ly",),
    present=_PRESENT_VERBS,
    addressed=_ADDRESSED,
    unchanged=frozenset(
        "beat bid broadcast burst cast cost cut forecast hit hurt let put quit read set shed shut split spread upset".split()
    ),
    subjects=frozenset("he she it they we i you who which".split()),
    ages=_AGES,
    dying=frozenset({"died", "dies"}),
    utterances=frozenset(
        "interview interviews speech letter memo memoir memoirs autobiography book essay column article op-ed podcast documentary "
        "testimony deposition affidavit report statement post tweet email e-mail address lecture speaking writing told wrote".split()
    ),
    adding=frozenset("and but while yet though although".split()),
    pluperfect=frozenset({"had"}),
    joined=frozenset({"on", "in", "from", "to", "through"}),
    closed=frozenset({"from"}),
    closing_signals={f"from {word}": "since" for word in ("on", "onward", "onwards", "forward")},
)
