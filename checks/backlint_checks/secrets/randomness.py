"""How likely a string was drawn at random rather than written by a person.

Two measures are taken together, since neither separates alone: the entropy of the characters, compared with what random strings of the
same length over the same alphabet have, and how well neighbouring letters fit the pairs that occur in words.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from functools import lru_cache

from .words import WORDS

_LETTER_RUN = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^A-Za-z0-9]+")


def entropy(text: str) -> float:
    """Shannon entropy of the characters, in bits per character."""
    size = len(text)
    return -sum(count / size * math.log2(count / size) for count in Counter(text).values()) if size else 0.0


def alphabet_size(text: str) -> int:
    """The size of the smallest usual alphabet that holds every character."""
    if re.fullmatch(r"[0-9]+", text):
        return 10
    if re.fullmatch(r"[0-9a-f]+|[0-9A-F]+", text):
        return 16
    if re.fullmatch(r"[0-9a-fA-F]+", text):
        return 22
    size = 0
    for pattern, letters in (("[a-z]", 26), ("[A-Z]", 26), ("[0-9]", 10), ("[_+/=-]", 2), (r"[^\w+/=-]", 24)):
        if re.search(pattern, text):
            size += letters
    return max(size, 2)


@lru_cache(maxsize=1024)
def expected_entropy(length: int, alphabet: int) -> tuple[float, float]:
    """Mean of the entropy of random strings, exact, and their standard deviation, fitted to draws."""
    if length <= 1:
        return 0.0, 0.0
    share = 1 / alphabet
    sum_ = 0.0
    probability = (1 - share) ** length
    for count in range(1, length + 1):
        probability *= (length - count + 1) / count * share / (1 - share)
        sum_ += probability * count * math.log2(count)
        if probability < 1e-12 and count > length * share:
            break
    return math.log2(length) - alphabet / length * sum_, 0.75 / math.sqrt(length)


@lru_cache(maxsize=1)
def _pairs() -> dict[str, float]:
    """Log-probability, base 2, of the second letter of a pair given the first, from the words."""
    pairs: Counter[str] = Counter()
    firsts: Counter[str] = Counter()
    for word in WORDS:
        for pair in itertools.pairwise(word):
            pairs["".join(pair)] += 1
            firsts[pair[0]] += 1
    letters = "abcdefghijklmnopqrstuvwxyz"
    return {a + b: math.log2((pairs[a + b] + 0.5) / (firsts[a] + 13)) for a in letters for b in letters}


def fit(text: str) -> float:
    """Mean log-probability of the letter pairs, in bits: about -3.6 for words, -6 for random letters; 0.0 where there are no pairs."""
    table = _pairs()
    total = count = 0.0
    for run in _LETTER_RUN.findall(text):
        run = run.lower()
        for first, second in itertools.pairwise(run):
            total += table.get(first + second, -6.0)
            count += 1
    return total / count if count else 0.0


def transitions(text: str) -> int:
    """How often the kind of character changes (lower, upper, digit, other), not counting a capital that begins a word."""
    return max(len(_PARTS.findall(text)) - 1, 0)


def word_share(text: str) -> float:
    """The share of the letters and digits that known words of four letters or more, or whole parts that are words, cover."""
    lowered = text.lower()
    letters = sum(character.isalnum() for character in lowered)
    if not letters:
        return 0.0
    covered = 0
    for part in re.findall(r"[a-z]+", lowered):
        position = 0
        if part in WORDS:
            covered += len(part)
            continue
        while position < len(part):
            for size in range(min(14, len(part) - position), 3, -1):
                if part[position : position + size] in WORDS:
                    covered += size
                    position += size
                    break
            else:
                position += 1
    return covered / letters


def plausible(token: str, prefix: int = 0) -> bool:
    """Whether the variable part of a provider's token looks drawn.

    Its longest part between separators must have about the entropy of random hex at least, no run of one character and few words.
    """
    body = token[prefix:]
    longest = max(re.split(r"[^A-Za-z0-9]+", body), key=len)
    if len(longest) < 8:
        return True
    mean, deviation = expected_entropy(len(longest), min(alphabet_size(longest), 16))
    if entropy(longest) < mean - 4 * deviation or re.search(r"(.)\1{5}", longest):
        return False
    return word_share(longest) < 0.4


def is_random(text: str) -> bool:
    """Whether a value of at least sixteen characters (twenty-four for hex) was drawn at random."""
    body = text.rstrip("=")
    size = len(body)
    alphabet = alphabet_size(body)
    if size < (24 if alphabet <= 22 else 16) or alphabet == 10:
        return False
    mean, deviation = expected_entropy(size, alphabet)
    if entropy(body) < mean - 3 * deviation:
        return False
    if alphabet in (16, 22):
        return True
    if word_share(body) > 0.3 or _is_joined(body):
        return False
    changes = transitions(body) / size
    pairs = fit(body)
    if not re.search(r"[0-9]", body):
        return pairs < -5.6 if alphabet <= 26 else pairs < -5.2 and changes > 0.2
    return changes > 0.28 or (changes > 0.18 and pairs < -4.9)


_SEPARATORS = re.compile(r"[-_.:/|!]+")


def random_part(text: str) -> str:
    """The longest of the parts between separators that were drawn at random, where these make up most of the text; "" otherwise.

    Issuers put words, versions and numbers before what they draw (`rootly_…`), and write it in several parts (`hawk.….…`).
    """
    drawn = [part for part in _SEPARATORS.split(text) if len(part) >= 20 and is_random(part)]
    return max(drawn, key=len) if 2 * sum(map(len, drawn)) > len(text) else ""


def _is_joined(text: str) -> bool:
    """Whether it is at least three parts, most of them all letters or all digits, with separators between them."""
    parts = [part for part in re.split(r"[-_.:/ ]+", text) if part]
    pure = sum(len(part) for part in parts if part.isalpha() or part.isdigit())
    return len(parts) >= 3 and pure >= 0.6 * sum(map(len, parts))
