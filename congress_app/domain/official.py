"""Who counts as an official delegate: those ex officio, elected, appointed; a substitute in place of the one replaced.

Guests, service and alternates who replace nobody never count, nor does one who has withdrawn or was replaced (Charter, article 11;
Decision 244-QĐ/TW, article 32.3).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from congress_app.domain.delegates import Delegate, Substitution

_PASSED_ON = (DelegateCategory.ELECTED, DelegateCategory.APPOINTED)


def counted_as(delegates: Iterable[Delegate], substitutions: Iterable[Substitution]) -> dict[str, DelegateCategory]:
    """The category in which each official delegate counts, by id; whoever does not count is left out."""
    by_id = {str(each.id): each for each in delegates}
    places = places_taken(((each.replaced_id, each.substitute_id) for each in substitutions), categories_of(by_id))
    return {id: kind for id, each in by_id.items() if (kind := category_counted(each, places.get(id, each.category)))}


def categories_of(by_id: Mapping[str, Delegate]) -> dict[str, DelegateCategory]:
    """The own categories by id."""
    return {id: each.category for id, each in by_id.items()}


def category_counted(delegate: Delegate, place: DelegateCategory | None) -> DelegateCategory | None:
    """The category in which a delegate counts, given the place that it holds; None = it does not count."""
    return place_counted(delegate.state, place)


def place_counted(state: DelegateState, place: DelegateCategory | None) -> DelegateCategory | None:
    """The category in which a place counts whose holder's verification is so far; None = it does not count."""
    if state is DelegateState.WITHDRAWN or place is None or not place.is_official:
        return None
    return place


def places_taken(
    pairs: Iterable[tuple[str, str]], categories: Mapping[str, DelegateCategory]
) -> dict[str, DelegateCategory | None]:
    """The place that those concerned by substitutions hold now: None = replaced.

    pairs: (replaced, substitute) in the order in which they happened. A substitute takes the place of whom it replaces; in place of an
    ex officio member it counts as elected, since nobody else is ex officio.
    """
    places: dict[str, DelegateCategory | None] = {}
    for replaced, substitute in pairs:
        given_up = places.get(replaced, categories.get(replaced)) or DelegateCategory.ELECTED
        places[replaced] = None
        own = categories.get(substitute)
        if own is not None and own.is_official:
            places[substitute] = own
        else:
            places[substitute] = given_up if given_up in _PASSED_ON else DelegateCategory.ELECTED
    return places
