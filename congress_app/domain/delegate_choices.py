"""The code lists about people at a congress: who they are there, how far their verification is, whether they came."""

from __future__ import annotations

from congress_app.domain.choice import Choice
from congress_app.i18n import N_, NP_


class Gender(Choice):
    """Man or woman, as the statistics of a congress count."""

    MALE = "male", NP_("gender", "Male")
    FEMALE = "female", NP_("gender", "Female")


class DelegateCategory(Choice):
    """In what capacity somebody comes (Party Charter, article 11; congress-practice 3.1)."""

    EX_OFFICIO = "ex_officio", NP_("delegate", "Ex officio")
    ELECTED = "elected", NP_("delegate", "Elected")
    APPOINTED = "appointed", NP_("delegate", "Appointed")
    ALTERNATE = "alternate", NP_("delegate", "Alternate")
    GUEST = "guest", NP_("delegate", "Guest")
    SERVICE = "service", NP_("delegate", "Service")

    @property
    def is_official(self) -> bool:
        """Whether caps, statistics and attendance count it."""
        return self in _OFFICIAL


_OFFICIAL = (DelegateCategory.EX_OFFICIO, DelegateCategory.ELECTED, DelegateCategory.APPOINTED)


class DelegateState(Choice):
    """How far the verification of a delegate is."""

    PROPOSED = "proposed", NP_("delegate state", "Proposed")
    VERIFIED = "verified", NP_("delegate state", "Verified")
    QUESTIONED = "questioned", NP_("delegate state", "Questioned")
    WITHDRAWN = "withdrawn", NP_("delegate state", "Withdrawn")


class DelegationRole(Choice):
    """Who leads a delegation."""

    HEAD = "head", NP_("delegation", "Head")
    DEPUTY = "deputy", NP_("delegation", "Deputy head")


class GroupRole(Choice):
    """Who leads a discussion group and who writes its record."""

    HEAD = "head", NP_("discussion group", "Head of the group")
    SECRETARY = "secretary", NP_("discussion group", "Secretary of the group")


class Presence(Choice):
    """Whether somebody came to a session."""

    PRESENT = "present", NP_("presence", "Present")
    EXCUSED = "excused", NP_("presence", "Absent with reason")
    ABSENT = "absent", NP_("presence", "Absent without reason")


class GuestReply(Choice):
    """What a guest has answered."""

    WAITING = "waiting", NP_("guest's reply", "Waiting for an answer")
    COMES = "comes", NP_("guest's reply", "Comes")
    DECLINES = "declines", NP_("guest's reply", "Declines")
    SENDS_ANOTHER = "sends_another", NP_("guest's reply", "Sends another")


class CountBase(Choice):
    """Whom the figures of a report count."""

    SUMMONED = "summoned", NP_("base of figures", "Summoned")
    PRESENT = "present", NP_("base of figures", "Present")


class CatalogueKind(Choice):
    """The code lists that offices may add to."""

    ETHNICITY = "ethnicity", N_("Ethnic groups")
    RELIGION = "religion", N_("Religions")
    GENERAL_EDUCATION = "general_education", N_("General education levels")
    PROFESSIONAL_LEVEL = "professional_level", N_("Professional levels")
    ACADEMIC_TITLE = "academic_title", N_("Academic titles")
    THEORY_LEVEL = "theory_level", N_("Levels of political theory")
    SECTOR = "sector", N_("Sectors of work")
    HONOUR = "honour", N_("Honours and merits")
