"""Templates may say what the merge tags say, and nothing else."""

import pytest

from isodesk.station.merge_tags import template_problem


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour",
        "{{ candidate.given_name }} {{ centre.name }} {{ login_url }}",
        "{% for test in tests %}{{ loop.index }}. {{ test.name }}: {{ test.url }}{% endfor %}",
        "{% if candidate.password %}{{ candidate.password }}{% endif %}{{ tests | length }}",
    ],
)
def test_what_can_be_rendered(text: str) -> None:
    assert template_problem(text) is None


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ("a\n{{ candidat.email }}", 2, "candidat"),
        ("{{ candidate.secret }}", 1, "secret"),
        ("{{ centre.name }}\n\n{{ centre.key }}", 3, "key"),
        ("{% for test in tests %}{{ test.answers }}{% endfor %}", 1, "answers"),
        ("{{ ''.__class__.__mro__ }}", 1, "__mro__"),
        ("{{ tests.append(1) }}", 1, "call"),
        ("{% include 'secrets' %}", 1, "include"),
        ("{{ range(99999999) }}", 1, "call"),
    ],
)
def test_what_cannot_is_named_with_its_line(text: str, line: int, name: str) -> None:
    problem = template_problem(text)
    assert problem is not None
    assert (problem.line, problem.name) == (line, name)


def test_a_broken_template_is_told() -> None:
    problem = template_problem("Bonjour\n{% for test in tests %}")
    assert problem is not None
    assert problem.line == 2
