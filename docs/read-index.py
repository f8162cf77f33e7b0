#!/usr/bin/env python3
"""Reads an index file, with nothing but Python's own library.

    python3 docs/read-index.py INDEX          every word, its stemmer and how many documents hold it
    python3 docs/read-index.py INDEX WORD     each place of a word, in any spelling: document, field, positions

Columns are parted by tabs. Ends with status 1 and the first fault when the file is not as it was written.
docs/index-format.md says what is read.
"""
import json
import struct
import sys
import zlib

SECTIONS = (
    "meta ids idOrder lengths rows bitmaps pairs orders numbers frequencies words stems postings positions"
    " payloadStarts payloads symbols thesaurus"
).split()
GROUP = 128


class Fault(Exception):
    pass


def require(holds, what):
    if not holds:
        raise Fault(what)


def sections(data):
    require(len(data) >= 64 and data[:8] == b"CMDINDEX", "this is no index file")
    version, count, length, directory_sum, head_sum = struct.unpack_from("<IIQII", data, 8)
    require(version == 3, f"this is version {version}")
    require(zlib.crc32(data[:28]) == head_sum and not any(data[32:64]), "the head was changed")
    require(length == len(data), "the file is not as long as it was written")
    directory = data[64 : 64 + 32 * count]
    require(zlib.crc32(directory) == directory_sum, "the directory was changed")
    found = {}
    for number, checksum, offset, size, _ in struct.iter_unpack("<IIQQQ", directory):
        if not 1 <= number <= len(SECTIONS):
            continue
        name = SECTIONS[number - 1]
        found[name] = data[offset : offset + size]
        require(offset % 64 == 0 and offset + size <= length, f"{name} lies outside the file")
        require(zlib.crc32(found[name]) == checksum, f"{name} was changed")
    require(len(found) == len(SECTIONS), "a section is missing")
    return found


class Reader:
    def __init__(self, data, place=0):
        self.data, self.place = data, place

    def varint(self):
        value = shift = 0
        while True:
            byte = self.data[self.place]
            self.place += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def bytes(self, count):
        self.place += count
        return self.data[self.place - count : self.place]


