"""The words that tell an event, as tables: verbs, event nouns and phrases with their PLOVER type.

Other languages have their types through the English words that mean the same.

PLOVER's 16 types, in our words: AGREE come to terms, or promise to; CONSULT meet or talk; SUPPORT back, praise,
recognise; CONCEDE yield, free, ease; COOPERATE trade, work or exercise together; AID give help; RETREAT pull back;
REQUEST ask, urge, invite; ACCUSE blame, charge, condemn, investigate; REJECT refuse, deny; THREATEN warn of harm;
PROTEST demonstrate, strike; SANCTION cut or limit relations; MOBILIZE move forces; COERCE use power short of
violence; ASSAULT use violence. ``None`` where none fits: elections, taking and leaving office, deaths,
statements, changes of state.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = [
    "COURSE",
    "LIGHT",
    "NOUNS",
    "NO_EVENT_AFTER",
    "PHRASES",
    "REPORTING",
    "VERBS",
    "Phrase",
]

VERBS: dict[str | None, str] = {
    "AGREE": "agree ratify reconcile promise pledge compromise",
    "CONSULT": "meet visit confer negotiate host consult discuss telephone phone ring mediate greet",
    "SUPPORT": "support back recognise recognize endorse praise hail congratulate reaffirm champion applaud "
    "welcome salute thank commend laud endorse decorate",
    "CONCEDE": "free release ease relax pardon concede unfreeze reinstate unblock unlock relent",
    "COOPERATE": "cooperate collaborate partner supply export contract trade barter",
    "AID": "aid assist donate lend fund finance subsidise subsidize bail rescue",
    "RETREAT": "withdraw retreat evacuate demobilise demobilize surrender capitulate disarm disengage",
    "REQUEST": "urge demand request appeal implore beg petition invite lobby",
    "ACCUSE": "accuse blame condemn denounce criticise criticize allege indict sue decry deplore slam "
    "lambast charge prosecute rebuke chide scold complain reproach berate castigate denigrate vilify "
    "investigate probe",
    "REJECT": "reject deny refuse veto dismiss rebuff oppose decline snub spurn repudiate defy disavow",
    "THREATEN": "threaten warn menace intimidate",
    "PROTEST": "protest demonstrate rally riot picket",
    "SANCTION": "sanction ban blacklist embargo restrict designate boycott block freeze bar",
    "MOBILIZE": "deploy mobilise mobilize redeploy station patrol",
    "COERCE": "arrest detain seize capture expel jail imprison extradite confiscate blockade raid deport "
    "oust nationalise nationalize expropriate repress impound intercept repossess banish kidnap "
    "abduct apprehend incarcerate evict persecute harass suppress quell disperse occupy annex depose overthrow "
    "recapture retake hijack purge sentence convict",
    "ASSAULT": "attack invade bomb strike kill assassinate shell ambush shoot bombard wound injure "
    "storm torture massacre murder assault clash behead stab slaughter strafe besiege detonate "
    "conquer",
    None: "lapse keep come go answer wave slip aim hope class board decide win lose elect re-elect "
    "reelect die inaugurate swear resign appoint nominate become begin start end return escape survive "
    "vote approve open close launch arrive leave depart travel fly land order cut raise lower fall rise "
    "create found establish build publish reach expire renew extend pass adopt dissolve "
    "acquit testify plead run contest hold take make sign issue announce declare suspend resume restore "
    "break sever impose lift send dispatch give grant offer accept sell buy purchase acquire pay "
    "transfer move escalate collapse fail succeed topple replace succeed join quit form "
    "merge split crash explode erupt spread grow shrink increase decrease drop double halve ship deliver "
    "load sail dock unload recall receive address call mark celebrate commemorate bury drive bring put "
    "set turn flee hide defect disappear vanish emerge enter cross reopen shut shutter stop halt delay "
    "postpone cancel schedule plan complete finish continue remain last stall revive broker "
    "tighten loosen revoke void annul overturn uphold rule rename invoke order authorise authorize "
    "permit allow license licence let prohibit record register file submit present unveil introduce "
    "propose draft amend reverse repeal enact dump default restructure refinance repay borrow invest "
    "produce pump drill refine import double-cross plunge soar surge slump tumble climb hit beat defeat "
    "crush injure poison burn destroy damage lead head chair preside serve govern promise "
    "pledge vow confirm select pick choose dismiss fire sack name rename promote demote retire replace "
    "install crown abdicate step ditch abandon scrap drop attempt try seek push fight combat defend "
    "protect guard train arm steal leak hack spy search inspect monitor observe "
    "find discover uncover reveal disclose expose show see hear learn know get change switch shift draw "
    "attract pull withhold deprive strip remove clear clean declassify award honour honor tour stay "
    "settle live reside wait await gather assemble convene attend participate sponsor campaign "
    "canvass march battle encircle liberate defend hand "
    "exchange swap trade include exclude admit ban-lift welcome-back recover heal marry bear divorce "
    "work earn save cost rebuild repair affect trigger spark cause provoke prompt stage mount conduct "
    "carry undergo suffer face confront challenge dispute back-track hint signal suggest commit execute "
    "perform deteriorate improve worsen peak subside calm ignite inspire separate unite isolate "
    "normalise normalize sour strengthen weaken undermine boost limit reduce trim slash expand widen "
    "narrow outlaw criminalise legalise abolish appear disclose fine tax audit bankrupt nationalised "
    "auction bid list delist float issue redeem mature release-date debut premiere broadcast air stand "
    "throw slap topple combat interview photograph film televise stabilise stabilize devalue peg "
    "dollarise ration hoard loot vandalise kick touch break-off refer speak talk ask look "
    "proclaim soften reschedule forgive "
    "settle spend walk last follow happen occur date maintain perpetrate sink test gather mass "
    "repel rout repatriate exit renounce nullify lodge hurt violate forge detonate down share press terminate "
    "inform notify brief summon rebel revolt mutiny retaliate resist",
}
"""Base forms. A verb's type here is what it means without a telling object; ``PHRASES`` says more."""

