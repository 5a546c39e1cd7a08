"""Russian: cases tell who acts, aspect tells when, and a comma belongs to the conjunction behind it."""

from __future__ import annotations

import re

from chronology.events.actor_table import name_cases
from chronology.events.inflected import find_triggers
from chronology.events.language import Language, Stops, closed_classes
from chronology.events.languages.inflection import entries, event_nouns, verb_forms
from chronology.events.languages.ru_forms import case_of, conjugated, declined, plain
from chronology.events.lexicon import Form, VerbForm
from chronology.events.tokens import Case, WordClass
from chronology.events.words import words

__all__ = ["RUSSIAN"]

_TOKEN = re.compile(
    r",[ \n](?:что|чтобы|котор\w+|когда|если|где|поскольку|хотя|пока|как)\b"
    r"|(?:гг?|им|тыс|млн|млрд|трлн|руб|долл|ул|др)\."
    r"|(?:[А-ЯA-Z]\.){2,}"
    r"|\d+(?:[.,:]\d+)*\w*(?:-\w+)*"
    r"|\w+(?:-\w+)*|\.\.\.|\S"
)

_CLOSED_CLASSES = {
    WordClass.DETERMINER: "этот=this эта=this это=this эти=these этого=this этой=this этих=these этому=this "
    "этим=this этими=these этом=this эту=this тот=that-one та=that-one те=those того=that-one той=that-one "
    "тех=those тем=that-one ту=that-one свой=its своя=its своё=its свое=its свои=its своего=its своей=its "
    "своих=its "
    "своему=its своим=its своими=its своём=its своем=its свою=its его=its её=its ее=its их=its наш=our наша=our "
    "наши=our каждый=each каждая=each все=all всех=all всем=all всеми=all весь=all вся=all всё=all все=all "
    "никакой=no никакие=no никаких=no другой=another другая=another другие=other других=other другим=other "
    "некоторые=some многие=many многих=many несколько=several оба=both обе=both обеих=both обоих=both "
    "ряд=several",
    WordClass.PRONOUN: "он=he она=she оно=it они=they мы=we я=i вы=you ему=him ей=her им=them него=him неё=her "
    "нее=her них=them ним=him ней=her себя=itself себе=itself никто=nobody нас=us нам=us",
    WordClass.PREPOSITION: "в=in во=in на=on к=to ко=to с=with со=with из=from от=from до=until по=along за=for "
    "против=against между=between о=about об=about обо=about у=at при=at для=for без=without через=through "
    "после=after перед=before около=near над=over под=under среди=among из-за=over ради=for вместо=without "
    "вокруг=around вдоль=along согласно=reportedly благодаря=through вопреки=against накануне=before "
    "кроме=without насчёт=about ввиду=through",
    WordClass.SUBORDINATOR: "что=that ,что=that чтобы=so ,чтобы=so если=if ,если=if когда=when ,когда=when "
    "пока=while ,пока=while хотя=although ,хотя=although поскольку=because ,поскольку=because "
    "потому=because как=as ,как=as ли=whether",
    WordClass.RELATIVE: "который=which которая=which которое=which которые=which которого=which которой=which "
    "которых=which которому=which которым=which которыми=which котором=which которую=which ,который=which "
    ",которая=which ,которое=which ,которые=which ,которого=which ,которой=which ,которых=which "
    ",которому=which ,которым=which ,которыми=which ,котором=which ,которую=which кто=who где=where ,где=where "
    "куда=where почему=why чей=whose чья=whose зачем=why",
    WordClass.COORDINATOR: "и=and а=but но=but или=or либо=or ни=nor",
    WordClass.AUXILIARY: "был=was была=was было=was были=was быть=to-be является=is являются=is являлся=was "
    "являлась=was являлись=was есть=is будет=will-be будут=will-be",
    WordClass.MODAL: "может=may могут=may мог=could могла=could могло=could могли=could сможет=may смогут=may "
    "можно=may должен=should должна=should должно=should должны=should следует=should нужно=should надо=should "
    "необходимо=should намерен=will намерена=will намерено=will намерены=will планирует=will планируют=will "
    "планировал=will планировала=will планировали=will собирается=will собираются=will готов=will готова=will "
    "готово=will готовы=will бы=might б=might",
    WordClass.NEGATION: "не=not никогда=never нельзя=never",
    WordClass.ADVERB: "также=also уже=already ещё=still еще=still лишь=only только=only теперь=now тогда=then "
    "затем=then потом=then сейчас=now вчера=yesterday сегодня=today завтра=tomorrow позавчера=yesterday "
    "снова=again вновь=again официально=officially якобы=allegedly "
    "совместно=jointly впервые=first почти=almost очень=very более=more менее=less сразу=immediately "
    "недавно=recently ранее=earlier раньше=earlier позже=later вместе=together тоже=also даже=even "
    "окончательно=finally временно=temporarily публично=publicly фактически=effectively немедленно=immediately "
    "единогласно=unanimously",
    WordClass.COMMA: ",",
    WordClass.QUOTE: '" “ ” « » „ ‘ ’',
    WordClass.PUNCTUATION: ". ; : ! ? … ( ) [ ] – — - ... / * •",
}
_NUMERALS = (
    "один=one одна=one одного=one одной=one два=two две=two двух=two двум=two двумя=two три=three трёх=three "
    "трех=three трём=three трое=three троих=three двое=two двоих=two четыре=four четырёх=four четырех=four "
    "четверых=four пять=five пяти=five пятерых=five шесть=six шести=six семь=seven семи=seven восемь=eight "
    "восьми=eight девять=nine десять=ten десяти=ten двадцать=twenty тридцать=thirty сорок=forty "
    "пятьдесят=fifty сто=hundred сотни=hundreds сотен=hundreds тысяча=thousand тысячи=thousands "
    "тысяч=thousands тыс.=thousands тысячам=thousands миллион=million миллиона=million миллионов=million "
    "млн=million млн.=million миллиард=billion миллиарда=billion миллиардов=billion млрд=billion "
    "млрд.=billion десятки=dozens десятков=dozens"
)

