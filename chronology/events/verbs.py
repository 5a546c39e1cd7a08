"""The words that tell an event, as tables: verbs, event nouns and phrases with their PLOVER type.

PLOVER's 16 types, in our words: AGREE come to terms; CONSULT meet or talk; SUPPORT back, praise, recognise;
CONCEDE yield, free, ease; COOPERATE trade, work or exercise together; AID give help; RETREAT pull back;
REQUEST ask or urge; ACCUSE blame, charge, condemn; REJECT refuse, deny; THREATEN warn of harm; PROTEST
demonstrate, strike; SANCTION cut or limit relations; MOBILIZE move forces; COERCE use power short of
violence; ASSAULT use violence. ``None`` where none fits: elections, taking and leaving office, deaths,
statements, changes of state.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["IRREGULAR", "LIGHT", "NOUNS", "NOUN_LIKE", "PHRASES", "REPORTING", "VERBS", "Phrase"]

VERBS: dict[str | None, str] = {
    "AGREE": "agree ratify settle reconcile",
    "CONSULT": "meet visit confer negotiate host consult discuss telephone phone mediate",
    "SUPPORT": "support back recognise recognize endorse praise hail congratulate reaffirm champion applaud "
    "welcome salute",
    "CONCEDE": "free release ease relax pardon concede unfreeze reinstate",
    "COOPERATE": "cooperate collaborate partner supply export contract trade barter",
    "AID": "aid assist donate lend fund finance subsidise subsidize bail",
    "RETREAT": "withdraw retreat evacuate demobilise demobilize surrender",
    "REQUEST": "urge demand ask request appeal implore beg petition",
    "ACCUSE": "accuse blame condemn denounce criticise criticize allege indict sue decry deplore slam "
    "lambast charge prosecute rebuke chide",
    "REJECT": "reject deny refuse veto dismiss rebuff oppose decline snub spurn",
    "THREATEN": "threaten warn menace",
    "PROTEST": "protest demonstrate rally riot",
    "SANCTION": "sanction ban blacklist embargo restrict designate boycott block freeze bar",
    "MOBILIZE": "deploy mobilise mobilize redeploy station",
    "COERCE": "arrest detain seize expel jail imprison extradite confiscate blockade raid deport oust "
    "nationalise nationalize expropriate repress impound intercept repossess banish kidnap",
    "ASSAULT": "attack invade bomb strike kill assassinate shell ambush shoot bombard capture wound injure "
    "storm torture massacre",
    None: "lapse keep come go answer wave slip aim hope class board decide scold win lose elect re-elect "
    "reelect die inaugurate swear resign appoint nominate become begin start end return escape survive "
    "vote approve open close launch arrive leave depart travel fly land order cut raise lower fall rise "
    "create found establish build publish reach expire renew extend pass adopt dissolve sentence convict "
    "acquit testify plead run contest hold take make sign issue announce declare suspend resume restore "
    "break sever impose lift send dispatch give grant offer accept sell buy purchase acquire pay "
    "transfer move escalate collapse fail succeed topple overthrow depose replace succeed join quit form "
    "merge split crash explode erupt spread grow shrink increase decrease drop double halve ship deliver "
    "load sail dock unload recall receive address call mark celebrate commemorate bury drive bring put "
    "set turn flee hide defect disappear vanish emerge enter cross reopen shut shutter stop halt delay "
    "postpone cancel schedule plan complete finish continue remain last stall revive broker complain "
    "tighten loosen revoke void annul overturn uphold rule rename invoke order authorise authorize "
    "permit allow license licence let prohibit record register file submit present unveil introduce "
    "propose draft amend reverse repeal enact dump default restructure refinance repay borrow invest "
    "produce pump drill refine import double-cross plunge soar surge slump tumble climb hit beat defeat "
    "crush quell disperse injure poison burn destroy damage lead head chair preside serve govern promise "
    "pledge vow confirm select pick choose dismiss fire sack name rename promote demote retire replace "
    "install crown abdicate step ditch abandon scrap drop attempt try seek push fight combat defend "
    "protect guard train arm hijack steal leak hack spy probe investigate search inspect monitor observe "
    "find discover uncover reveal disclose expose show see hear learn know get change switch shift draw "
    "attract pull withhold deprive strip remove clear clean declassify award honour honor tour stay "
    "settle live reside wait await gather assemble convene attend participate sponsor lobby campaign "
    "canvass march clash battle besiege encircle occupy annex liberate recapture retake defend hand "
    "exchange swap trade include exclude admit ban-lift welcome-back recover heal marry bear divorce "
    "work earn save cost rebuild repair affect trigger spark cause provoke prompt stage mount conduct "
    "carry undergo suffer face confront challenge dispute back-track hint signal suggest commit execute "
    "perform deteriorate improve worsen peak subside calm ignite inspire separate unite isolate "
    "normalise normalize sour strengthen weaken undermine boost limit reduce trim slash expand widen "
    "narrow outlaw criminalise legalise abolish appear disclose fine tax audit bankrupt nationalised "
    "auction bid list delist float issue redeem mature release-date debut premiere broadcast air stand "
    "throw slap topple combat interview photograph film televise stabilise stabilize devalue peg "
    "dollarise ration hoard loot vandalise kick touch break-off refer speak talk",
}
"""Base forms. A verb's type here is what it means without a telling object; ``PHRASES`` says more."""

