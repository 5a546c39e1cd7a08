"""The abbreviations of English news."""

from __future__ import annotations

from chronology.resolver.stops import Stops

__all__ = ["STOPS"]

STOPS = Stops(
    never_last=frozenset(
        "adm amb brig capt cmdr col cpl dr fr gen gov hon lt maj messrs mr mrs ms mt nos op pres prof rep reps rev sen sens "
        "sgt sr st ste supt vs approx dept fig vol".split()
    ),
    seldom_last=frozenset(
        "no co corp inc ltd jr etc al a.m p.m a.d b.c e.g i.e u.s u.k u.n e.u d.c ph.d "
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat".split()
    ),
    openers=frozenset(
        "a after also although an and as at before but by during for from he her his how however i if in it its last many "
        "meanwhile mr mrs most no of officials on one other our she since so some such that the their then there these it "
        "they this those though to two under until we what when while with yet you".split()
    ),
)