_STOPS = Stops(
    words(
        "им ул стр рис гл ст акад проф ген св напр см т.е янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек "
        "пн вт ср чт пт сб вс адм кап полк г-н г-жа тов пл просп д-р доц тел обл респ"
    ),
    words("г гг в вв тыс млн млрд трлн руб долл др пр т.д т.п д п н.э э"),
    words(
        "а без в во впервые все глава для до его если ещё за и из к как когда кроме между мы на накануне но о об он "
        "она они от перед по позже после при при-этом ранее россия с сша также так там тогда у что это эти этот через"
    ),
)

_VERBS = """
+согласиться|согласится=agree +договориться=agree договариваться=agree +ратифицировать||ратифицирован=ratify
+пообещать=promise обещать=promise обязаться=pledge +обязаться=pledge +согласовать||согласован=agree
+примириться|примирится=reconcile +условиться|условится=agree
+встретиться|встретится=meet +увидеться|увидится=meet встречаться=meet +посетить|посетит=visit посещать=visit
+обсудить|обсудит|обсужден=discuss
обсуждать=discuss +провести|проведет|проведен|провел=hold проводить|проводит=hold +принять|примет|принят=receive
принимать=receive беседовать=confer +побеседовать=confer +переговорить=confer консультироваться=consult
+поговорить=confer +созвониться=phone +посовещаться=confer +навестить=visit вести|ведет||вел=hold посредничать=mediate
+приветствовать=welcome
+поддержать|поддержит|поддержан=support поддерживать=support +признать||признан=recognise
признавать|признает=recognise
+одобрить||одобрен=approve +похвалить=praise +поздравить=congratulate поздравлять=congratulate
+поблагодарить=thank благодарить=thank хвалить=praise одобрять=approve
+подтвердить||подтвержден=confirm подтверждать=confirm
+освободить||освобожден=release освобождать=release +отпустить||отпущен=release
+помиловать|помилует|помилован=pardon
+смягчить||смягчен=ease смягчать=ease +ослабить||ослаблен=relax +разблокировать||разблокирован=unblock
+разморозить||разморожен=unfreeze отпускать=release +амнистировать||амнистирован=pardon +уступить=concede
+снять|снимет|снят=lift снимать=lift +отменить||отменен=lift отменять=lift
сотрудничать=cooperate +поставить||поставлен=supply поставлять=supply экспортировать=export импортировать=import
торговать=trade обучать=train +обучить||обучен=train
+закупить||закуплен=purchase закупать=purchase +купить||куплен=buy покупать=buy +продать|продаст|продан=sell
продавать|продает=sell +приобрести|приобретет|приобретен|приобрел=acquire
помогать=aid +помочь|поможет||помог=aid +пожертвовать=donate +выделить||выделен=give выделять=give
+предоставить||предоставлен=give предоставлять=give финансировать=finance +одолжить=lend +оказать|окажет|оказан=give
оказывать=give
+спасти|спасет|спасен|спас=rescue спасать=rescue
+вывести|выведет|выведен|вывел=withdraw выводить=withdraw +отозвать|отзовет|отозван=recall отзывать=recall
+эвакуировать||эвакуирован=evacuate +отступить=retreat отступать=retreat эвакуировать=evacuate
+отвести|отведет|отведен|отвел=withdraw +капитулировать=capitulate +сдаться|сдастся=surrender +покинуть||покинут=leave
покидать=leave
+потребовать=demand требовать=demand +попросить|попросит=ask просить=ask +призвать|призовет=urge умолять=beg
призывать=urge
+запросить|запросит=request +настоять|настоит=insist настаивать=insist
+обвинить||обвинен=accuse обвинять=accuse +осудить||осужден=condemn осуждать=condemn критиковать=criticise
+раскритиковать||раскритикован=criticise упрекать=reproach +упрекнуть=reproach винить=blame жаловаться=complain
+пожаловаться=complain порицать=reproach
+отказаться|откажется=refuse отказываться=refuse +отказать|откажет=refuse +отклонить||отклонен=reject отклонять=reject
+расторгнуть|расторгнет|расторгнут|расторг=annul
+нарушить||нарушен=violate нарушать=violate +денонсировать||денонсирован=repudiate
+отвергнуть|отвергнет|отвергнут|отверг=reject отвергать=reject отрицать=deny
+опровергнуть|опровергнет|опровергнут|опроверг=deny
опровергать=deny +исключить||исключен=dismiss исключать=dismiss +наложить=impose
угрожать=threaten +пригрозить=threaten грозить=threaten +предупредить||предупрежден=warn предупреждать=warn
+предостеречь|предостережет||предостерег=warn запугивать=intimidate
протестовать=protest +выступить=address выступать=address митинговать=rally бастовать=protest
+запретить||запрещен=ban замораживать=freeze бойкотировать=boycott запрещать=ban +заблокировать||заблокирован=block
блокировать=block
+заморозить||заморожен=freeze +ограничить||ограничен=restrict ограничивать=restrict
+ввести|введет|введен|ввел=impose вводить=impose +продлить||продлен=extend продлевать=extend
+расширить||расширен=extend расширять=extend +ужесточить||ужесточен=tighten ужесточать=tighten
+разорвать|разорвет|разорван=break разрывать=break +приостановить||приостановлен=suspend приостанавливать=suspend
+прекратить||прекращен=end прекращать=end +возобновить||возобновлен=resume возобновлять=resume
+восстановить||восстановлен=restore восстанавливать=restore +сократить||сокращен=cut сокращать=cut
+закрыть|закроет|закрыт=close закрывать=close +открыть|откроет|открыт=open открывать=open
+развернуть|развернет|развернут=deploy развертывать=deploy +перебросить||переброшен=deploy
+мобилизовать||мобилизован=mobilise
+разместить||размещен=deploy перебрасывать=deploy +стянуть|стянет|стянут=deploy стягивать=deploy
патрулировать=patrol +испытать||испытан=test размещать=deploy
+арестовать||арестован=arrest арестовывать=arrest +задержать|задержит|задержан=detain задерживать=detain
+захватить||захвачен=capture захватывать=capture +выслать|вышлет|выслан=expel высылать=expel
+изгнать|изгонит|изгнан=expel +выдворить||выдворен=expel выдворять=expel +депортировать||депортирован=deport
+экстрадировать||экстрадирован=extradite
+конфисковать||конфискован=confiscate +национализировать||национализирован=nationalise +изъять|изымет|изъят=seize
+свергнуть|свергнет|свергнут|сверг=oust свергать=oust +сместить|сместит|смещен=oust +низложить||низложен=depose
+похитить||похищен=kidnap +перехватить||перехвачен=intercept
+пленить||пленен=capture +отстранить||отстранен=oust +подавить||подавлен=repress подавлять=repress
+разогнать|разгонит|разогнан=disperse разгонять=disperse
+оккупировать||оккупирован=occupy +аннексировать||аннексирован=annex осаждать=besiege +взять|возьмет|взят=take
+похищать=kidnap
+атаковать||атакован=attack атаковать=attack +напасть|нападет||напал=attack нападать=attack
+вторгнуться|вторгнется||вторгся=invade
бомбить|бомбит=bomb +убить|убьет|убит=kill убивать=kill +ранить||ранен=wound +обстрелять||обстрелян=shell
+ударить=strike +застрелить||застрелен=shoot +расстрелять||расстрелян=shoot стрелять=shoot +выстрелить=shoot
+казнить||казнен=kill
+избить|изобьет|избит=assault избивать=assault пытать=torture штурмовать=storm обстреливать=shell бомбардировать=bombard
сражаться=fight воевать=fight +потопить||потоплен=sink +сбить|собьет|сбит=shoot сбивать=shoot +совершить||совершен=make
совершать=make +осуществить||осуществлен=carry +взорвать|взорвет|взорван=bomb
+сказать|скажет|сказан=say говорить=say +заявить||заявлен=state заявлять=state +сообщить=report сообщать=report
+объявить||объявлен=announce объявлять=announce +отметить||отмечен=note отмечать=note +рассказать|расскажет=tell
рассказывать=tell +подчеркнуть=note подчеркивать=note +добавить=add добавлять=add +пояснить=explain
пояснять=explain +уточнить=explain +утверждать=claim утверждать=claim +написать|напишет|написан=write
+признаться=acknowledge считать=think полагать=think ожидать=expect +прокомментировать=comment
+ответить=respond отвечать=respond +указать|укажет=note указывать=note +предположить=expect
+уведомить||уведомлен=tell информировать=report +проинформировать=tell +напомнить=recount
+подписать|подпишет|подписан=sign подписывать=sign +заключить||заключен=sign заключать=sign
+достичь|достигнет|достигнут|достиг=reach +утвердить||утвержден=approve +принудить=order
+отправить||отправлен=send отправлять=send +направить||направлен=send направлять=send +послать|пошлет|послан=send
+передать|передаст|передан=hand передавать|передает=hand +доставить||доставлен=deliver доставлять=deliver
+прислать|пришлет|прислан=send +выдать|выдаст|выдан=issue выдавать|выдает=issue
+дать|даст|дан=give давать|дает=give +предложить||предложен=offer предлагать=offer
+представить||представлен=present
+заплатить=pay +выплатить||выплачен=pay +перевести|переведет|переведен|перевел=transfer
+прибыть|прибудет=arrive прибывать=arrive +прилететь|прилетит=fly прилетать=fly +вылететь|вылетит=fly
+полететь|полетит=fly +приехать|приедет=come приезжать=come +поехать|поедет=travel +уехать|уедет=leave
+приземлиться=land +сесть|сядет||сел=land +вернуться|вернется=return возвращаться=return
+отправиться=travel отправляться=travel +войти|войдет||вошел=enter +выйти|выйдет||вышел=leave
+прийти|придет||пришел=come +зайти|зайдет||зашел=enter +пересечь|пересечет||пересек=cross
+бежать|бежит=flee +скрыться|скроется=flee +оставить||оставлен=leave
+умереть|умрет||умер=die +скончаться=die +погибнуть|погибнет||погиб=die
+победить||побежден=win побеждать=win +проиграть||проигран=lose +избрать|изберет|избран=elect избирать=elect
+переизбрать|переизберет|переизбран=reelect +проголосовать=vote голосовать=vote
+назначить||назначен=appoint назначать=appoint +возглавить||возглавлен=head возглавлять=head
+вступить=take вступать=take +присягнуть=swear +провозгласить||провозглашен=declare
+начать|начнет|начат=begin начинать=begin +начаться|начнется=begin начинаться=begin
+закончить||закончен=end +закончиться|закончится=happen +завершить||завершен=end +завершиться|завершится=happen
+продолжить||продолжен=continue продолжать=continue продолжаться=continue +состояться|состоится=happen
+произойти|произойдет||произошел=occur происходить=occur +провалиться=fail +сорвать|сорвет|сорван=fail
+пройти|пройдет||прошел=happen проходить=happen
+потерпеть|потерпит=lose +взорваться|взорвется=explode +рухнуть|рухнет||рухнул=collapse
+упасть|упадет||упал=fall +вырасти|вырастет||вырос=grow +увеличить||увеличен=increase +снизить||снижен=lower
+решить||решен=decide +приказать|прикажет=order +поручить||поручен=order +постановить=rule
+разрешить||разрешен=allow разрешать=allow +позволить=allow +распустить||распущен=dissolve
+создать|создаст|создан=create +основать||основан=found +построить||построен=build +учредить||учрежден=establish
+опубликовать||опубликован=publish +запустить||запущен=launch +присоединиться=join
+расследовать||расследован=investigate +приговорить||приговорен=sentence +оправдать||оправдан=acquit
+попытаться=try пытаться=try +сорваться|сорвется=fail бороться|борется=fight
+участвовать=participate участвовать=participate +созвать|созовет|созван=call +вызвать|вызовет|вызван=call
+отложить||отложен=postpone +перенести|перенесет|перенесен|перенес=postpone
+внести|внесет|внесен|внес=put вносить=put +похоронить||похоронен=bury
+уйти|уйдет||ушел=leave уходить|уходит=leave оставаться|остается=remain +остаться|останется=remain
+включить||включен=list +добиться|добьется=win
+списать|спишет|списан=forgive +реструктурировать||реструктурирован=restructure
+инвестировать||инвестирован=invest
+уничтожить||уничтожен=destroy +сжечь|сожжет|сожжен|сжег=burn +повредить||поврежден=damage
+наложить||наложен=impose +применить||применен=make применять=make
+аннулировать||аннулирован=annul +лишить||лишен=strip +зарегистрировать||зарегистрирован=register
+выдвинуть|выдвинет|выдвинут=nominate +сменить||сменен=replace +занять|займет|занят=occupy
+подать|подаст|подан=file +назвать|назовет|назван=call называть=call +нанести|нанесет|нанесен|нанес=carry
наносить=carry
+выразить||выражен=renew выражать=renew
"""
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
посол>посл=ambassador посланник=envoy спецпредставитель+=envoy дипломат=diplomats делегация=delegation
министр=minister
президент=president глава=leader лидер=leader премьер=minister секретарь+=secretary чиновник=officials
советник=adviser
посольство=embassy консульство=consulates отношения*=relations связь=ties
корабль+=warships судно=ships самолет=planes бомбардировщик=bombers вертолет=helicopters подлодка=submarines
эскадра=fleet фрегат=frigates флот=fleet эсминец>эсминц=destroyer авианосец>авианосц=carrier истребитель+=jets
солдат=soldiers войска*=troops сила=forces военнослужащий!=servicemen армия=army наемник=mercenaries
десантник=paratroopers
ракета=missiles танк=tanks автомат=rifles оружие=weapons вооружение=weapons
нефть=oil бензин=gasoline продовольствие=food лекарство=medicine медикаменты=medicine вакцина=vaccines
список=blacklist пошлина=tariffs ограничение=restrictions награда=reward
заключенный!=prisoners заложник=hostages тюрьма=prison
долг=debt документ=documents план=plan резолюция=resolution проект=draft
граница=borders аэропорт=airport порт=ports катер=boat танкер=tanker база=bases
террорист=terrorists час=hours день=days неделя=weeks месяц=months год=years
улица=streets стража=custody плен=custody  бомба=bomb альянс=alliance коалиция=coalition союз=alliance
убежище=asylum независимость=independence журналист=journalists повстанец>повстанц=rebels боевик=militants
демонстрант=demonstrators протестующий!=protesters рабочий!=workers студент=students виза=visas
страна=country правительство=government народ=people человек=man
полиция=police оппозиция=opposition представитель+=spokesman пресс-секретарь+=spokesman
доллар=dollars рубль+=roubles
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
    "огонь": "fire",
    "огня": "fire",
    "огнем": "fire",
    "суда": "ships",
    "судов": "ships",
}
_SHORTEST = 5
"""Letters up to which a word is left whole."""
_AFTER_COMMA = re.compile(r",\s")
_NOUN_LIKE = words(
    "заключенный заключенные заключенных заключенным заключенными заключенного раненые раненых"
)
_EDGE = re.compile(
    r"(?:ость|[аеиоуыэюяйь]|ов|ев|ам|ям|ах|ях|ом|ем|ой|ей|ый|ий|ая|ое|ые|ие|ого|его|ому|ых|их|ым|им|ую|ами|ями|ыми|ими)$"
)