REPORTING = (
    "say tell report add announce note claim state quote argue think believe acknowledge tweet write explain "
    "insist declare contend comment remark recount reply respond describe expect predict estimate maintain"
)
"""Verbs that frame what others did; what they frame is the event, unless they themselves are dated."""

LIGHT = (
    "announce hold order make confirm launch begin start end conclude face declare escape stage carry "
    "resume open attend propose offer give issue take see cause suffer undergo aim maintain commit perpetrate "
    "conduct"
)
"""Verbs that say little themselves: an event noun that is their object tells the type."""

COURSE = "last run begin start end continue resume fail collapse plan schedule postpone hold happen occur"
"""Verbs that say how an event goes; what event it is, their subject tells."""

NOUNS: dict[str | None, str] = {
    "AGREE": "agreement deal accord treaty pact memorandum ceasefire truce settlement declaration "
    "armistice compromise",
    "CONSULT": "talks meeting summit negotiations negotiation visit trip encounter conference dialogue "
    "consultation call tour",
    "SUPPORT": "recognition endorsement backing",
    "CONCEDE": "release amnesty licence license pardon concession waiver",
    "COOPERATE": "cooperation contract exercise exercises manoeuvres maneuvers exchange purchase sale "
    "shipment delivery",
    "AID": "aid loan donation bailout assistance",
    "RETREAT": "withdrawal pullout retreat evacuation surrender capitulation disarmament",
    "REQUEST": "demand appeal request plea",
    "ACCUSE": "accusation accusations condemnation indictment lawsuit charges criticism complaint",
    "REJECT": "rejection veto refusal denial",
    "THREATEN": "threat threats warning ultimatum",
    "PROTEST": "protest protests demonstration demonstrations march rally strike riot riots unrest walkout sit-in",
    "SANCTION": "sanctions sanction embargo ban blacklisting designation rupture",
    "MOBILIZE": "deployment mobilisation mobilization buildup build-up patrol",
    "COERCE": "arrest arrests detention expulsion seizure blockade crackdown raid extradition "
    "nationalisation nationalization expropriation curfew capture ouster imprisonment kidnapping "
    "abduction hijacking eviction deportation overthrow occupation annexation purge arrest",
    "ASSAULT": "attack attacks invasion bombing bombings airstrike airstrikes strikes assassination "
    "killing killings assault shooting massacre war offensive ambush clash clashes bombardment "
    "counteroffensive counter-offensive counterattack incursion murder shelling siege "
    "fighting gunfire",
    None: "election elections referendum vote inauguration death coup uprising revolt blackout crisis "
    "attempt resignation appointment speech address interview announcement hearing trial ceremony "
    "collapse default launch opening closure closing departure arrival return takeover plot escape "
    "victory defeat swearing-in revolution scandal explosion crash earthquake flood debut founding "
    "creation merger auction ruling verdict conviction decree decision operation mission statement "
    "remarks campaign battle boycott split move",
}
"""Singular or plural as news uses them; a regular plural of a singular is found too."""


