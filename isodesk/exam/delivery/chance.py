"""Chance that can be repeated, for many people and items at once.

Numbers are made of (seed, question, item) by the mixing function of SplitMix64 (Steele, Lea and Flood
2014) and of nothing else: neither the order of work nor numpy's version changes them. A sitting replayed
years later meets the same ones.
"""

import numpy as np
from numpy.typing import NDArray

from isodesk.exam.irt.curves import FloatArray

Words = NDArray[np.uint64]
EXPOSURE = 1_000_000  # in place of a question's number: what holds for a whole sitting
ANSWERS = 1_000_001
_WEYL = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_SHIFTS = (np.uint64(30), np.uint64(27), np.uint64(31))
_KEPT = np.uint64(11)  # bits beyond the 53 of a fraction
_UNIT = 2.0**-53


def mixed(words: Words) -> Words:
    """Each word changed into one that looks like chance; the array given is used up."""
    words ^= words >> _SHIFTS[0]
    words *= _FIRST
    words ^= words >> _SHIFTS[1]
    words *= _SECOND
    words ^= words >> _SHIFTS[2]
    return words


def numbered(count: int) -> Words:
    """A word for each of so many items, to be mixed with others."""
    words: Words = np.arange(1, count + 1, dtype=np.uint64) * _WEYL
    return words


def seeds_of(seed: int, people: int) -> Words:
    """A seed of 63 bits for each of so many people."""
    words = mixed(numbered(people) + np.array([seed % 2**64], np.uint64))
    return mixed(words + _WEYL) >> np.uint64(1)


def fractions(seeds: Words, question: int, items: Words) -> FloatArray:
    """Numbers from 0 to below 1, one for each person and item: (people, items)."""
    people = mixed(mixed(seeds + _WEYL) + np.array([question * int(_WEYL) % 2**64], np.uint64))
    words = mixed(people[:, None] + items[None, :])
    words >>= _KEPT
    return np.multiply(words, _UNIT, dtype=np.float64)
