"""Names in quotation marks, which part no clause: "компания «Север» продала", "the ship “Orion” sank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronology.events.tokens import WordClass

if TYPE_CHECKING:
    from chronology.events.tokens import Case, Token

__all__ = ["with_names_whole"]

_PAIRS = {"«": "»", "“": "”", "„": "“", '"': '"'}
_LONGEST = 5
"""Words of a name."""
_IN_NAME = (WordClass.OPEN, WordClass.NUMBER, WordClass.PREPOSITION, WordClass.DETERMINER)
_OPENS_SPEECH = (WordClass.PUNCTUATION, WordClass.QUOTE)
_GOES_ON = (WordClass.COMMA, WordClass.PUNCTUATION)
"""What stands behind a quotation, as in "«Мы победим», — сказал он"."""


def with_names_whole(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence, in which the marks around a name are part of it, in the case of the noun before."""
    marks = [at for at, token in enumerate(tokens) if token.kind is WordClass.QUOTE]
    done = -1
    for opens in marks:
        closes = _closing(tokens, opens) if opens > done else None
        if closes is None or not _is_name(tokens, opens, closes):
            continue
        done = closes
        leans = _leans_on_noun(tokens, opens)
        for at in range(opens, closes + 1):
            case = tokens[opens - 1].case if leans else _own_case(tokens[at])
            tokens[at] = tokens[at]._replace(
                kind=WordClass.OPEN, is_mark=False, verb=None, noun=None, case=case
            )
    return tokens


def _closing(tokens: list[Token], opens: int) -> int | None:
    """The mark that closes what another opens, at most a name's length away."""
    closing = _PAIRS.get(tokens[opens].text)
    ends = range(opens + 2, min(len(tokens), opens + 2 + _LONGEST))
    return next((at for at in ends if tokens[at].text == closing), None)


def _is_name(tokens: list[Token], opens: int, closes: int) -> bool:
    """Whether words in quotation marks are a name, and no speech or words that somebody only calls so."""
    inside = tokens[opens + 1 : closes]
    if not inside[0].text[0].isupper() or any(token.kind not in _IN_NAME for token in inside):
        return False
    if _leans_on_noun(tokens, opens):
        return True
    after = tokens[closes + 1] if closes + 1 < len(tokens) else None
    before = tokens[opens - 1] if opens else None
    is_said = before is not None and (before.kind in _OPENS_SPEECH or _can_only_be_verb(before))
    return tokens[opens].text == "«" and after is not None and after.kind not in _GOES_ON and not is_said


def _leans_on_noun(tokens: list[Token], opens: int) -> bool:
    """Whether a noun in lower case, or one that opens the sentence, stands before the mark."""
    before = tokens[opens - 1] if opens else None
    if before is None or before.kind is not WordClass.OPEN:
        return False
    if _can_only_be_verb(before) and not (opens > 1 and tokens[opens - 2].kind is WordClass.DETERMINER):
        return False
    return before.text[0].islower() or opens == 1


def _can_only_be_verb(token: Token) -> bool:
    return token.verb is not None and not token.verb.is_noun_like


def _own_case(token: Token) -> Case | None:
    return None if token.kind is WordClass.QUOTE else token.case
