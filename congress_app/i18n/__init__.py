"""Words in the user's language, and Vietnamese as it is sorted, folded and printed."""

from .catalogue import N_, NP_, _, language, pgettext, say, use_language, vi

__all__ = ["NP_", "N_", "_", "language", "pgettext", "say", "use_language", "vi"]
