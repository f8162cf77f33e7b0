"""The collection that ships, as its files say, and copies of it that differ."""

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from program import CONTENT

LANGUAGES = ("en", "fr", "de", "it", "es", "el")


@dataclass(frozen=True)
class Record:
    """A practice or an overview as its file holds it."""

    fields: dict

    @property
    def slug(self):
        return self.fields["slug"]

    @property
    def original(self):
        return self.fields["language"]

    @property
    def languages(self):
        """The languages in which the record can be read: title, summary and a section are in them."""
        sections = [set(section["text"]) for section in self.fields.get("sections") or []]
        told = set.union(*sections) if sections else set(self.fields["title"])
        return set(self.fields["title"]) & set(self.fields["summary"]) & told

    def count(self, field):
        return len(self.fields.get(field) or [])

    def title(self, language):
        return text_of(self.fields["title"].get(language) or self.fields["title"][self.original])

    @property
    def texts(self):
        """Every localised text as (language, text)."""
        return list(localised_texts(self.fields))


def text_of(value):
    return value["text"] if isinstance(value, dict) else value


def localised_texts(value):
    """Whatever maps languages to texts, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from localised_texts(item)
    elif isinstance(value, dict):
        if value and set(value) <= set(LANGUAGES):
            for language, text in value.items():
                yield language, text_of(text)
        else:
            for item in value.values():
                yield from localised_texts(item)


@cache
def records():
    """Every practice and overview, by slug."""
    files = sorted((CONTENT / "practices").glob("*.yaml"))
    return {file.stem: Record(yaml.safe_load(file.read_text())) for file in files}


@cache
def content_pages():
    """The slugs of the content pages."""
    return sorted(folder.name for folder in (CONTENT / "pages").iterdir() if folder.is_dir())


def longest(candidates, *fields):
    """The record with most in the given fields, and with most of everything among equals."""
    return max(candidates, key=lambda record: (*map(record.count, fields), len(str(record.fields))))


def copy_of_content(folder, change=None):
    """A copy of content/; `change` is given the fields of each record and alters them."""
    target = Path(folder) / "content"
    shutil.copytree(CONTENT, target)
    for file in sorted((target / "practices").glob("*.yaml")) if change else []:
        fields = yaml.safe_load(file.read_text())
        change(fields)
        write_record(target, fields)
    return target


def write_record(content, fields):
    file = content / "practices" / f"{fields['slug']}.yaml"
    file.write_text(yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=100))
    return file