REPORTING = (
    "say tell report add announce note claim state quote argue think believe acknowledge tweet write explain "
    "insist declare contend comment remark recount reply respond describe expect predict estimate"
)
"""Verbs that frame what others did; what they frame is the event, unless they themselves are dated."""

LIGHT = (
    "announce hold order make confirm launch begin start end conclude face declare escape stage carry "
    "resume open attend propose offer give issue take see cause suffer undergo"
)
"""Verbs that say little themselves: an event noun that is their object tells the type."""

NOUN_LIKE = (
    "claim offer bid draft head arm hint import export report state spark lead cost tax fine list push "
    "fight pump drill record limit board produce increase decrease rise fall drop hold charge guard plan "
    "order name step talk award fund trade partner contract file issue change turn place lift train spy "
    "hack leak support back pledge promise signal hand trigger finance host benefit export supply "
    "sponsor question fall change run return damage cause result end start vow bar block drop surge "
    "plunge slump climb swap purchase cross station pump load mark air shift look stop halt"
)
"""Verbs whose plain forms are nouns as often; they need a clearer sign to be read as verbs."""

IRREGULAR = """
become became become|begin began begun|break broke broken|bring brought brought|build built built
buy bought bought|choose chose chosen|come came come|cut cut cut|draw drew drawn|drive drove driven
fall fell fallen|fight fought fought|go went gone|keep kept kept|find found found|stand stood stood
throw threw thrown|flee fled fled|fly flew flown|freeze froze frozen|get got got|give gave given
grow grew grown|hear heard heard|hide hid hidden|hit hit hit|hold held held|know knew known|lead led led
leave left left|lend lent lent|let let let|lose lost lost|make made made|meet met met|pay paid paid
put put put|quit quit quit|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shoot shot shot|show showed shown|shut shut shut
speak spoke spoken|split split split|spread spread spread|steal stole stolen|strike struck struck
swear swore sworn|take took taken|tell told told|think thought thought|win won won
withdraw withdrew withdrawn|withhold withheld withheld|write wrote written|beat beat beaten
bear bore born|overthrow overthrew overthrown|retake retook retaken|undergo underwent undergone
rebuild rebuilt rebuilt|repay repaid repaid|shrink shrank shrunk|bid bid bid|bet bet bet
uphold upheld upheld|learn learned learned|broadcast broadcast broadcast|cost cost cost
slam slammed slammed|expel expelled expelled|ban banned banned|bar barred barred|drop dropped dropped
stop stopped stopped|step stepped stepped|ship shipped shipped|plan planned planned
permit permitted permitted|admit admitted admitted|refer referred referred|jail jailed jailed
confer conferred conferred|transfer transferred transferred|annul annulled annulled|beg begged begged
hijack hijacked hijacked|kidnap kidnapped kidnapped|submit submitted submitted|commit committed committed
scrap scrapped scrapped|swap swapped swapped|strip stripped stripped|trim trimmed trimmed
cancel cancelled cancelled|topple toppled toppled|spar sparred sparred|dump dumped dumped|get got gotten
prosecute prosecuted prosecuted|occur occurred occurred|quell quelled quelled|grab grabbed grabbed
forbid forbade forbidden|plead pleaded pleaded|travel travelled travelled|travel traveled traveled
cancel canceled canceled|sue sued sued|die died died
"""