NO_EVENT_AFTER: dict[str, str] = {
    "conference": "press news",
    "war": "price trade cold world civil",
    "call": "conference wake-up close",
    "strike": "lucky bird lightning",
    "rally": "campaign election political prayer stock market relief price",
    "deal": "great good",
    "tour": "guided",
}
"""Nouns that name no event of their type behind these words."""


class Phrase(NamedTuple):
    """A verb whose company tells the type: one of ``objects`` after it, or one of ``subjects`` before it.

    ``opens``, where not empty, must hold the word right after the verb; where it stands alone, it suffices.
    Of a passive the subject counts as the object.
    """

    verbs: frozenset[str]
    objects: frozenset[str]
    event_type: str | None
    reach: int
    """How many words after the verb are looked at."""
    opens: frozenset[str]
    subjects: frozenset[str]
    only_negated: bool


def _phrase(
    verbs: str,
    objects: str,
    event_type: str | None,
    reach: int = 9,
    opens: str = "",
    subjects: str = "",
    *,
    only_negated: bool = False,
) -> Phrase:
    return Phrase(
        frozenset(verbs.split()),
        frozenset(objects.split()),
        event_type,
        reach,
        frozenset(opens.split()),
        frozenset(subjects.split()),
        only_negated,
    )


_RELATIONS = "ties relations diplomatic links"
_SANCTIONS = "sanctions sanction embargo tariffs tariff restrictions"
_TERMS = (
    "agreement agreements deal deals accord accords treaty treaties pact memorandum declaration truce "
    "ceasefire armistice bargain"
)
_MEETING = "talks meeting meetings summit negotiations dialogue conversation conversations"
_SHIPS_AND_PLANES = (
    "warships warship destroyers destroyer bombers bomber jets squadron carrier submarine submarines "
    "frigate frigates cruiser planes aircraft tu-160 tu-160s flotilla fleet"
)
_FORCES = (
    _SHIPS_AND_PLANES + " troops soldiers forces army fighters marines navy mercenaries contractors missiles "
    "servicemen personnel paratroopers"
)
_ARMS = "arms weapons rifles tanks helicopters missiles submarines"
_MISHAPS = (
    "crash crush accident accidents earthquake quake flood floods flooding landslide landslides mudslide hurricane "
    "cyclone typhoon tornado storm avalanche stampede wildfire wildfires derailment collision heatwave"
)
"""What kills without anybody's violence."""
_LICENCES = "licence license licences licenses permit permits"
_ENVOYS = "ambassador ambassadors envoy envoys"
_STAFF = "diplomats embassy staff ambassador"

