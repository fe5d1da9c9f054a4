"""Claims -> relations: candidates by shared terms, comparison by words, sides, negation and numbers, reasons.

Similarity only proposes that two statements are about one thing; stance, negation and numbers decide
how they stand to one another.
"""

from claimtrack.matching.comparison import compare
from claimtrack.matching.pointing import pointed_to
from claimtrack.matching.propositions import proposition
from claimtrack.matching.relating import relate, terms
from claimtrack.matching.topics import same_topic, topic

__all__ = ["compare", "pointed_to", "proposition", "relate", "same_topic", "terms", "topic"]
