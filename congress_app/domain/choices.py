"""The code lists of the program: organisations, congresses, bodies, agendas."""

from __future__ import annotations

from congress_app.domain.choice import Choice
from congress_app.i18n import N_, NP_


class OrganisationKind(Choice):
    """The level of a Party organisation after 1 July 2025 (Regulation 298-QĐ/TW; congress-practice 1.1)."""

    PROVINCE = "province", N_("Province or city")
    COMMUNE = "commune", N_("Commune")
    WARD = "ward", N_("Ward")
    SPECIAL_ZONE = "special_zone", N_("Special zone")
    PROVINCIAL_COMMITTEE = "provincial_committee", N_("Committee directly under the province")
    BASE_COMMITTEE = "base_committee", N_("Base committee")
    BASE_CELL = "base_cell", N_("Base cell")
    CELL = "cell", N_("Cell")


class Formation(Choice):
    """How an organisation came about; caps differ by it (Directive 45-CT/TW)."""

    UNCHANGED = "unchanged", NP_("formation", "Unchanged")
    MERGED = "merged", NP_("formation", "Merged")
    NEW = "new", NP_("formation", "Newly founded")


class CongressForm(Choice):
    """Who takes part: delegates, or all members."""

    DELEGATES = "delegates", N_("Congress of delegates")
    MEMBERS = "members", N_("Congress of all members")


class CommitteeBy(Choice):
    """How the new committee comes into office."""

    APPOINTED = "appointed", NP_("committee", "Appointed")
    ELECTED = "elected", NP_("committee", "Elected by the congress")


class CongressState(Choice):
    """How far a congress is."""

    PLANNED = "planned", NP_("congress state", "Planned")
    REVIEWED = "reviewed", NP_("congress state", "Reviewed")
    READY = "ready", NP_("congress state", "Ready")
    UNDER_WAY = "under_way", NP_("congress state", "Under way")
    CLOSED = "closed", NP_("congress state", "Closed")
    REPORTED = "reported", NP_("congress state", "Reported")
    POSTPONED = "postponed", NP_("congress state", "Postponed")


class PhaseKind(Choice):
    """A dated part of a congress, in the order in which they come."""

    REVIEW = "review", N_("Review by the superior")
    REHEARSAL = "rehearsal", N_("Rehearsal")
    PREPARATORY = "preparatory", N_("Preparatory session")
    OFFICIAL = "official", N_("Official session")


class HalfDay(Choice):
    """A half of a day."""

    MORNING = "morning", NP_("half-day", "Morning")
    AFTERNOON = "afternoon", NP_("half-day", "Afternoon")
    EVENING = "evening", NP_("half-day", "Evening")

    @property
    def order(self) -> int:
        """0, 1, 2 through the day."""
        return _HALVES.index(self)


_HALVES = (HalfDay.MORNING, HalfDay.AFTERNOON, HalfDay.EVENING)


class BodyKind(Choice):
    """A body that runs or helps a congress (congress-practice 2.1)."""

    PRESIDIUM = "presidium", N_("Presidium")
    SECRETARIAT = "secretariat", N_("Secretariat")
    VERIFICATION_BOARD = "verification_board", N_("Verification board")
    COUNTING_BOARD = "counting_board", N_("Counting board")
    DOCUMENTS_SUBCOMMITTEE = "documents_subcommittee", N_("Documents subcommittee")
    PERSONNEL_SUBCOMMITTEE = "personnel_subcommittee", N_("Personnel subcommittee")
    SERVICE_SUBCOMMITTEE = "service_subcommittee", N_("Service subcommittee")
    PROPAGANDA_SUBCOMMITTEE = "propaganda_subcommittee", N_("Propaganda subcommittee")
    HELPER_GROUP = "helper_group", N_("Helper group")


class ChosenBy(Choice):
    """How the members of a body were chosen."""

    ELECTED = "elected", NP_("body", "Elected by the congress")
    APPOINTED = "appointed", NP_("body", "Appointed by the committee")


class ItemKind(Choice):
    """What kind of thing an agenda item is."""

    CEREMONY = "ceremony", N_("Ceremony")
    ORGANISATION = "organisation", NP_("agenda item", "Organisation")
    REPORT = "report", N_("Report")
    DISCUSSION = "discussion", N_("Discussion")
    SPEECH = "speech", N_("Speech")
    VOTE = "vote", NP_("agenda item", "Vote")
    ELECTION = "election", N_("Election")
    ANNOUNCEMENT = "announcement", N_("Announcement")
    BREAK = "break", NP_("agenda item", "Break")
    OTHER = "other", NP_("agenda item", "Other")


class VoteNeeded(Choice):
    """How an agenda item is decided."""

    NONE = "none", NP_("vote", "No vote")
    SHOW_OF_HANDS = "show_of_hands", NP_("vote", "Show of hands")
    BALLOT = "ballot", NP_("vote", "Secret ballot")


class ToneStyle(Choice):
    """Where generated labels put the tone mark: ủy, hòa or uỷ, hoà."""

    OLD = "old", N_("ủy, hòa")
    NEW = "new", N_("uỷ, hoà")


class TimeStyle(Choice):
    """How times are printed."""

    SHORT = "short", N_("7h30")
    LONG = "long", N_("07 giờ 30")
    COLON = "colon", N_("07:30")


class DocumentForm(Choice):
    """The rule set of document form."""

    HD05 = "hd05", N_("Guidance 05-HD/VPTW (2026)")
    HD36 = "hd36", N_("Guidance 36-HD/VPTW (2018)")
