"""How long an account that doesn't answer is left alone."""

import pytest

from isodesk.desk.services.network import PAUSES, Network


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def network(clock: Clock) -> Network:
    return Network(clock=clock, monotonic=clock)


def test_the_pause_grows_with_each_try_in_vain(network: Network, clock: Clock) -> None:
    for seconds in (*PAUSES, PAUSES[-1]):
        network.failed("not_reached")
        assert network.pause == seconds
        clock.now += seconds
    assert network.offline_since == 1000.0
    assert network.reached()
    network.failed("not_reached")
    assert network.pause == PAUSES[0]


def test_calls_that_one_outage_met_at_once_count_as_one(network: Network, clock: Clock) -> None:
    for trouble in ["not_reached"] * 10:
        network.failed(trouble)
    assert network.pause == PAUSES[0]
    clock.now += PAUSES[0]
    for _ in range(7):
        network.failed("unanswered", 0.0)
    assert network.pause == 0.0  # looked at at once
    network.failed("not_reached")
    assert network.pause == PAUSES[1]


def test_the_platforms_own_wish_is_not_shortened(network: Network, clock: Clock) -> None:
    network.failed("too_many_calls", 600.0)
    network.failed("unanswered", 0.0)
    network.failed("not_reached")
    assert (network.pause, network.trouble) == (600.0, "not_reached")
    network.try_now()
    assert network.pause == 0.0
