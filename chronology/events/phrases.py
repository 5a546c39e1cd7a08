"""Verbs in company, as a table: "cut" alone has no PLOVER type, "cut … ties" is SANCTION.

The first phrase that fits decides. What the types mean, ``verbs`` says; verbs are known by their English word.
"""

from __future__ import annotations

from chronology.events.phrase import Phrase, phrase
from chronology.events.sheets import rows

__all__ = ["PHRASES"]


_RELATIONS = "ties relations diplomatic links"
_SANCTIONS = "sanctions sanction embargo tariffs tariff restrictions"
_TERMS = (
    "agreement agreements deal deals accord accords treaty treaties pact pacts memorandum declaration truce "
    "ceasefire armistice bargain"
)
_MEETING = "talks meeting meetings summit negotiations dialogue conversation conversations"
_WARSHIPS = (
    "warships warship destroyers destroyer bombers bomber squadron carrier submarine submarines frigate frigates "
    "cruiser tu-160 tu-160s flotilla fleet"
)
_PLANES = "planes aircraft jets"
_MILITARY = "military army troops soldiers servicemen marines navy combat fighter strategic transport"
"""Beside them planes are no airliners."""
_SHIPS_AND_PLANES = f"{_WARSHIPS} {_PLANES}"
_FORCES = (
    _SHIPS_AND_PLANES
    + " troops soldiers forces army armies fighters marines navy mercenaries contractors missiles "
    "servicemen personnel paratroopers militia militiamen division divisions brigade brigades battalion battalions "
    "regiment regiments infantry cavalry"
)
_ARMS = "arms weapons rifles tanks helicopters missiles submarines drones ammunition howitzers warplanes artillery"
_MAKES_ARMS = "armoured armored missile missiles defence defense combat military patriot s-300 s-400"
"""Beside them vehicles and systems are arms."""
_MISHAPS = (
    "crash crush accident accidents earthquake quake flood floods flooding landslide landslides mudslide hurricane "
    "cyclone typhoon tornado storm avalanche stampede wildfire wildfires derailment collision heatwave wreck "
    "shipwreck"
)
_DISEASES = "virus disease outbreak epidemic pandemic cholera malaria ebola measles flu covid covid-19"
"""What kills without anybody's violence."""
_LICENCES = "licence license licences licenses permit permits"
_ENVOYS = "ambassador ambassadors envoy envoys"
_OFFICIALS = "official officials minister ministers leader leaders lawmakers"
_STAFF = "diplomats embassy staff ambassador"
_HELD = (
    "prisoner prisoners hostage hostages detainee detainees captive captives inmate inmates suspect suspects prison "
    "prisons jail custody captivity detention bail parole him her them who whom man men woman women people boy girl "
    "soldier soldiers sailor sailors fishermen journalist journalists reporter activist activists dissident dissidents "
    "opponent opponents lawyer priest nuns citizen citizens national nationals americans student students protesters "
    "demonstrators crew officer officers passengers funds assets "
) + " ".join(name.lower() for row in rows("states") for name in row["en"].split("|") if name.endswith("s"))
"""Whom, or from where, somebody releases who frees; others release a film or figures."""
_LABOUR = (
    "workers miners teachers drivers pilots nurses doctors dockers union unions employees staff labour labor walkout "
    "pay wages"
)
_QUOTED = "share shares stock stocks market markets price prices dollar currency bonds yields inflation"
_SANCTIONED = (
    _SANCTIONS
    + " blocks block blocking blocked freezing freezes ban bans banning bars barring property assets debt"
)
"""What an order says that limits somebody."""

