"""The zone in which a page's dates are meant, where the page shows it; otherwise its moments in UTC stay so."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from urllib.parse import urlsplit

import pytz

__all__ = ["Zone", "page_zone"]

Zone = dt.tzinfo
_OFFSET = re.compile(
    r"\d\d:\d\d:\d\d(?:\.\d{1,6})?\s?(?P<sign>[+-])(?P<hours>0\d|1[0-4]):?(?P<minutes>00|30|45)(?!\d)"
)
_COUNTRY_OF_LANGUAGE = {
    "bg": "BG", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "et": "EE", "fi": "FI", "he": "IL", "hi": "IN",
    "hr": "HR", "hu": "HU", "hy": "AM", "is": "IS", "it": "IT", "ja": "JP", "ka": "GE", "ko": "KR", "lt": "LT",
    "lv": "LV", "nb": "NO", "no": "NO", "pl": "PL", "ro": "RO", "sk": "SK", "sl": "SI", "sv": "SE", "th": "TH",
    "tr": "TR", "uk": "UA", "vi": "VN",
}  # fmt: skip
"""Languages of which nearly all sites keep one country's time."""
_COUNTRY_OF_DOMAIN = {"uk": "GB"}


def page_zone(source: str, url: str | None, lang: str) -> Zone | None:
    """The offset that the page states most often, else the zone of its address's country, else its language's.

    A country with more than one zone tells nothing.
    """
    stated = Counter(match.group("sign", "hours", "minutes") for match in _OFFSET.finditer(source))
    stated = Counter({parts: n for parts, n in stated.items() if parts[1:] != ("00", "00")})
    if stated:
        (sign, hours, minutes), _ = min(stated.items(), key=lambda item: (-item[1], item[0]))
        ahead = dt.timedelta(hours=int(hours), minutes=int(minutes))
        return dt.timezone(ahead if sign == "+" else -ahead)
    return _country_zone(_country(url)) or _country_zone(_COUNTRY_OF_LANGUAGE.get(lang))


def _country(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    last = host.rpartition(".")[2]
    return _COUNTRY_OF_DOMAIN.get(last, last.upper()) if len(last) == 2 else None


def _country_zone(country: str | None) -> Zone | None:
    if country is None:
        return None
    names = pytz.country_timezones.get(country, ())
    zones = [pytz.timezone(name) for name in names]
    probe = dt.datetime(2020, 7, 1)
    return zones[0] if len({zone.utcoffset(probe) for zone in zones}) == 1 else None
