"""The words of the printed papers, as builders take them; they are read in `domain.paper_words`, since drafts are written from them too."""

from __future__ import annotations

from congress_app.domain.paper_words import Words

__all__ = ["Words"]
