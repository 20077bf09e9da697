"""The data file: SQLAlchemy Core and Alembic live here only."""