_OBLIQUE_NUMERALS = words(
    "одного одной двух двум трех трем четырех пяти шести семи восьми десяти троих двоих четверых пятерых сотен "
    "десятков тысяч"
)


def _declensions() -> tuple[dict[str, str], dict[str, Case | None]]:
    glosses: dict[str, str] = {}
    cases: dict[str, Case | None] = {}
    for noun, gloss in entries(_NOUNS):
        for form, case in declined(noun):
            glosses.setdefault(form, gloss)
            cases[form] = None if form in cases and (case is None or cases[form] is None) else case
    return glosses | _OTHER, cases | dict.fromkeys(_OBLIQUE_NUMERALS, Case.OBLIQUE)


_GLOSSES, _CASES = _declensions()
_EVENT_NOUNS = event_nouns(_GLOSSES)
_FORMS = verb_forms(_VERBS, conjugated, _NOUN_LIKE)


def _gloss(word: str) -> str:
    known = _GLOSSES.get(word)
    if known is not None:
        return known
    verb = _FORMS.get(word)
    if verb is not None:
        return verb.lemma
    return _EDGE.sub("", word) if len(word) > _SHORTEST else word


def _normal(text: str) -> str:
    """A token as the tables have it: in lower case, without ё, without a space behind a comma."""
    return _AFTER_COMMA.sub(",", plain(text.lower()))


def _case(text: str) -> Case | None:
    word = _normal(text)
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
_PAST = ("лся", "лась", "лось", "лись", "ывал", "ывала", "ывали", "ировал", "ировала", "ировали")
"""The endings by which a word that no table has is a verb."""
_PAST_FORM = frozenset({Form.PAST})


def _verb(word: str) -> VerbForm | None:
    known = _FORMS.get(word)
    if known is not None or len(word) < _LEAST or not word.endswith(_PAST):
        return known
    is_plural = word.endswith(("ли", "лись"))
    return VerbForm(
        word, _PAST_FORM, None, is_reporting=False, past=word, is_known=False, is_plural=is_plural
    )


_LEAST = 6


RUSSIAN = Language(
    code="ru",
    token=_TOKEN,
    closed={plain(word): meaning for word, meaning in closed_classes(_CLOSED_CLASSES).items()},
    numerals={plain(word): gloss for word, gloss in entries(_NUMERALS)},
    verb=_verb,
    noun=_EVENT_NOUNS.get,
    gloss=_gloss,
    find_triggers=find_triggers,
    stops=_STOPS,
    case=_case,
    normal=_normal,
    has_endings=True,
)
