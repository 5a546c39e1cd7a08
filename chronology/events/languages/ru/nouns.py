"""The nouns of Russian news, each with the English noun that means the same, and the cases of words."""

from __future__ import annotations

from chronology.events.languages.inflection import entries, event_nouns
from chronology.events.languages.ru.declension import Subject, case_of, declined, subjects
from chronology.events.languages.ru.naming import name_cases
from chronology.events.languages.ru.spelling import normal
from chronology.events.tokens import Case
from chronology.events.words import words

__all__ = ["as_subject", "case_shown", "event_noun", "noun_gloss"]

_NOUNS = """
соглашение=agreement договор=treaty договоренность=agreement пакт=pact меморандум=memorandum сделка=deal
перемирие=truce декларация=declaration
переговоры=talks встреча=meeting саммит=summit визит=visit поездка=trip консультация=talks диалог=dialogue
беседа=talks конференция=conference разговор=call звонок>звонк=call
признание=recognition поддержка=support
освобождение=release амнистия=amnesty лицензия=license помилование=pardon
сотрудничество=cooperation контракт=contract учения*=exercises маневры=manoeuvres обмен=exchange закупка=purchase
поставка=shipment продажа=sale покупка=purchase
помощь=aid кредит=loan заем>займ=loan пожертвование=donation
вывод=withdrawal отвод=pullout эвакуация=evacuation отступление=retreat капитуляция=surrender разоружение=disarmament
требование=demand призыв=appeal просьба=request запрос=request
обвинение=accusation осуждение=condemnation иск=lawsuit критика=criticism жалоба=complaint
отказ=refusal вето!=veto отклонение=rejection опровержение=denial
угроза=threat предупреждение=warning ультиматум=ultimatum
протест=protest демонстрация=demonstration митинг=rally забастовка=strike беспорядки=riots марш=march шествие=march
пикет=picket
санкция=sanctions разрыв=rupture эмбарго!=embargo запрет=ban блокада=blockade
развертывание=deployment мобилизация=mobilisation переброска=deployment
арест=arrest задержание=detention высылка=expulsion выдворение=expulsion захват=seizure депортация=deportation
оккупация=occupation аннексия=annexation экстрадиция=extradition
национализация=nationalisation конфискация=seizure обыск=raid свержение=ouster похищение=kidnapping
нападение=attack атака=attack вторжение=invasion бомбардировка=bombing убийство=killing война=war
наступление=offensive
обстрел=shelling теракт=attack покушение=attack штурм=assault осада=siege засада=ambush стрельба=shooting
контрнаступление=counteroffensive удар=strikes столкновение=clashes перестрелка=clashes
выборы=election референдум=referendum голосование=vote инаугурация=inauguration смерть=death переворот=coup
восстание=uprising мятеж=uprising кризис=crisis отставка=resignation назначение=appointment речь=speech
выступление=speech заявление=statement суд=trial церемония=ceremony открытие=opening закрытие=closure
прибытие=arrival возвращение=return отъезд=departure взрыв=explosion землетрясение=earthquake наводнение=flood
указ=decree решение=decision битва=battle победа=victory поражение=defeat приговор=verdict попытка=attempt
отключение=blackout
раз=time часть=part дело=case приглашение=invitation положение=emergency
телефон=telephone блокировка=blocking заморозка=freezing актив=assets
компания=company фирма=firm банк=bank завод=plant директор=director организация=organisation партия=party группа=group
команда=team актер=actor писатель+=writer режиссер=director губернатор=governor мэр=mayor депутат=lawmakers
орбита=orbit испытание=trials рейс=flight выплата=payments
фильм=film книга=book закон=law законопроект=bill проект=project дом=home город=city школа=school больница=hospital
посол>посл=ambassador посланник=envoy спецпредставитель+=envoy дипломат=diplomats делегация=delegation
министр=minister
президент=president глава=leader лидер=leader премьер=minister секретарь+=secretary чиновник=officials
советник=adviser
посольство=embassy консульство=consulates отношения*=relations связь=ties
корабль+=warships судно=ships самолет=planes бомбардировщик=bombers вертолет=helicopters подлодка=submarines
эскадра=fleet фрегат=frigates флот=fleet эсминец>эсминц=destroyer авианосец>авианосц=carrier истребитель+=jets
диктатор=dictator преступник=criminal предатель+=traitor лжец!=liar ту-160!=tu-160
море=sea мера=measures правило=rules
солдат=soldiers войска*=troops сила=forces военнослужащий!=servicemen армия=army наемник=mercenaries
десантник=paratroopers
ракета=missiles танк=tanks автомат=rifles оружие=weapons вооружение=weapons
нефть=oil бензин=gasoline продовольствие=food лекарство=medicine медикаменты=medicine вакцина=vaccines
список=blacklist пошлина=tariffs ограничение=restrictions награда=reward
заключенный!=prisoners заложник=hostages тюрьма=prison
долг=debt документ=documents план=plan резолюция=resolution проект=draft
граница=borders аэропорт=airport порт=ports катер=boat танкер=tanker база=bases
террорист=terrorists час=hours день=days неделя=weeks месяц=months год=years
рука=hand улица=streets стража=custody плен=custody  бомба=bomb альянс=alliance коалиция=coalition союз=alliance
убежище=asylum независимость=independence журналист=journalists повстанец>повстанц=rebels боевик=militants
демонстрант=demonstrators протестующий!=protesters рабочий!=workers студент=students виза=visas
страна=country правительство=government народ=people человек=man
полиция=police оппозиция=opposition представитель+=spokesman пресс-секретарь+=spokesman
бой=fighting заседание=session расследование=investigation медаль=medal
совет=council парламент=parliament банкрот=bankrupt доллар=dollars рубль+=roubles
"""
_OTHER = {
    "военные": "troops",
    "военных": "troops",
    "военными": "troops",
    "словам": "reportedly",
    "данным": "reportedly",
    "сообщениям": "reportedly",
    "сообщается": "reportedly",
    "нон": "non",
    "персонами": "persona",
    "персоной": "persona",
    "нефти": "oil",
    "дипотношения": "relations",
    "военнослужащих": "servicemen",
    "заключенных": "prisoners",
    "дней": "days",
    "дня": "days",
    "лет": "years",
    "людей": "people",
    "рабочих": "workers",
    "протестующие": "protesters",
    "неприемлемым": "unacceptable",
    "неприемлемой": "unacceptable",
    "неприемлемыми": "unacceptable",
    "незаконным": "illegal",
    "незаконной": "illegal",
    "незаконными": "illegal",
    "нелегитимным": "illegitimate",
    "нелегитимной": "illegitimate",
    "нелегитимными": "illegitimate",
    "виновным": "guilty",
    "виновной": "guilty",
    "виновными": "guilty",
    "силу": "force",
    "огонь": "fire",
    "огня": "fire",
    "огнем": "fire",
    "суда": "ships",
    "судов": "ships",
}

