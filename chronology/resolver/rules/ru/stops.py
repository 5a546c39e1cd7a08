"""The abbreviations of Russian news."""

from __future__ import annotations

from chronology.resolver.stops import Stops

__all__ = ["STOPS"]

STOPS = Stops(
    never_last=frozenset(
        "им ул стр рис гл ст акад проф ген св напр см т.е адм кап полк г-н г-жа тов пл просп д-р доц тел обл респ".split()
    ),
    seldom_last=frozenset(
        "г гг в вв тыс млн млрд трлн руб долл др пр т.д т.п д п н.э э янв фев февр мар апр июн июл авг сен сент окт "
        "ноя нояб дек пн вт ср чт пт сб вс".split()
    ),
    openers=frozenset(
        "а без в во впервые все глава для до его если ещё за и из к как когда кроме между мы на накануне но о об он "
        "она они от перед по позже после при при-этом ранее россия с сша также так там тогда у что это эти этот "
        "через".split()
    ),
)
