"""Merge tags of mail templates: jinja2 in a sandbox, over a few plain values.

======================  =======================================================================
``{{ centre }}``        the account's name
``{{ given_name }}``    the candidate's first name
``{{ family_name }}``   the candidate's last name
``{{ email }}``         the candidate's e-mail address, which is their log-in
``{{ password }}``      the password, until the candidate has changed it; else nothing
``{{ login_page }}``    address of the account's log-in page
``{{ tests }}``         the tests to take, each with ``name``, ``url``, ``minutes`` (extra time
                        included) and ``session`` (when its session begins, or nothing)
``{{ test }}``          the first of them, for templates about one test
======================  =======================================================================

``{% if password %}…{% endif %}`` and ``{% for test in tests %}…{% endfor %}`` work as jinja2 has
them. An unknown tag is an error, so that nobody gets a mail with a hole in it.
"""

from collections.abc import Mapping
from typing import Final

from jinja2 import StrictUndefined, TemplateError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

# What makes a huge text out of a short one.
_TOO_STRONG: Final = ("center", "indent", "wordwrap", "format")
_OPERATORS: Final = frozenset({"*", "**", "%"})
_LONGEST_TEXT: Final = 200_000

_SAMPLE_TEST: Final = {
    "name": "Test",
    "url": "https://example.org/t",
    "minutes": 60,
    "session": "",
}
SAMPLE: Final[Mapping[str, object]] = {
    "centre": "Centre",
    "given_name": "Ada",
    "family_name": "Example",
    "email": "ada@example.org",
    "password": "password",
    "login_page": "https://example.org/login",
    "tests": [_SAMPLE_TEST],
    "test": _SAMPLE_TEST,
}


class TemplateUnusable(Exception):
    """A template that can't be filled in; its text says why, in jinja2's words."""


def fill_in(template: str, values: Mapping[str, object]) -> str:
    """A template with its tags replaced; raises ``TemplateUnusable``."""
    try:
        filled = _environment().from_string(template).render(**values)
    except (TemplateError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError) as error:
        raise TemplateUnusable(str(error)) from error
    if len(filled) > _LONGEST_TEXT:
        raise TemplateUnusable(f"more than {_LONGEST_TEXT} characters")
    return filled


def check_template(template: str) -> str | None:
    """What is wrong with a template, tried on invented people with and without password and test; None: nothing."""
    bare = {**SAMPLE, "password": None, "tests": [], "test": None}
    try:
        fill_in(template, SAMPLE)
        fill_in(template, bare)
    except TemplateUnusable as error:
        return str(error)
    return None


class _Sandbox(ImmutableSandboxedEnvironment):
    intercepted_binops = _OPERATORS

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:  # noqa: ARG002 - jinja2's
        raise SecurityError(f"{operator} is not available in mail templates")


def _environment() -> _Sandbox:
    environment = _Sandbox(undefined=StrictUndefined, autoescape=False)
    for name in _TOO_STRONG:
        del environment.filters[name]
    environment.globals.clear()
    return environment
