"""The view "statistics" of the delegates: figures as cards, by delegation, beside another congress; and the report made from them."""