_OBLIQUE_NUMERALS = words(
    "одного одной двух двум трех трем четырех пяти шести семи восьми десяти троих двоих четверых пятерых сотен "
    "десятков тысяч"
)


def _declensions() -> tuple[dict[str, str], dict[str, Case | None], dict[str, str]]:
    glosses: dict[str, str] = {}
    cases: dict[str, Case | None] = {}
    entry: dict[str, str] = {}
    for noun, gloss in entries(_NOUNS):
        for form, case in declined(noun):
            glosses.setdefault(form, gloss)
            entry.setdefault(form, noun)
            cases[form] = None if form in cases and (case is None or cases[form] is None) else case
    return glosses | _OTHER, cases | dict.fromkeys(_OBLIQUE_NUMERALS, Case.OBLIQUE), entry


_GLOSSES, _CASES, _ENTRIES = _declensions()
event_noun = event_nouns(_GLOSSES).get
"""The event that a noun names."""
noun_gloss = _GLOSSES.get
"""The English word for a noun of the tables."""


def as_subject(word: str, *, is_plural: bool) -> Subject | None:
    """The nominative of a noun in any case; ``None`` for one that no table has."""
    entry = _ENTRIES.get(word)
    if entry is not None:
        return subjects(entry)[is_plural]
    is_regular = is_plural and word.endswith(_REGULAR)
    return Subject(word[:-2] + ("и" if word[-3] == "к" else "ы"), "ы") if is_regular else None


_REGULAR = ("истов", "ников", "антов", "ентов")
"""How the genitive of nouns ends whose plural is never in -а."""


def case_shown(text: str) -> Case | None:
    """The case of a word as it is written, by the tables or by its ending."""
    word = normal(text)
    if word in _CASES:
        return _CASES[word]
    number = name_cases().get(text)
    if number is None:
        return case_of(text)
    if number == 0:
        return None
    return Case.INSTRUMENTAL if number == _INSTRUMENTAL else Case.OBLIQUE


_INSTRUMENTAL = 4
"""The number of that case in the forms of a name."""
