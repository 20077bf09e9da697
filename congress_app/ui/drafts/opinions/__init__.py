"""The view "opinions" of the part: rounds, whom they ask, the opinions and what becomes of them."""
