"""The part "Delegates": the register of a congress, its delegations and groups, and the allocation."""
