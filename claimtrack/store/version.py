"""What is known of the schema without importing what makes it: whose it is, how old, and what is searched."""

from __future__ import annotations

APPLICATION_ID = 0x434C4D54  # "CLMT"
MIGRATIONS = (
    "first_tables",
    "what_claims_are_compared_by",
    "who_speakers_are",
    "what_people_decided_of_relations",
    "which_aliases_are_names",
    "views_with_ids",
    "what_people_marked",
)  # the names of those in `schema`, in order
SEARCHED = {"claims": "search", "aliases": "key"}  # table -> the column that table_fts indexes
