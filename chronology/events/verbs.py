"""The words that tell an event, as tables: verbs and event nouns with their PLOVER type.

Other languages have their types through the English words that mean the same.

PLOVER's 16 types, in our words: AGREE come to terms, or promise to; CONSULT meet or talk; SUPPORT back, praise,
recognise; CONCEDE yield, free, ease; COOPERATE trade, work or exercise together; AID give help; RETREAT pull back;
REQUEST ask, urge, invite; ACCUSE blame, charge, condemn, investigate; REJECT refuse, deny; THREATEN warn of harm;
PROTEST demonstrate, strike; SANCTION cut or limit relations; MOBILIZE move forces; COERCE use power short of
violence; ASSAULT use violence. ``None`` where none fits: elections, taking and leaving office, deaths,
statements, changes of state.
"""

from __future__ import annotations

__all__ = [
    "COURSE",
    "ENACTING",
    "LIGHT",
    "NOUNS",
    "NOUNS_AFTER",
    "NOUNS_BEFORE",
    "ORDERS",
    "PHASE",
    "REPORTING",
    "VERBS",
]

VERBS: dict[str | None, str] = {
    "AGREE": "agree ratify reconcile promise pledge compromise",
    "CONSULT": "meet visit confer negotiate host consult discuss debate telephone phone ring mediate greet",
    "SUPPORT": "support back recognise recognize endorse praise hail congratulate reaffirm champion applaud "
    "welcome salute thank commend laud endorse decorate",
    "CONCEDE": "free pardon concede unfreeze reinstate unblock unlock relent",
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
    "SANCTION": "sanction ban blacklist embargo restrict boycott block freeze bar",
    "MOBILIZE": "deploy mobilise mobilize redeploy station patrol",
    "COERCE": "fine arrest detain seize capture expel jail imprison extradite confiscate blockade raid deport "
    "oust nationalise nationalize expropriate repress impound intercept repossess banish kidnap "
    "abduct apprehend incarcerate evict persecute harass suppress quell disperse occupy annex depose overthrow "
    "recapture retake hijack purge sentence convict topple",
    "ASSAULT": "attack invade bomb strike kill assassinate shell ambush shoot bombard wound injure "
    "storm torture massacre murder assault clash behead stab slaughter strafe besiege detonate "
    "conquer counterattack",
    None: "lapse designate ease relax initiate "
    "keep come go answer wave slip aim hope class board decide win lose elect re-elect "
    "reelect die inaugurate swear resign appoint nominate become begin start end return escape survive "
    "vote approve open close launch arrive leave depart travel fly land order cut raise lower fall rise "
    "create found establish build publish reach expire renew extend pass adopt dissolve "
    "acquit testify plead run contest hold take make sign issue announce declare suspend resume restore "
    "break sever impose lift send dispatch give grant offer accept sell buy purchase acquire pay "
    "transfer move escalate collapse fail succeed replace succeed join quit form "
    "manage merge split crash explode erupt spread grow shrink increase decrease drop double halve ship deliver "
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
    "narrow outlaw criminalise legalise abolish appear disclose tax audit bankrupt nationalised "
    "auction bid list delist float issue redeem mature release release-date debut premiere broadcast air stand "
    "throw slap topple combat interview photograph film televise stabilise stabilize devalue peg "
    "dollarise ration hoard loot vandalise kick touch break-off refer speak talk ask look "
    "proclaim soften reschedule forgive "
    "settle spend walk last follow happen occur date maintain perpetrate sink test gather mass "
    "repel rout repatriate exit renounce nullify lodge hurt violate forge detonate down share press terminate "
    "inform notify brief summon rebel revolt mutiny retaliate resist "
    "link relate "
    "study graduate hire shake score collide drown capsize surpass flood infect vaccinate hospitalise hospitalize "
    "apologise apologize rush demolish exhume adjourn quash rob play",
}
"""Base forms. A verb's type here is what it means without a telling object; ``PHRASES`` says more."""

REPORTING = (
    "say tell report add announce note claim state quote argue think believe acknowledge tweet write explain "
    "insist declare contend comment remark recount reply respond describe expect predict estimate maintain"
)
"""Verbs that frame what others did; what they frame is the event, unless they themselves are dated."""

LIGHT = (
    "announce hold order make confirm launch begin start "
    "initiate end conclude face declare escape stage carry "
    "resume open attend propose offer give issue take see cause suffer undergo aim maintain commit perpetrate "
    "conduct keep"
)
"""Verbs that say little themselves: an event noun that is their object tells the type."""

PHASE = "begin start continue resume proceed return decide fail try attempt manage"
"""Verbs that say that somebody does something, or will: what it is, an infinitive or gerund tells."""

ENACTING = "sign issue adopt pass enact approve"
"""Verbs with which an order is given; what it orders tells the type."""
ORDERS = "order orders decree decrees law laws bill resolution"
"""What they are called."""

COURSE = (
    "last run begin start end continue resume fail collapse plan schedule postpone hold happen occur erupt "
    "spread"
)
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
    "fighting gunfire battle hostilities",
    None: "election elections referendum vote inauguration death coup uprising revolt blackout crisis "
    "attempt resignation appointment speech address interview announcement hearing trial ceremony "
    "collapse default launch opening closure closing departure arrival return takeover plot escape "
    "victory defeat swearing-in revolution scandal explosion crash earthquake flood debut founding "
    "creation merger auction ruling verdict conviction decree decision operation mission statement "
    "remarks campaign boycott split move sales drill drills",
}
"""Singular or plural as news uses them; a regular plural of a singular is found too."""


NOUNS_AFTER: dict[str, dict[str | None, str]] = {
    "conference": {None: "press news"},
    "war": {None: "price trade commercial cold world civil"},
    "call": {None: "conference wake-up close"},
    "strike": {None: "lucky bird lightning", "ASSAULT": "air missile drone rocket artillery"},
    "strikes": {"PROTEST": "hunger rail train bus teachers miners doctors nurses workers transport"},
    "rally": {None: "campaign election political prayer stock market relief price"},
    "deal": {None: "great good"},
    "battle": {None: "legal court custody political electoral election bidding uphill takeover"},
    "tour": {None: "guided concert book bus world"},
    "sales": {"COOPERATE": "arms weapons weapon oil grain wheat helicopter aircraft"},
    "drill": {"COOPERATE": "joint naval military"},
    "drills": {"COOPERATE": "joint naval military"},
    "exchange": {None: "stock foreign heat"},
    "release": {None: "press news album software"},
    "warning": {None: "travel profit storm weather flood"},
    "aid": {None: "first hearing legal student"},
    "loan": {None: "student home bank"},
    "attack": {None: "heart panic asthma"},
    "attacks": {None: "heart panic asthma"},
    "arrest": {None: "cardiac"},
    "settlement": {None: "jewish israeli"},
}
"""The type of a noun behind these words, where it isn't its own."""

NOUNS_BEFORE: dict[str, dict[str | None, str]] = {
    "call": {"REQUEST": "for"},
    "patrol": {None: "boat boats car cars ship ships vessel vessels officer officers"},
    "attack": {None: "helicopter helicopters submarine submarines drone drones dog dogs"},
    "war": {
        None: "crime crimes criminal criminals veteran veterans film price commercial cold civil words nerves"
    },
    "riot": {None: "police"},
    "aid": {None: "worker workers group groups agency agencies convoy"},
    "exchange": {None: "rate rates student students"},
    "battle": {None: "tank tanks group"},
}
"""The same before these words: "calls for a strike"."""
