"""Which way a Russian clause points: the star stands before the date."""

from __future__ import annotations

import pytest

from chronology.resolver.directions import direction
from chronology.resolver.expressions import Direction
from chronology.resolver.rules import pack


@pytest.mark.parametrize(
    ("clause", "way"),
    [
        ("Договорились встретиться в * ноябре", Direction.FORWARD),
        ("Совет договорился в * ноябре собраться", Direction.BACK),
        ("Выборы прошли бы в * ноябре", Direction.BACK),
        ("Пошлины повысили с * 1 ноября", Direction.BACK),
        ("Встреча перенесена с пятницы на * понедельник", Direction.FORWARD),
        ("Министр назначен в * мае", Direction.BACK),
        ("Заседание назначено на * пятницу", Direction.FORWARD),
        ("Переговоры, начавшиеся в * понедельник, завершатся в субботу", Direction.GONE),
        ("Подписанный в * мае договор вступит в силу", Direction.GONE),
        ("Соглашение вступило в силу в * ноябре", Direction.GONE),
        ("Дату назовут в * пятницу", Direction.FORWARD),
        ("Ожидаем гостей в * субботу", Direction.FORWARD),
        ("Министр прибудет в Каракас в * пятницу", Direction.FORWARD),
        ("Он пробудет в стране до * пятницы", Direction.FORWARD),
        ("Стороны встретятся в * пятницу", Direction.FORWARD),
        ("Стороны встретились в * пятницу", Direction.GONE),
        ("Делегацию ждут в * среду", Direction.FORWARD),
        ("Как сообщает агентство, в * субботу самолёт прилетел", Direction.GONE),
        ("В * субботу представители заявили", Direction.GONE),
        ("В * субботу жители выйдут на митинг", Direction.FORWARD),
        ("Выборы назначены на * воскресенье", Direction.FORWARD),
        ("Заседание отложено до * вторника", Direction.FORWARD),
        ("Суд вынесет решение в * пятницу", Direction.FORWARD),
        ("Президент подпишет указ в * среду", Direction.FORWARD),
        ("Компания объявит результаты в * четверг", Direction.FORWARD),
        ("Об этом в * пятницу пишет газета", Direction.BARE),
        ("Поезд отправляется в * пятницу", Direction.FORWARD),
        ("Он находится в стране с * октября", Direction.GONE),
        ("Он приедет в * субботу", Direction.FORWARD),
        ("Он едет в Москву в * субботу", Direction.FORWARD),
        ("Фильм выйдет в * марте", Direction.FORWARD),
        ("Цены выросли в * марте", Direction.GONE),
        ("Цены вырастут в * марте", Direction.FORWARD),
        ("Дума рассмотрит проект в * апреле", Direction.FORWARD),
        ("Путин примет его в * среду", Direction.FORWARD),
        ("Путин принял его в * среду", Direction.GONE),
        ("Переговоры возобновятся во * вторник", Direction.FORWARD),
        ("Он умер в * субботу", Direction.GONE),
        ("Его арестовали в * субботу", Direction.GONE),
        ("Закон вступит в силу в * мае", Direction.FORWARD),
        ("Договор истекает в * мае", Direction.FORWARD),
        ("Председатели встретились в * среду", Direction.GONE),
        ("В * среду покупатели смогут", Direction.FORWARD),
        ("Дело дойдёт до суда в * среду", Direction.FORWARD),
        ("Он покинет пост в * июне", Direction.FORWARD),
        ("В * четверг состоялось заседание", Direction.GONE),
        ("в последний раз его видели в * четверг", Direction.GONE),
        ("матч пройдёт в * четверг", Direction.FORWARD),
        ("матч прошёл в * четверг", Direction.GONE),
        ("Рейс вылетает в * понедельник", Direction.FORWARD),
        ("намерен посетить в * среду", Direction.FORWARD),
        ("Он собирался улететь в * субботу", Direction.FORWARD),
        ("Штраф грозит компании с * понедельника", Direction.BARE),
        ("Выставка продлится до * пятницы", Direction.FORWARD),
        ("Снег выпал в * среду", Direction.GONE),
        ("Премьер-министр выступает в * среду", Direction.FORWARD),
        ("Он остаётся под стражей до * пятницы", Direction.FORWARD),
        ("Ему дадут ответ в * среду", Direction.FORWARD),
        ("Улицу перекроют в * среду", Direction.FORWARD),
        ("Режим хотели снять, но в * среду продлили", Direction.GONE),
        ("Он прилетел вечером, а в * среду улетит", Direction.FORWARD),
        ("Министр заявил, что в * среду посетит завод", Direction.FORWARD),
        ("Суд закрыл дорогу до * среды", Direction.FORWARD),
        ("Ставку повысят в * пятницу", Direction.FORWARD),
        ("Фигуранта выберет суд в * пятницу", Direction.FORWARD),
        ("Груз вывезут в * пятницу", Direction.FORWARD),
        ("Условия изменятся с * понедельника", Direction.FORWARD),
        ("Разбирательство длится с * октября", Direction.GONE),
        ("Они прилетели в * субботу", Direction.GONE),
        ("В * субботу читатели и посетители — в музее", Direction.BARE),
    ],
)
def test_the_verb_tells_which_way_the_clause_points(clause: str, way: Direction) -> None:
    start = clause.index("*")
    text = clause.replace("* ", "")
    end = text.find(" ", start)
    assert direction(text, start, len(text) if end < 0 else end, pack("ru").cues) is way
