"""The code lists of documents: how secret, how far, how opinions are asked for and answered, what a number is, what is handed over."""

from __future__ import annotations

from congress_app.domain.choice import Choice
from congress_app.i18n import N_, NP_


class SecrecyLevel(Choice):
    """How secret a document is (Law on State secrets; congress-practice 8.5). From SECRET up its content stays outside the program."""

    NONE = "none", NP_("secrecy", "Not secret")
    INTERNAL = "internal", NP_("secrecy", "Internal")
    SECRET = "secret", NP_("secrecy", "Secret")
    TOP_SECRET = "top_secret", NP_("secrecy", "Top secret")
    UTMOST_SECRET = "utmost_secret", NP_("secrecy", "Utmost secret")

    @property
    def is_kept_outside(self) -> bool:
        """Whether the program may hold no file of it, only its number and where it is kept."""
        return self not in (SecrecyLevel.NONE, SecrecyLevel.INTERNAL)


class StageKind(Choice):
    """A stage in the life of a document, in the order in which they come (congress-practice 4.2)."""

    DRAFTING = "drafting", NP_("stage", "Drafting")
    OPINIONS = "opinions", NP_("stage", "Collecting opinions")
    ABSORBED = "absorbed", NP_("stage", "Opinions absorbed and explained")
    ADOPTED = "adopted", NP_("stage", "Adopted by the committee")
    SUBMITTED = "submitted", NP_("stage", "Submitted to the superior")
    REVIEWED = "reviewed", NP_("stage", "Reviewed by the superior")
    FIXED = "fixed", NP_("stage", "Completed as concluded")
    PRINTED = "printed", NP_("stage", "Printed")
    VOTED = "voted", NP_("stage", "Adopted by the congress")
    FINALISED = "finalised", NP_("stage", "Completed after the congress")
    ISSUED = "issued", NP_("stage", "Signed and issued")
    ARCHIVED = "archived", NP_("stage", "Put into the dossier")

    @property
    def order(self) -> int:
        """The place in the life of a document, from 0."""
        return _STAGES.index(self)


_STAGES = tuple(StageKind)


class Adoption(Choice):
    """What the congress does with a document (congress-practice 4.1)."""

    VOTED = "voted", NP_("adoption", "Voted")
    READ = "read", NP_("adoption", "Read out")
    ANNOUNCED = "announced", NP_("adoption", "Announced")
    NONE = "none", NP_("adoption", "Not presented")


class RoundMeans(Choice):
    """How opinions are asked for."""

    LETTER = "letter", NP_("opinions", "By letter")
    MEETING = "meeting", NP_("opinions", "At a meeting")
    WEBSITE = "website", NP_("opinions", "On the web page")
    MESSAGE = "message", NP_("opinions", "By message")
    OTHER = "other", NP_("opinions", "Otherwise")


class ParticipantState(Choice):
    """How far somebody is who was asked for an opinion (congress-practice 4.2)."""

    WAITING = "waiting", NP_("opinions", "Waiting")
    COMMENTED = "commented", NP_("opinions", "Commented")
    AGREED = "agreed", NP_("opinions", "Agreed")
    OVERDUE = "overdue", NP_("opinions", "Overdue")


class AnswerKind(Choice):
    """What becomes of an opinion."""

    ACCEPTED = "accepted", NP_("answer", "Accepted")
    PARTLY = "partly", NP_("answer", "Partly accepted")
    NOT_ACCEPTED = "not_accepted", NP_("answer", "Not accepted")
    OUT_OF_SCOPE = "out_of_scope", NP_("answer", "Out of scope")

    @property
    def needs_words(self) -> bool:
        """Whether it must be said why, or as what."""
        return self is not AnswerKind.ACCEPTED


class NumberState(Choice):
    """What a number of the register is."""

    TAKEN = "taken", NP_("number", "Taken")
    RESERVED = "reserved", NP_("number", "Reserved")
    CANCELLED = "cancelled", NP_("number", "Cancelled")


class SpeechUse(Choice):
    """Whether a speech is held in the hall, or only printed."""

    HALL = "hall", NP_("speech", "In the hall")
    PRINT = "print", NP_("speech", "In print only")


class CopyKind(Choice):
    """What of a document lies in the dossier (document-format 2 m)."""

    ORIGINAL = "original", NP_("dossier", "Original")
    COPY = "copy", NP_("dossier", "Copy")
    DRAFT = "draft", NP_("dossier", "Draft")

    @classmethod
    def as_of(cls, *, is_final: bool) -> CopyKind:
        """What a paper goes in as where nobody says: the original once it is no draft any more."""
        return cls.ORIGINAL if is_final else cls.DRAFT


class DossierGroup(Choice):
    """Who compiles a part of the dossier (Guidance 62-HD/VPTW; congress-practice 7)."""

    DOCUMENTS = "documents", N_("Documents subcommittee")
    PERSONNEL = "personnel", N_("Personnel subcommittee")
    SERVICE = "service", N_("Service subcommittee")
    OFFICE = "office", NP_("dossier", "Committee office")
    BOARD = "board", NP_("dossier", "Organisation board")

    @property
    def order(self) -> int:
        """The place in the dossier, from 0."""
        return _GROUPS.index(self)


_GROUPS = tuple(DossierGroup)


class SeatKind(Choice):
    """Into what a congress, or the decision announced at it, puts somebody."""

    EXECUTIVE = "executive", N_("Executive committee")
    STANDING = "standing", N_("Standing committee")
    SECRETARY = "secretary", NP_("seat", "Secretary")
    DEPUTY = "deputy", NP_("seat", "Deputy secretary")
    INSPECTION = "inspection", NP_("seat", "Inspection committee")
    INSPECTION_HEAD = "inspection_head", NP_("seat", "Head of the inspection committee")
    UPWARD = "upward", NP_("seat", "Delegate to the superior congress")
    UPWARD_ALTERNATE = "upward_alternate", NP_("seat", "Alternate delegate to the superior congress")

    @property
    def order(self) -> int:
        """The order in which seats are listed, from 0."""
        return _SEATS.index(self)


_SEATS = tuple(SeatKind)