NOUNS: dict[str | None, str] = {
    "AGREE": "agreement deal accord treaty pact memorandum ceasefire truce settlement declaration",
    "CONSULT": "talks meeting summit negotiations negotiation visit trip encounter conference dialogue "
    "consultation call tour",
    "SUPPORT": "recognition endorsement backing",
    "CONCEDE": "release amnesty licence license pardon concession waiver",
    "COOPERATE": "cooperation contract exercise exercises manoeuvres maneuvers exchange purchase sale "
    "shipment",
    "AID": "aid loan donation bailout assistance",
    "RETREAT": "withdrawal pullout retreat evacuation",
    "REQUEST": "demand appeal request plea",
    "ACCUSE": "accusation accusations condemnation indictment lawsuit charges",
    "REJECT": "rejection veto refusal denial",
    "THREATEN": "threat threats warning ultimatum",
    "PROTEST": "protest protests demonstration demonstrations march rally strike riot riots unrest",
    "SANCTION": "sanctions sanction embargo ban blacklisting designation",
    "MOBILIZE": "deployment mobilisation mobilization",
    "COERCE": "arrest arrests detention expulsion seizure blockade crackdown raid extradition "
    "nationalisation nationalization expropriation curfew capture ouster",
    "ASSAULT": "attack attacks invasion bombing bombings airstrike airstrikes strikes assassination "
    "killing killings assault shooting massacre war offensive ambush clash clashes",
    None: "election elections referendum vote inauguration death coup uprising revolt blackout crisis "
    "attempt resignation appointment speech address interview announcement hearing trial ceremony "
    "collapse default launch opening closure closing departure arrival return takeover plot escape "
    "victory defeat swearing-in revolution scandal explosion crash earthquake flood debut founding "
    "creation merger auction ruling verdict conviction decree decision operation mission statement "
    "remarks campaign battle boycott split move",
}
"""Singular or plural as news uses them; a regular plural of a singular is found too."""


class Phrase(NamedTuple):
    """A verb whose object tells the type: any of ``objects`` within the next tokens of its clause."""

    verbs: frozenset[str]
    objects: frozenset[str]
    event_type: str | None
    reach: int
    """How many words after the verb are looked at."""


def _phrase(verbs: str, objects: str, event_type: str | None, reach: int = 9) -> Phrase:
    return Phrase(frozenset(verbs.split()), frozenset(objects.split()), event_type, reach)


_RELATIONS = "ties relations diplomatic links"
_TERMS = (
    "agreement agreements deal deals accord accords treaty treaties pact memorandum declaration truce "
    "ceasefire bargain"
)
_MEETING = "talks meeting meetings summit negotiations dialogue conversation conversations"
_FORCES = (
    "troops soldiers forces warships warship destroyers destroyer bombers bomber jets fighters marines "
    "navy squadron carrier mercenaries contractors submarine submarines missiles servicemen personnel "
    "planes aircraft cruiser"
)

