"""The abbreviations of Spanish news."""

from __future__ import annotations

from chronology.resolver.stops import Stops

__all__ = ["STOPS"]

STOPS = Stops(
    never_last=frozenset(
        "sr sra sres sras srta dr dra drs gral cnel cap tte sgto lic ing prof mons st sta sto d dña excmo gob núm nº "
        "no pág págs art arts av avda vol ed dpto aprox ee c ud uds fco ma rev hno tel ext cf vs".split()
    ),
    seldom_last=frozenset(
        "no etc uu p.m a.m m s.a c.a a.c d.c ee.uu ca cía ene feb mar abr may jun jul ago sep sept oct nov dic lun mié "
        "jue vie sáb dom".split()
    ),
    openers=frozenset(
        "a al ante aunque cada como con cuando de del desde después dos durante e el ella ellos en entre es esa ese "
        "esta este esto hasta la las lo los mientras muchos ni o otro para pero por porque según si sin sobre su "
        "sus también tras un una varios y ya".split()
    ),
)
