import pytest
import sayings

from claimtrack.tracker import Tracker, adding


@pytest.fixture(autouse=True)
def _written_down(monkeypatch, request):
    """Attributions and relations are those of `sayings`, but where a test is marked as through the whole house."""
    if "whole_house" not in request.fixturenames:
        monkeypatch.setattr(adding, "attribute", sayings.attribute)
        monkeypatch.setattr(adding, "proposition", sayings.proposition)
        monkeypatch.setattr(adding, "terms", sayings.words)
        monkeypatch.setattr(adding, "relate", sayings.relate)


@pytest.fixture
def whole_house():
    """For tests through all the rooms."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "claims.db"


@pytest.fixture
def tracker(path):
    with Tracker(path) as tracker:
        yield tracker