PHRASES: tuple[Phrase, ...] = (
    _phrase("fly head sail", "home back", "RETREAT"),
    _phrase("cut break sever suspend downgrade reduce end freeze", _RELATIONS, "SANCTION"),
    _phrase(
        "restore resume normalise normalize reopen re-establish", _RELATIONS + " embassy embassies", "AGREE"
    ),
    _phrase(
        "impose slap tighten extend expand widen broaden announce renew place put levy",
        "sanctions sanction embargo tariffs tariff emergency restrictions",
        "SANCTION",
    ),
    _phrase("revoke cancel end suspend expire terminate", "licence license licences licenses", "SANCTION"),
    _phrase("double raise increase", "reward bounty", "SANCTION"),
    _phrase(
        "lift ease remove loosen relax suspend drop waive",
        "sanctions sanction embargo restrictions ban",
        "CONCEDE",
    ),
    _phrase("issue grant renew give", "licence license licences licenses waiver amnesty pardon", "CONCEDE"),
    _phrase("let allow permit authorise authorize", "chevron operate resume", "CONCEDE"),
    _phrase("hand swap exchange release", "prisoners prisoner detainees hostages americans", "CONCEDE"),
    _phrase(
        "sign reach strike conclude approve adopt ratify seal clinch broker",
        _TERMS + " documents plan",
        "AGREE",
    ),
    _phrase("sign win award", "contract contracts", "COOPERATE"),
    _phrase("sign issue", "order orders decree", "SANCTION"),
    _phrase(
        "sell buy purchase deliver supply ship",
        "arms weapons rifles tanks helicopters oil crude missiles gasoline",
        "COOPERATE",
    ),
    _phrase(
        "hold begin conduct stage launch join",
        "exercise exercises manoeuvres maneuvers drills drill",
        "COOPERATE",
    ),
    _phrase(
        "hold begin resume open start restart conclude continue attend fly travel arrive", _MEETING, "CONSULT"
    ),
    _phrase("make pay begin end arrive", "visit trip tour", "CONSULT"),
    _phrase(
        "send give offer grant provide extend deliver announce",
        "loan loans aid food medicine medicines vaccines assistance credit",
        "AID",
    ),
    _phrase("send dispatch fly land dock sail move order arrive position reach", _FORCES, "MOBILIZE"),
    _phrase("return", _FORCES, "RETREAT"),
    _phrase("leave depart quit", "diplomats embassy", "RETREAT"),
    _phrase("land fly arrive dock", "bombers bomber warships squadron", "MOBILIZE"),
    _phrase(
        "suspend cancel end quit leave abandon scrap violate tear",
        _TERMS + " talks dialogue negotiations",
        "REJECT",
    ),
    _phrase("slap", "tariffs tariff", "SANCTION"),
    _phrase("pull", "out back", "RETREAT", reach=1),
    _phrase("call press push", "for on", "REQUEST", reach=1),
    _phrase("rule", "out", "REJECT", reach=1),
    _phrase("hit", "back", "REJECT", reach=1),
    _phrase("stand", "with by behind", "SUPPORT", reach=2),
    _phrase("throw", "weight support", "SUPPORT"),
    _phrase("block", "resolution text draft", "REJECT"),
    _phrase("list class name add put", "terrorist trafficker traffickers blacklist", "SANCTION"),
    _phrase("give", "hours", "COERCE"),
    _phrase("tell", "leave go", "COERCE"),
    _phrase("shut close", "consulate embassy", "SANCTION"),
    _phrase("receive", "president minister maduro chávez putin lavrov envoy delegation", "CONSULT"),
    _phrase("restate voice reaffirm express pledge", "support backing solidarity", "SUPPORT"),
    _phrase("stage hold", "protest protests march rally demonstration strike", "PROTEST"),
    _phrase(
        "carry launch conduct",
        "strike strikes attack attacks invasion airstrike airstrikes offensive raid assault",
        "ASSAULT",
    ),
    _phrase("take", "custody hostage prisoner", "COERCE"),
    _phrase("order", "ambassador diplomats attaché leave closed out embassy consulate", "COERCE"),
    _phrase("recall", "ambassador envoy", "SANCTION"),
    _phrase("declare", "persona", "COERCE"),
    _phrase("declare", "emergency", "SANCTION"),
    _phrase("break", "out", None, reach=1),
)