PHRASES: tuple[Phrase, ...] = (
    phrase(
        "meet",
        "expectations demand demands needs target targets deadline deadlines goal goals requirements criteria "
        "obligations standards costs challenge conditions",
        None,
        reach=4,
    ),
    phrase("meet", "requirements criteria obligations standards", None, reach=7),
    phrase("decline", "", None, opens="from sharply slightly steadily further in"),
    phrase(
        "decline",
        "",
        None,
        subjects="revenue revenues profit profits sales emissions shares prices price income gdp economy rate rates "
        "population output production exports imports demand earnings turnover inflation unemployment number numbers",
    ),
    phrase("demonstrate", "", None, opens="a an the his her its their that how why"),
    phrase("rally ease trade", "", None, subjects=_QUOTED),
    phrase("contract", "", None, subjects="economy gdp output"),
    phrase("contract", "", None, opens="by"),
    phrase("contract", _DISEASES + " illness infection", None, reach=4),
    phrase("trade", "barbs insults blows jabs", None, reach=3),
    phrase("back", "", None, opens="away off out up down"),
    phrase("storm slam", "", None, opens="off out into shut"),
    phrase("kill", "bill deal plan proposal project idea hopes", None, reach=3),
    phrase("strike", "chord balance tone pose note", None, reach=3),
    phrase("shoot", "film video scene scenes movie photo photos picture pictures", None, reach=4),
    phrase(
        "host",
        "games olympics tournament festival show podcast match exhibition party cup championship concert",
        None,
        reach=6,
    ),
    phrase(
        "capture",
        "imagination attention title gold medal market image photo video footage mood",
        None,
        reach=4,
    ),
    phrase("seize", "opportunity chance initiative moment lead", None, reach=4),
    phrase("concede", "goal goals point points game match set try", None, reach=6),
    phrase("lend", "service attention oath testimony credence weight", None, reach=3),
    phrase("appeal", "verdict ruling decision conviction sentence judgment", None, reach=4),
    phrase("freeze", "wages salaries prices rents hiring fees", None, reach=4),
    phrase("block", "road roads highway highways street streets traffic entrance entrances", None, reach=4),
    phrase(
        "dismiss",
        "claim claims allegation allegations accusation accusations report reports criticism idea calls warnings "
        "concerns fears case complaint charges proposal offer demand demands suggestion suggestions",
        "REJECT",
        reach=7,
    ),
    phrase(
        "dismiss",
        "minister ministers coach manager general generals chief head commander government cabinet parliament staff "
        "employee employees workers officials official governor director deputy deputies secretary spokesman premier "
        "adviser advisers aide judge judges ambassador officer officers prosecutor",
        None,
        reach=4,
    ),
    phrase(
        "warn", "", None, subjects="forecasters meteorologists scientists doctors economists analysts experts"
    ),
    phrase(
        "withdraw",
        "candidacy nomination money cash savings complaint lawsuit allegations accusation accusations charges",
        None,
        reach=4,
    ),
    phrase("withdraw", "rating ratings grade", None),
    phrase("withdraw", "race contest election tournament competition match", None, reach=5, opens="from of"),
    phrase("withdraw", "flag", None, reach=3),
    phrase("withdraw", "reform reforma bill", "CONCEDE", reach=4),
    phrase("withdraw", "offer bid proposal invitation support", "REJECT", reach=4),
    phrase("sue", "peace", "REQUEST", reach=2, opens="for"),
    phrase("turn", "help aid assistance protection request appeal", "REQUEST", reach=6, opens="to for with"),
    phrase("recognise admit accept", "defeat", "CONCEDE", reach=3),
    phrase(
        "greet", _TERMS + " result results decision release victory announcement step", "SUPPORT", reach=4
    ),
    phrase("veto", _OFFICIALS, "SANCTION", reach=4),
    phrase("make", "peace", "AGREE", reach=2),
    phrase("charge", "million billion cents fee fees price prices", None, reach=5),
    phrase(
        "fly head sail return leave depart", "home back base bases", "RETREAT", beside=_FORCES + " " + _STAFF
    ),
    phrase("take go leave come", "streets", "PROTEST", reach=6),
    phrase("leave depart", "", None, opens="for to"),
    phrase("leave depart", "airport airports port ports", None, reach=5),
    phrase(
        "visit", "hospital hospitals school church museum grave tomb wounded victims survivors disaster", None
    ),
    phrase("leave depart", "sea", None, reach=3),
    phrase("recognise recognize demonstrate", "that how why", None, reach=4),
    phrase("recognise declare", "bankrupt insolvent", None, reach=3),
    phrase("recognise declare find", "guilty", "COERCE", reach=3),
    phrase(
        "detain", "operation operations production works construction trials flight payments", None, reach=4
    ),
    phrase(
        "attack",
        "policy policies decision record plan proposal remarks critics idea ruling",
        "ACCUSE",
        reach=4,
    ),
    phrase("leave depart quit", "", "RETREAT", subjects=_FORCES + " " + _STAFF),
    phrase("cut break sever suspend downgrade reduce lower end freeze", _RELATIONS, "SANCTION"),
    phrase(
        "restore resume normalise normalize reopen re-establish establish",
        _RELATIONS + " embassy embassies",
        "AGREE",
    ),
    phrase("impose", "veto", "REJECT"),
    phrase("join", _SANCTIONS, "SANCTION", reach=4),
    phrase(
        "impose slap tighten extend expand widen broaden announce renew place put levy approve prolong adopt "
        "pass hit punish restore reinstate reimpose",
        _SANCTIONS + " emergency ban",
        "SANCTION",
    ),
    phrase("revoke cancel end suspend terminate", _LICENCES + " visa visas", "SANCTION"),
    phrase(
        "suspend cut halt freeze end stop withhold", "aid assistance loan loans funding", "SANCTION", reach=5
    ),
    phrase("expire lapse run end", "", "SANCTION", subjects=_LICENCES),
    phrase("double raise increase offer", "reward bounty", "SANCTION"),
    phrase(
        "halt stop suspend end prohibit restrict limit",
        "arms weapons exports imports flights sales trade dealings shipment shipments supplies deliveries delivery",
        "SANCTION",
    ),
    phrase("close shut", "ports airspace border borders consulate consulates embassy embassies", "SANCTION"),
    phrase("close shut", "", "SANCTION", subjects="consulate consulates embassy embassies"),
    phrase("sell supply export ship", _ARMS + " oil crude", "SANCTION", only_negated=True),
    phrase(
        "list class name add put join place label declare designate",
        "terrorist terrorists trafficker traffickers blacklist",
        "SANCTION",
    ),
    phrase("list designate", "", "SANCTION", subjects="treasury ofac"),
    phrase(
        "lift ease remove loosen relax suspend drop waive",
        _SANCTIONS
        + " ban blockade siege curfew restriction curbs rules controls measures limits lockdown grip",
        "CONCEDE",
    ),
    phrase(
        "end expire lapse",
        "",
        "CONCEDE",
        subjects="sanctions embargo ban curfew blockade lockdown restrictions",
    ),
    phrase("receive", _SANCTIONS, "SANCTION", reach=4),
    phrase("sanction", "law laws legislation bill act reform", None, reach=4),
    phrase("freeze", "", "REJECT", subjects="talks negotiations dialogue"),
    phrase("open reopen", "border borders airspace", "CONCEDE", reach=4),
    phrase("issue grant renew give", _LICENCES + " waiver amnesty pardon independence autonomy", "CONCEDE"),
    phrase("grant give offer", "asylum refuge shelter", "AID", reach=5),
    phrase("let allow permit authorise authorize", "chevron operate resume", "CONCEDE"),
    phrase("release", _HELD, "CONCEDE", reach=6, subjects="who whom he she"),
    phrase("hand swap exchange", "prisoners prisoner detainees hostages americans", "CONCEDE"),
    phrase("leave", "prison prisons jail custody", "CONCEDE"),
    phrase("sign win award", "contract contracts", "COOPERATE"),
    phrase("sign", "", "COOPERATE", reach=1, opens="for"),
    phrase("sign reach strike conclude approve adopt ratify seal clinch broker", _TERMS, "AGREE"),
    phrase("sign", "documents papers paper plan", "AGREE", reach=5),
    phrase(
        "accept", _TERMS + " offer proposal plan invitation resolution terms conditions", "AGREE", reach=5
    ),
    phrase("settle resolve", "dispute lawsuit suit differences conflict", "AGREE", reach=4),
    phrase("form forge join enter build", "alliance coalition partnership pact", "AGREE", reach=4),
    phrase("issue", "joint", "AGREE", reach=2),
    phrase("sign", "", "AGREE", reach=1, opens="in with at ."),
    phrase("put set", "pen", "AGREE", reach=2),
    phrase("offer propose", "alliance partnership", "AGREE"),
    phrase("sign issue", "order orders decree", "SANCTION", beside=_SANCTIONED),
    phrase(
        "sell buy purchase deliver supply ship",
        _ARMS + " aircraft jet jets plane planes airliner airliners oil crude gasoline grain",
        "COOPERATE",
    ),
    phrase(
        "sell buy purchase deliver supply ship",
        "vehicle vehicles system systems battery batteries equipment",
        "COOPERATE",
        beside=_MAKES_ARMS,
    ),
    phrase("order", _ARMS + " aircraft jets planes airliners", "COOPERATE", reach=5),
    phrase("share exchange", "intelligence information", "COOPERATE", reach=4),
    phrase("train", "troops soldiers pilots officers forces police", "COOPERATE", reach=4),
    phrase(
        "hold begin conduct stage launch join",
        "exercise exercises manoeuvres maneuvers drills drill",
        "COOPERATE",
    ),
    phrase(
        "hold begin resume open start restart conclude continue attend fly travel arrive", _MEETING, "CONSULT"
    ),
    phrase("make pay begin end arrive travel fly", "visit trip tour", "CONSULT"),
    phrase("shake give", "hand hands", "CONSULT", reach=4),
    phrase("hold convene attend", "session sessions", "CONSULT", reach=4),
    phrase(
        "convene",
        "",
        "CONSULT",
        subjects="council cabinet committee ministers leaders presidents parliament group nato нато",
    ),
    phrase("speak talk", "reporters journalists press media", None, reach=6),
    phrase("speak", "favour favor", "SUPPORT", reach=3),
    phrase("speak talk", "with", "CONSULT", reach=6),
    phrase("speak talk call", "phone telephone", "CONSULT"),
    phrase("return", "table talks", "CONSULT", reach=4),
    phrase("call", "meeting summit", "CONSULT", reach=4, opens="a an the"),
    phrase(
        "restructure refinance reschedule soften forgive ease", "debt debts repayment repayments terms", "AID"
    ),
    phrase(
        "announce order", "pause freeze suspension", "SANCTION", reach=3, beside="aid assistance arms visas"
    ),
    phrase(
        "send give offer grant provide extend deliver announce approve",
        "loan loans aid food medicine medicines vaccines assistance credit",
        "AID",
    ),
    phrase("offer", "", "AGREE", opens="to"),
    phrase("gather", "demand protest", "PROTEST", reach=12),
    phrase("send lodge deliver file", "protest complaint", "ACCUSE"),
    phrase("file present bring lodge", "lawsuit suit charges accusation", "ACCUSE", reach=4),
    phrase("file lodge raise", "objection objections", "REJECT", reach=4),
    phrase("file lodge", "appeal petition", "REQUEST", reach=4),
    phrase(
        "open launch begin start order announce",
        "investigation investigations probe inquiry case proceedings",
        "ACCUSE",
        reach=4,
    ),
    phrase("summon", _ENVOYS + " diplomat", "ACCUSE", reach=5),
    phrase("recall withdraw", _ENVOYS, "SANCTION", reach=5),
    phrase("withdraw", "orbit", None, reach=4),
    phrase("withdraw", "aid assistance funding", "SANCTION", reach=4),
    phrase("call", "", "SANCTION", reach=1, opens="home back"),
    phrase("return", "", "RETREAT", subjects=_FORCES),
    phrase("send dispatch fly move", "prisoner prisoners detainees migrants", None, reach=4),
    phrase("send dispatch rush move order position mass gather", _FORCES, "MOBILIZE"),
    phrase("send dispatch lead", "men", "MOBILIZE", reach=3, beside="general army captain colonel commander"),
    phrase("test", "missile missiles rocket rockets nuclear weapon weapons", "MOBILIZE", reach=4),
    phrase("put set leave", "free liberty libertad", "CONCEDE", reach=3),
    phrase("put place", "alert", "MOBILIZE", reach=6),
    phrase(
        "fly land dock sail arrive reach touch put come anchor",
        "",
        "MOBILIZE",
        subjects=_WARSHIPS + " troops soldiers forces mercenaries contractors servicemen",
    ),
    phrase("call", "port ports base airbase", "MOBILIZE", reach=5, opens="at"),
    phrase("fly land arrive touch come", "", "MOBILIZE", subjects=_PLANES, beside=_MILITARY),
    phrase("fly land dock sail", f"{_WARSHIPS} troops soldiers forces", "MOBILIZE"),
    phrase("march advance enter cross", "", "MOBILIZE", subjects=_FORCES),
    phrase("send", "", "COERCE", reach=2, opens="home"),
    phrase("withdraw exit pull", _TERMS, "REJECT", reach=6, opens="from of out"),
    phrase("quit leave end break", _TERMS + " talks dialogue negotiations", "REJECT", reach=3),
    phrase("walk", "talks negotiations meeting summit session", "REJECT", opens="out"),
    phrase(
        "suspend cancel abandon scrap violate tear annul terminate nullify renounce",
        _TERMS + " talks dialogue negotiations",
        "REJECT",
    ),
    phrase("cancel", "visit trip meeting summit", "REJECT", reach=4),
    phrase("pull", "", "RETREAT", reach=1, opens="out back"),
    phrase(
        "call brand",
        "liar liars thief thieves criminal criminals murderer murderers killer dictator tyrant traitor traitors coward "
        "fascist fascists puppet usurper unacceptable illegal illegitimate outrageous shameful irresponsible wrong",
        "ACCUSE",
    ),
    phrase("call", "for-consultations", "SANCTION", reach=3),
    phrase("call", "to for", "REQUEST", opens="on upon"),
    phrase("call", "", "CONSULT", reach=1, opens="on upon"),
    phrase("call press push", "", "REQUEST", reach=1, opens="for"),
    phrase("ask", "to for", "REQUEST"),
    phrase("plead", "", "REQUEST", reach=1, opens="with for"),
    phrase(
        "seek",
        "help aid assistance support permission approval clearance extradition asylum",
        "REQUEST",
        reach=4,
    ),
    phrase(
        "rule",
        "force forces military troops invasion intervention deployment option",
        "THREATEN",
        opens="out",
        only_negated=True,
    ),
    phrase("refuse decline", "say comment", None, reach=3),
    phrase("refuse decline", "rule exclude", "THREATEN", reach=2),
    phrase("keep leave", "option options", "THREATEN", reach=4),
    phrase("put", "notice", "THREATEN", reach=5),
    phrase("vow promise swear pledge", "retaliate retaliation revenge vengeance", "THREATEN", reach=4),
    phrase("declare", "combatants war", "THREATEN"),
    phrase("rule", "", "REJECT", reach=1, opens="out"),
    phrase("hit wave", "", "REJECT", reach=1, opens="back away"),
    phrase("hit", "boat boats ship ships base bases missile missiles", "ASSAULT", reach=5),
    phrase("stand", "with by behind", "SUPPORT", reach=2),
    phrase("throw", "weight support", "SUPPORT"),
    phrase("block", "resolution text draft statement", "REJECT"),
    phrase("resist", "call calls demand demands pressure", "REJECT", reach=4),
    phrase("give", "hours", "COERCE"),
    phrase("tell", "leave go", "COERCE"),
    phrase("put throw kick", _ENVOYS + " diplomats diplomat attaché attachés", "COERCE", opens="out"),
    phrase("hold", "", "COERCE", subjects="police"),
    phrase("board", "tanker tankers ship vessel boat", "COERCE", reach=4),
    phrase("receive", _ENVOYS + " president minister maduro chávez putin lavrov delegation", "CONSULT"),
    phrase(
        "restate voice reaffirm express pledge renew repeat ratify offer convey extend",
        "support backing solidarity condolences sympathy",
        "SUPPORT",
    ),
    phrase("pay", "to", "SUPPORT", reach=4, opens="tribute homage"),
    phrase("rally", "", "SUPPORT", reach=1, opens="behind around"),
    phrase("stage hold address attend", "campaign election", None, reach=3),
    phrase(
        "defend", "decision decisions result results policy policies record ally allies", "SUPPORT", reach=4
    ),
    phrase("award present", "medal medals", "SUPPORT", reach=6),
    phrase("stage hold begin call summon", "protest protests march rally demonstration strike", "PROTEST"),
    phrase("launch conduct carry", "strike strikes", "PROTEST", reach=5, beside=_LABOUR),
    phrase("go leave come", "strike march rally demonstration protest", "PROTEST", reach=3, opens="on"),
    phrase("strike", "", "PROTEST", subjects=_LABOUR),
    phrase("march", "", "PROTEST", subjects="protesters demonstrators opponents opposition students workers"),
    phrase("march", "against", "PROTEST", reach=8),
    phrase(
        "march",
        "",
        "PROTEST",
        subjects="people thousands hundreds crowd crowds residents women teachers farmers",
    ),
    phrase("hold", _TERMS, "SUPPORT", reach=3, opens="the"),
    phrase(
        "carry launch conduct",
        "strike strikes attack attacks invasion airstrike airstrikes offensive raid assault counteroffensive "
        "counter-offensive counterattack incursion",
        "ASSAULT",
    ),
    phrase("clash", "over views", None, reach=6),
    phrase("fight", _FORCES + " rebels militants insurgents guerrillas war battle", "ASSAULT", reach=5),
    phrase("strike", "", None, subjects=_MISHAPS + " sanctions tariffs"),
    phrase(
        "defeat crush rout repel",
        _FORCES
        + " armies rebels militia guerrillas attack attacks assault invasion incursion offensive siege",
        "ASSAULT",
        reach=4,
        subjects=_FORCES,
    ),
    phrase("fire", "missile missiles rocket rockets shells mortars", "ASSAULT", reach=3),
    phrase("launch", "missile missiles rockets torpedoes", "ASSAULT", reach=8, beside="at against into"),
    phrase("launch", "missile missiles", "MOBILIZE", reach=8),
    phrase(
        "fall land hit strike",
        "",
        "ASSAULT",
        subjects="rocket rockets shell shells missile missiles mortars bombs",
    ),
    phrase(
        "damage destroy hit", "mine missile missiles bomb bombs torpedo shell shells", "ASSAULT", beside="by"
    ),
    phrase("trade", "fire", "ASSAULT", reach=2),
    phrase("kill injure wound", _MISHAPS, None, subjects=_MISHAPS + " fire fires blaze " + _DISEASES),
    phrase("explode detonate", "", "ASSAULT", subjects="bomb bombs grenade"),
    phrase("open exchange", "fire", "ASSAULT", reach=2),
    phrase("fire", "", "ASSAULT", reach=1, opens="on at"),
    phrase("sink", "boat boats ship ships tanker submarine", "ASSAULT", reach=4),
    phrase(
        "topple down", "planes plane helicopters helicopter aircraft jets drone drones", "ASSAULT", reach=4
    ),
    phrase("topple", "building buildings statue statues tree trees wall walls pole poles", None, reach=4),
    phrase(
        "execute", "prisoners hostages civilians dissidents hijackers men people convicts", "ASSAULT", reach=4
    ),
    phrase("take", "custody hostage hostages prisoner prisoners captive", "COERCE"),
    phrase("condemn", "years", "COERCE", reach=9, opens="to on"),
    phrase("condemn", "prison jail imprisonment", "COERCE", reach=12),
    phrase("condemn", "years", "COERCE", beside="on"),
    phrase("occupy", "post office position positions seat place presidency", None, reach=4),
    phrase("impose declare proclaim", "curfew martial blockade siege", "COERCE", reach=4),
    phrase("take", "task", "ACCUSE", reach=7),
    phrase("take", "", None, opens="away off out over part place up"),
    phrase("take", "", "COERCE", subjects="forces troops marines"),
    phrase("order", "ambassador diplomats attaché leave closed out embassy consulate", "COERCE"),
    phrase("declare announce", "persona", "COERCE", reach=12),
    phrase("declare order", "emergency excepción", "SANCTION", reach=5),
    phrase("join break", "", None, reach=1, opens="forces out"),
)
"""The first that fits decides. Persona non grata is COERCE, as expulsion is; closing a mission or recalling
an envoy reduces relations, which is SANCTION."""