def table(section):
    """The keys and values of a sorted table."""
    entries, blocks = struct.unpack_from("<II", section)
    offsets = struct.unpack_from(f"<{blocks}I", section, 8)
    key = b""
    for number in range(entries):
        if number % 16 == 0:
            reader = Reader(section, 8 + 4 * blocks + offsets[number // 16])
        shared = reader.varint()
        before, key = key, key[:shared] + reader.bytes(reader.varint())
        require(before < key, "the keys of a table are out of order")
        yield key, reader.bytes(reader.varint())


def packed_size(count, width):
    return (count * width + 7) // 8


def unpacked(data, place, count, width):
    bits = int.from_bytes(data[place : place + packed_size(count, width)], "little")
    return [bits >> (width * index) & ((1 << width) - 1) for index in range(count)]


def patched_row(data, place, count, form):
    """Numbers, packed, of which some have more bits behind them all; and where the row ends."""
    width = form & 0x7F
    numbers = unpacked(data, place, count, width)
    place += packed_size(count, width)
    if form >= 0x80:
        patches, patch_width = data[place : place + 2]
        places = data[place + 2 : place + 2 + patches]
        place += 2 + patches
        for index, more in zip(places, unpacked(data, place, patches, patch_width)):
            numbers[index] |= more << width
        place += packed_size(patches, patch_width)
    return numbers, place


def code_row(data, place, count, form):
    """The codes of frequencies: packed, or a bit for each that is not 0 and then these, less 1."""
    width = form & 0x7F
    if form < 0x80:
        return unpacked(data, place, count, width)
    marks = unpacked(data, place, count, 1)
    others = iter(unpacked(data, place + packed_size(count, 1), sum(marks), width))
    return [next(others) + 1 if mark else 0 for mark in marks]


def summed(gaps, first):
    """Numbers from the first and the gaps, less 1, after it."""
    numbers = [first]
    for gap in gaps:
        numbers.append(numbers[-1] + gap + 1)
    return numbers


class Index:
    def __init__(self, data):
        self.sections = sections(data)
        self.meta = json.loads(self.sections["meta"])
        self.documents = self.meta["documents"]
        self.vectors = [vector for (vector,) in struct.iter_unpack("<Q", self.sections["frequencies"])]

    def words(self):
        for key, value in table(self.sections["words"]):
            folded, _, accented = key[:-2].partition(b"\0")
            stemmer = key[-1]
            yield folded.decode(), (accented or folded).decode(), self.meta["stemmers"][stemmer], Reader(value)

    def identifier(self, document):
        ids = self.sections["ids"]
        start, end = struct.unpack_from("<II", ids, 4 * document)
        head = 4 * (self.documents + 1)
        return ids[head + start : head + end].decode()

    def places(self, entry):
        """Where a word stands: the document, a field, the positions there."""
        count, positions, start, positions_start = (entry.varint() for _ in range(4))
        is_dense = count >= 8 * GROUP and 16 * count >= self.documents
        stream = iter(self.position_numbers(positions, positions_start))
        listed = self.long_list(count, start, is_dense) if count >= GROUP else self.short_list(count, start)
        for document, code in listed:
            for field, times in enumerate(struct.pack("<Q", self.vectors[code])):
                if times:
                    first = next(stream)
                    yield document, field, summed([next(stream) for _ in range(times - 1)], first)
        require(next(stream, None) is None, "a word has positions without a document")

    def short_list(self, count, start):
        postings = self.sections["postings"]
        gap_form, code_form = postings[start : start + 2]
        reader = Reader(postings, start + 2)
        first = reader.varint()
        gaps, place = patched_row(postings, reader.place, count - 1, gap_form)
        documents = summed(gaps, first)
        require(documents[-1] < self.documents, "a list has a document that is none")
        yield from zip(documents, code_row(postings, place, count, code_form))

    def long_list(self, count, start, is_dense):
        postings = self.sections["postings"]
        bitmap = (self.documents + 63) // 64 * 8 if is_dense else 0
        bits = int.from_bytes(postings[start : start + bitmap], "little")
        marked = [number for number in range(self.documents) if bits >> number & 1]
        directory = start + bitmap
        blocks = (count + GROUP - 1) // GROUP
        for block in range(blocks):
            entry = struct.unpack_from("<IIIBBBB", postings, directory + 16 * block)
            first, offset, _, _, gap_form, code_form, _ = entry
            place = directory + 16 * blocks + offset
            own = min(GROUP, count - block * GROUP)
            if is_dense:
                documents = marked[block * GROUP : block * GROUP + own]
            else:
                gaps, place = patched_row(postings, place, own - 1, gap_form)
                documents = summed(gaps, first)
            require(documents[0] == first and documents[-1] < self.documents, "a list has other documents than it says")
            yield from zip(documents, code_row(postings, place, own, code_form))

    def position_numbers(self, count, start):
        positions = self.sections["positions"]
        groups = (count + GROUP - 1) // GROUP
        offsets = struct.unpack_from(f"<{groups}I", positions, start) if groups > 1 else [0]
        head = 4 * groups if groups > 1 else 0
        numbers = []
        for group, offset in enumerate(offsets):
            place = start + head + offset
            numbers += patched_row(positions, place + 1, min(GROUP, count - group * GROUP), positions[place])[0]
        return numbers


def main(path, wanted=None):
    sys.stdout.reconfigure(encoding="utf-8")
    with open(path, "rb") as file:
        index = Index(file.read())
    fields = [field["name"] for field in index.meta["settings"]["fields"]]
    for folded, accented, stemmer, entry in index.words():
        if wanted is None:
            print(accented, stemmer, entry.varint(), sep="\t")
        elif folded == wanted:
            for document, field, positions in index.places(entry):
                print(index.identifier(document), fields[field], *positions, sep="\t")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except Fault as fault:
        sys.exit(f"{sys.argv[1]}: {fault}")