PHRASES: tuple[Phrase, ...] = (
    _phrase(
        "meet",
        "expectations demand demands needs target targets deadline deadlines goal goals requirements criteria "
        "obligations standards costs challenge conditions",
        None,
        reach=4,
    ),
    _phrase("decline", "", None, opens="from sharply slightly steadily further in"),
    _phrase(
        "decline",
        "",
        None,
        subjects="revenue revenues profit profits sales emissions shares prices price income gdp economy rate rates "
        "population output production exports imports demand earnings turnover inflation unemployment number numbers",
    ),
    _phrase("demonstrate", "", None, opens="a an the his her its their"),
    _phrase("charge", "million billion cents fee fees price prices", None, reach=5),
    _phrase("fly head sail return", "home back", "RETREAT"),
    _phrase("leave depart quit", "", "RETREAT", subjects=_FORCES + " " + _STAFF),
    _phrase("cut break sever suspend downgrade reduce lower end freeze", _RELATIONS, "SANCTION"),
    _phrase(
        "restore resume normalise normalize reopen re-establish establish",
        _RELATIONS + " embassy embassies",
        "AGREE",
    ),
    _phrase("impose", "veto", "REJECT"),
    _phrase(
        "impose slap tighten extend expand widen broaden announce renew place put levy approve prolong adopt "
        "pass hit punish",
        _SANCTIONS + " emergency ban",
        "SANCTION",
    ),
    _phrase("revoke cancel end suspend terminate", _LICENCES + " visa visas", "SANCTION"),
    _phrase(
        "suspend cut halt freeze end stop withhold", "aid assistance loan loans funding", "SANCTION", reach=5
    ),
    _phrase("expire lapse run end", "", "SANCTION", subjects=_LICENCES),
    _phrase("double raise increase offer", "reward bounty", "SANCTION"),
    _phrase(
        "halt stop suspend end prohibit restrict limit",
        "arms weapons exports imports flights sales trade dealings",
        "SANCTION",
    ),
    _phrase("close shut", "ports airspace border borders consulate consulates embassy embassies", "SANCTION"),
    _phrase("close shut", "", "SANCTION", subjects="consulate consulates embassy embassies"),
    _phrase("sell supply export ship", _ARMS + " oil crude", "SANCTION", only_negated=True),
    _phrase(
        "list class name add put join place label declare",
        "terrorist terrorists trafficker traffickers blacklist",
        "SANCTION",
    ),
    _phrase("list", "", "SANCTION", subjects="treasury ofac"),
    _phrase(
        "lift ease remove loosen relax suspend drop waive",
        _SANCTIONS + " ban blockade siege curfew",
        "CONCEDE",
    ),
    _phrase("issue grant renew give", _LICENCES + " waiver amnesty pardon independence autonomy", "CONCEDE"),
    _phrase("grant give offer", "asylum refuge shelter", "AID", reach=5),
    _phrase("let allow permit authorise authorize", "chevron operate resume", "CONCEDE"),
    _phrase(
        "release",
        "statement statements report reports data figures results findings document documents details video "
        "footage recording transcript emails photos photo image images list version update album single film "
        "movie trailer book game phone software product model tapes audio",
        None,
        reach=5,
    ),
    _phrase("hand swap exchange release", "prisoners prisoner detainees hostages americans", "CONCEDE"),
    _phrase("leave", "prison prisons jail custody", "CONCEDE"),
    _phrase("sign win award", "contract contracts", "COOPERATE"),
    _phrase("sign", "", "COOPERATE", reach=1, opens="for"),
    _phrase("sign reach strike conclude approve adopt ratify seal clinch broker", _TERMS, "AGREE"),
    _phrase("sign approve adopt", "documents papers paper plan", "AGREE", reach=5),
    _phrase(
        "accept", _TERMS + " offer proposal plan invitation resolution terms conditions", "AGREE", reach=5
    ),
    _phrase("settle resolve", "dispute lawsuit suit differences conflict", "AGREE", reach=4),
    _phrase("form forge join enter build", "alliance coalition partnership pact", "AGREE", reach=4),
    _phrase("issue", "joint", "AGREE", reach=2),
    _phrase("sign", "", "AGREE", reach=1, opens="in with at"),
    _phrase("put set", "pen", "AGREE", reach=2),
    _phrase("offer propose", "alliance partnership", "AGREE"),
    _phrase("sign issue", "order orders decree", "SANCTION"),
    _phrase(
        "sell buy purchase deliver supply ship",
        _ARMS + " aircraft jet jets plane planes airliner airliners oil crude gasoline grain",
        "COOPERATE",
    ),
    _phrase("order", _ARMS + " aircraft jets planes airliners", "COOPERATE", reach=5),
    _phrase("share exchange", "intelligence information", "COOPERATE", reach=4),
    _phrase("train", "troops soldiers pilots officers forces police", "COOPERATE", reach=4),
    _phrase(
        "hold begin conduct stage launch join",
        "exercise exercises manoeuvres maneuvers drills drill",
        "COOPERATE",
    ),
    _phrase(
        "hold begin resume open start restart conclude continue attend fly travel arrive", _MEETING, "CONSULT"
    ),
    _phrase("make pay begin end arrive travel fly", "visit trip tour", "CONSULT"),
    _phrase("hold convene attend", "session sessions", "CONSULT", reach=4),
    _phrase("speak talk", "reporters journalists press media", None, reach=6),
    _phrase("speak", "favour favor", "SUPPORT", reach=3),
    _phrase("speak talk", "with", "CONSULT", reach=6),
    _phrase("return", "table talks", "CONSULT", reach=4),
    _phrase(
        "restructure refinance reschedule soften forgive ease", "debt debts repayment repayments terms", "AID"
    ),
    _phrase(
        "send give offer grant provide extend deliver announce",
        "loan loans aid food medicine medicines vaccines assistance credit",
        "AID",
    ),
    _phrase("send lodge deliver file", "protest complaint", "ACCUSE"),
    _phrase("file present bring lodge", "lawsuit suit charges accusation", "ACCUSE", reach=4),
    _phrase("file lodge raise", "objection objections", "REJECT", reach=4),
    _phrase("file lodge", "appeal petition", "REQUEST", reach=4),
    _phrase(
        "open launch begin start order announce",
        "investigation investigations probe inquiry",
        "ACCUSE",
        reach=4,
    ),
    _phrase("summon", _ENVOYS + " diplomat", "ACCUSE", reach=5),
    _phrase("recall", _ENVOYS, "SANCTION"),
    _phrase("call", "", "SANCTION", reach=1, opens="home back"),
    _phrase("return", "", "RETREAT", subjects=_FORCES),
    _phrase("send dispatch move order position mass gather", _FORCES, "MOBILIZE"),
    _phrase("test", "missile missiles rocket rockets nuclear", "MOBILIZE", reach=4),
    _phrase("put place", "alert", "MOBILIZE", reach=6),
    _phrase(
        "fly land dock sail arrive reach call touch put come anchor",
        "",
        "MOBILIZE",
        subjects=_SHIPS_AND_PLANES + " troops soldiers forces mercenaries contractors servicemen",
    ),
    _phrase("fly land dock sail", _FORCES, "MOBILIZE"),
    _phrase("march advance enter cross", "", "MOBILIZE", subjects=_FORCES),
    _phrase("send", "", "COERCE", reach=2, opens="home"),
    _phrase("withdraw exit pull", _TERMS, "REJECT", reach=6, opens="from of out"),
    _phrase("quit leave end break", _TERMS + " talks dialogue negotiations", "REJECT", reach=3),
    _phrase("walk", "talks negotiations meeting summit session", "REJECT", opens="out"),
    _phrase(
        "suspend cancel abandon scrap violate tear annul terminate nullify renounce",
        _TERMS + " talks dialogue negotiations",
        "REJECT",
    ),
    _phrase("pull", "", "RETREAT", reach=1, opens="out back"),
    _phrase("call", "for-consultations", "SANCTION", reach=3),
    _phrase("call", "to for", "REQUEST", opens="on upon"),
    _phrase("call", "", "CONSULT", reach=1, opens="on upon"),
    _phrase("call press push", "", "REQUEST", reach=1, opens="for"),
    _phrase("ask", "to for", "REQUEST"),
    _phrase("plead", "", "REQUEST", reach=1, opens="with for"),
    _phrase("seek", "help aid assistance support permission extradition asylum", "REQUEST", reach=4),
    _phrase(
        "rule",
        "force forces military troops invasion intervention deployment option",
        "THREATEN",
        opens="out",
        only_negated=True,
    ),
    _phrase("refuse decline", "say comment", None, reach=3),
    _phrase("refuse decline", "rule exclude", "THREATEN", reach=2),
    _phrase("keep leave", "option options", "THREATEN", reach=4),
    _phrase("put", "notice", "THREATEN", reach=5),
    _phrase("vow promise swear pledge", "retaliate retaliation revenge vengeance", "THREATEN", reach=4),
    _phrase("declare", "combatants war", "THREATEN"),
    _phrase("rule", "", "REJECT", reach=1, opens="out"),
    _phrase("hit", "", "REJECT", reach=1, opens="back"),
    _phrase("hit", "boat boats ship ships base bases missile missiles", "ASSAULT", reach=5),
    _phrase("wave", "", "REJECT", reach=1, opens="away"),
    _phrase("stand", "with by behind", "SUPPORT", reach=2),
    _phrase("throw", "weight support", "SUPPORT"),
    _phrase("block", "resolution text draft", "REJECT"),
    _phrase("resist", "call calls demand demands pressure", "REJECT", reach=4),
    _phrase("give", "hours", "COERCE"),
    _phrase("tell", "leave go", "COERCE"),
    _phrase("put throw kick", _ENVOYS + " diplomats diplomat attaché attachés", "COERCE", opens="out"),
    _phrase("hold", "", "COERCE", subjects="police"),
    _phrase("board", "tanker tankers ship vessel boat", "COERCE", reach=4),
    _phrase("receive", "president minister maduro chávez putin lavrov envoy envoys delegation", "CONSULT"),
    _phrase(
        "restate voice reaffirm express pledge renew repeat ratify offer convey extend",
        "support backing solidarity condolences sympathy",
        "SUPPORT",
    ),
    _phrase("pay", "to", "SUPPORT", reach=4, opens="tribute homage"),
    _phrase("rally", "", "SUPPORT", reach=1, opens="behind around"),
    _phrase("stage hold address attend", "campaign election", None, reach=3),
    _phrase(
        "defend", "decision decisions result results policy policies record ally allies", "SUPPORT", reach=4
    ),
    _phrase("award present", "medal medals", "SUPPORT", reach=6),
    _phrase("stage hold begin call summon", "protest protests march rally demonstration strike", "PROTEST"),
    _phrase("go", "strike", "PROTEST", reach=3, opens="on"),
    _phrase("take go leave come", "streets", "PROTEST", reach=4, opens="to on"),
    _phrase(
        "strike", "", "PROTEST", subjects="workers miners teachers drivers pilots unions union employees"
    ),
    _phrase(
        "march", "", "PROTEST", subjects="protesters demonstrators opponents opposition students workers"
    ),
    _phrase("march", "", "PROTEST", opens="against"),
    _phrase(
        "carry launch conduct",
        "strike strikes attack attacks invasion airstrike airstrikes offensive raid assault counteroffensive "
        "counter-offensive counterattack incursion",
        "ASSAULT",
    ),
    _phrase("clash", "over views", None, reach=6),
    _phrase("fight", _FORCES + " rebels militants insurgents guerrillas war battle", "ASSAULT", reach=5),
    _phrase("strike", "", None, subjects=_MISHAPS),
    _phrase(
        "defeat crush rout repel",
        _FORCES
        + " armies rebels militia guerrillas attack attacks assault invasion incursion offensive siege",
        "ASSAULT",
        reach=4,
        subjects=_FORCES,
    ),
    _phrase("fire", "missile missiles rocket rockets shells mortars", "ASSAULT", reach=3),
    _phrase("kill injure wound", _MISHAPS, None, subjects=_MISHAPS + " fire fires blaze virus disease"),
    _phrase("explode detonate", "", "ASSAULT", subjects="bomb bombs grenade"),
    _phrase("open exchange", "fire", "ASSAULT", reach=2),
    _phrase("fire", "", "ASSAULT", reach=1, opens="on at"),
    _phrase("sink", "boat boats ship ships tanker submarine", "ASSAULT", reach=4),
    _phrase(
        "topple down", "planes plane helicopters helicopter aircraft jets drone drones", "ASSAULT", reach=4
    ),
    _phrase("execute", "prisoners hostages civilians dissidents", "ASSAULT", reach=4),
    _phrase("take", "custody hostage hostages prisoner", "COERCE"),
    _phrase("condemn", "years prison jail", "COERCE", reach=4, opens="to on"),
    _phrase("occupy", "post office position positions seat place presidency", None, reach=4),
    _phrase("impose declare proclaim", "curfew martial blockade siege", "COERCE", reach=4),
    _phrase("take", "task", "ACCUSE", reach=7),
    _phrase("take", "", "COERCE", subjects="forces troops marines"),
    _phrase("order", "ambassador diplomats attaché leave closed out embassy consulate", "COERCE"),
    _phrase("declare", "persona", "COERCE", reach=12),
    _phrase("declare", "emergency", "SANCTION"),
    _phrase("join", "", None, reach=1, opens="forces"),
    _phrase("break", "", None, reach=1, opens="out"),
)
"""The first that fits decides. Persona non grata is COERCE, as expulsion is; closing a mission or recalling
an envoy reduces relations, which is SANCTION."""
