"""Looks for acts of the editorial room of which only a part was kept: documents, audit, mails and ledger tell the same story."""

import json
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing

#: Acts on a working copy that change its submission too.
OF_BOTH = ["ask-confirmation", "confirm-text", "publish"]
#: What is done at least twice before a record is published.
OF_REVIEW = ["invite-reviewer", "declare-conflicts", "give-review"]
#: What queues a mail, where the submitter gave an address.
MAILED = ["hand-in", "accept-submission", "ask-confirmation", "publish"]


class Kept:
    """What a store holds at one moment, in which every submission became one new record at most, and every submitter gave an
    address."""

    def __init__(self, data):
        [file] = data.glob("*.sqlite")
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, isolation_level=None)) as database:
            database.execute("BEGIN")
            documents = database.execute("SELECT kind, id, version, body FROM document").fetchall()
            entries = database.execute(
                "SELECT record_id, revision FROM entry WHERE CAST(actor AS TEXT) LIKE 'a-%'"
            ).fetchall()
            numbers = database.execute("SELECT id FROM document_key WHERE kind = 'submission' AND name = 'number'")
            self.numbered = Counter(id for (id,) in numbers)
        self.submissions, self.copies, self.mails, audit = ({} for _ in range(4))
        kinds = {"submission": self.submissions, "working-copy": self.copies, "mail": self.mails, "audit": audit}
        for kind, id, version, body in documents:
            if kind in kinds:
                kinds[kind][id] = json.loads(body) | {"version": version}
        #: Revisions of records that somebody with an account published, by the record's id.
        self.published = defaultdict(list)
        for record, revision in entries:
            self.published[record].append(revision)
        #: What was done, by what it was done to.
        self.acts = defaultdict(Counter)
        for entry in audit.values():
            if entry["outcome"] == "done" and "subject" in entry:
                self.acts[entry["subject"]["kind"], entry["subject"]["id"]][entry["act"]] += 1

    def halves(self):
        """A sentence for everything that is there without what was done with it."""
        records = {record for submission in self.submissions.values() for record in submission["records"]}
        found = [said for id, submission in self.submissions.items() for said in self._of_submission(id, submission)]
        found += [said for record in records for said in self._of_record(record)]
        for kind, known in (("submission", self.submissions.keys()), ("working-copy", records)):
            found += [f"The audit tells of the {kind} {id}." for of, id in self.acts if of == kind and id not in known]
        for what, there in (("copy", self.copies.keys()), ("publication", self.published.keys())):
            found += [f"The {what} of {record} has no submission." for record in there - records]
        mailed = sum(acts[name] for acts in self.acts.values() for name in MAILED)
        if len(self.mails) != mailed:
            found.append(f"There are {len(self.mails)} mails for {mailed} acts.")
        numbers = sorted(each["number"]["number"] for each in self.submissions.values() if "number" in each)
        if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
            found.append(f"Numbers are missing or given twice: {numbers}.")
        return found

    def _of_submission(self, id, submission):
        acts = self.acts["submission", id]
        state, records = submission["state"], submission["records"]
        if len(records) > 1:
            yield f"Submission {id} became {records}."
        changes = acts.total() + sum(self.acts["working-copy", record][name] for record in records for name in OF_BOTH)
        if submission["version"] != changes:
            yield f"Submission {id} was changed {submission['version']} times by {changes} acts: {acts}."
        isPublished = any(self.acts["working-copy", record]["publish"] for record in records)
        last = "published" if isPublished else "accepted" if records else "received" if acts["hand-in"] else "draft"
        if state != last or acts["accept-submission"] != len(records):
            yield f"Submission {id} is {state} after {acts}."
        given = ["number" in submission, "handedInAt" in submission, self.numbered[id] == 1]
        if acts["hand-in"] > 1 or given != [acts["hand-in"] == 1] * 3:
            yield f"Submission {id} has number, time, key of the number {given} after {acts}."

    def _of_record(self, record):
        acts, copy, revisions = (
            self.acts["working-copy", record],
            self.copies.get(record),
            self.published.get(record, []),
        )
        if (copy is None) != (acts["publish"] == 1) or revisions != [1] * acts["publish"]:
            yield f"Record {record}: copy {copy is not None}, revisions {revisions} after {acts}."
        if acts["publish"] and any(acts[name] < 2 for name in OF_REVIEW):
            yield f"Record {record} was published after {acts}."
        if copy is None:
            return
        changes = 1 + acts.total()  # it was made as its submission was accepted
        if copy["version"] != changes:
            yield f"The copy of {record} was changed {copy['version']} times by {changes} acts: {acts}."
        for list, act in (("reviews", "give-review"), ("invitations", "invite-reviewer")):
            if len(copy[list]) != acts[act]:
                yield f"The copy of {record} has {len(copy[list])} {list} after {acts}."
