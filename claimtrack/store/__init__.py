"""SQLite through sqlite-utils: the schema and its migrations, opening safely, writing and reading claims."""

from claimtrack.store.opening import DatabaseTrouble, copy_database, open_database, transaction
from claimtrack.store.reading import ClaimFilter, find_claims

__all__ = ["ClaimFilter", "DatabaseTrouble", "copy_database", "find_claims", "open_database", "transaction"]
