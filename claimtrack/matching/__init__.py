"""Claims -> relations: candidates by shared terms, comparison by words, sides, negation and numbers, reasons.

Similarity only proposes that two statements are about one thing; stance, negation and numbers decide
how they stand to one another.
"""

from claimtrack.matching.comparison import compare
from claimtrack.matching.copies import contained, samples, sequences
from claimtrack.matching.meaning import encoder, installed
from claimtrack.matching.pointing import pointed_to
from claimtrack.matching.propositions import proposition
from claimtrack.matching.reading import read_statement as read_text
from claimtrack.matching.relating import compare_with, features_of, is_negative, relate, terms, terms_of
from claimtrack.matching.topics import same_topic, topic

__all__ = [
    "compare", "compare_with", "contained", "encoder", "features_of", "installed", "is_negative", "pointed_to",
    "proposition", "read_text", "relate", "same_topic", "samples", "sequences", "terms", "terms_of", "topic",
]  # fmt: skip
