"""The patterns of the rules: they match as regular expressions of the same writing would."""

import re
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.resolver.automaton import Automaton
from chronology.resolver.pattern import edge, ends, parse, words_of

LETTERS = "abc"


def codes_of(classes: list[str]) -> frozenset[str]:
    """A class is its own code; a literal word is written with an equals sign before it."""
    return frozenset(name.removeprefix("=") for name in classes)


def written(depth: int = 2) -> st.SearchStrategy[str]:
    """Patterns as the rule tables have them."""
    element = st.one_of(
        st.sampled_from(LETTERS),
        st.sampled_from(["{x:a}", "{y:a|b}", "{z:b|c}"]),
    )
    if depth:
        inner = written(depth - 1)
        element = st.one_of(
            element, st.lists(inner, min_size=1, max_size=3).map(lambda p: f"({' | '.join(p)})")
        )
    quantified = st.tuples(element, st.sampled_from(["", "", "?", "*"])).map("".join)
    return st.lists(quantified, min_size=1, max_size=3).map(" ".join)


def as_regex(pattern: str) -> str:
    """The same in the writing of ``re``."""
    slots = re.sub(r"\{\w+:([\w|]+)\}", lambda m: f"[{m[1].replace('|', '')}]", pattern)
    return slots.replace("(", "(?:").replace(" ", "")


def repeats_something(pattern: str) -> bool:
    """Whether each repeated group takes up a word: where one can be empty, engines differ."""
    regex = as_regex(pattern)
    for end in (match.start() for match in re.finditer(r"\)\*", regex)):
        depth, start = 1, end
        while depth:
            start -= 1
            depth += {")": 1, "(": -1}.get(regex[start], 0)
        if re.fullmatch(regex[start : end + 1], ""):
            return False
    return True


@given(
    st.lists(written().filter(repeats_something), min_size=1, max_size=4), st.text(LETTERS + "d", max_size=6)
)
def test_patterns_match_as_regular_expressions_do(patterns: list[str], shape: str) -> None:
    trees = [parse(pattern, codes_of) for pattern in patterns]
    reaches = dict(Automaton(trees).reaches(shape))
    for at in range(len(shape)):
        rest = shape[at:]
        expected = [re.match(as_regex(pattern), rest) for pattern in patterns]
        assert [next(ends(tree, rest, 0, {}), (None,))[0] for tree in trees] == [
            None if match is None else match.end() for match in expected
        ]
        fitting = [
            i
            for i, p in enumerate(patterns)
            if any(re.fullmatch(as_regex(p), rest[:n]) for n in range(1, len(rest) + 1))
        ]
        assert Automaton(trees).fitting(rest) == fitting
        assert (at in reaches) == bool(fitting)


@given(written(), st.text(LETTERS, min_size=1, max_size=4))
def test_what_a_pattern_takes_begins_and_ends_with_its_edges(pattern: str, shape: str) -> None:
    tree = parse(pattern, codes_of)
    (first, may_be_empty), (last, _) = edge(tree), edge(tree, last=True)
    for end, _ in islice(ends(tree, shape, 0, {}), 200):  # stars within stars end in very many ways
        assert (shape[0] in first and shape[end - 1] in last) if end else may_be_empty


def test_slots_tell_where_they_stand() -> None:
    shape = ["=the", "d", "=of", "w"]
    codes = {name: chr(97 + i) for i, name in enumerate(["=the", "d", "=of", "w", "m"])}
    tree = parse("the? {day:d} of {month:m|w}", lambda classes: frozenset(codes[name] for name in classes))
    end, places = next(ends(tree, "".join(codes[name] for name in shape), 0, {}))
    assert (end, dict(places)) == (4, {"day": 1, "month": 3})


def test_words_of_a_pattern() -> None:
    assert words_of("the? {day:d|e} ('s | of)* ,?") == {"the", "'s", "of", ","}


@pytest.mark.parametrize("pattern", ["(a", "a)", "?", "(a | * b)"])
def test_a_pattern_that_is_none(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"bracket|nothing goes"):
        parse(pattern, codes_of)
