"""Which attribution is reported inside which: the one sweep agrees with a look at every pair."""

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.speakers.nesting import holders

stretches = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def slow(cues, contents):
    def holder(n):
        inside = [
            (sum(end - start for start, end in content), k)
            for k, content in enumerate(contents)
            if k != n and any(start <= cues[n][0] and cues[n][1] <= end for start, end in content)
        ]
        return min(inside)[0] if inside else None

    return [holder(n) for n in range(len(cues))]


@given(st.lists(st.tuples(stretches, st.lists(stretches, min_size=1, max_size=2)), max_size=8))
def test_the_shortest_content_that_has_the_whole_cue(rows):
    cues, contents = [cue for cue, _ in rows], [content for _, content in rows]
    found = holders(cues, contents)
    lengths = [None if k is None else sum(end - start for start, end in contents[k]) for k in found]
    assert lengths == slow(cues, contents)


def test_an_example():
    """ "The ministry said (0-1) that Russia denied (3-4) the reports": the second stands in the first."""
    assert holders([(1, 2), (4, 5)], [[(2, 8)], [(5, 8)]]) == [None, 0]
