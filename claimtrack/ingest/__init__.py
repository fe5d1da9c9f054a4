"""Bytes -> articles: files, folders, standard input and JSON lines, with what is known of each article.

Bad input is told, never guessed at: it gives a `Failure` (or raises `UnreadableInput`), and the rest goes on.
"""

from claimtrack.ingest.meta import Meta
from claimtrack.ingest.sources import read_bytes, read_paths
from claimtrack.ingest.trouble import Failure, UnreadableInput

__all__ = ["Failure", "Meta", "UnreadableInput", "read_bytes", "read_paths"]
