"""The texts of the interface and the labels of the vocabularies, as the files say."""

import re
from functools import cache

import yaml

from program import CONTENT


@cache
def interface(language):
    """Key → text; for texts with plural forms key → {category: text}."""
    return yaml.safe_load((CONTENT / "interface" / f"{language}.yaml").read_text())


def said(language, key):
    return interface(language)[key]


def saying(language, key):
    """A pattern for a whole text, with anything in its places."""
    return re.compile("^" + re.sub(r"\\\{\w+\\\}", ".+", re.escape(said(language, key))) + "$")


@cache
def labels(language):
    """Every label of every vocabulary in a language."""
    found = set()
    for file in sorted((CONTENT / "vocabularies").glob("*.yaml")):
        vocabulary = yaml.safe_load(file.read_text())
        found.add(vocabulary["label"][language])
        found.update(term["label"][language] for term in vocabulary["terms"])
    return found


def label(vocabulary, key, language):
    terms = yaml.safe_load((CONTENT / "vocabularies" / f"{vocabulary}.yaml").read_text())["terms"]
    return next(term["label"][language] for term in terms if term["key"] == key)


@cache
def fixed_texts(language):
    """Texts of the interface that have no places, and labels: what a page shows word for word."""
    texts = set(labels(language))
    for key, text in interface(language).items():
        # Names of languages, which in another one are those of a country or of nothing.
        if key.startswith("field.synonyms."):
            continue
        texts.update(text.values() if isinstance(text, dict) else [text])
    return {text for text in texts if "{" not in text}
