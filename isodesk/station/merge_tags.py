"""What a mail template may say of its candidate, centre and tests: the merge tags, written for jinja2.

``{{ candidate.given_name }}``, ``{% for test in tests %}{{ test.name }}: {{ test.url }}{% endfor %}``.
``candidate.password`` is empty unless it may still be shown (decision D1).
"""

from dataclasses import dataclass

from jinja2 import TemplateSyntaxError, meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

MERGE_TAGS: dict[str, tuple[str, ...]] = {
    "candidate": ("given_name", "family_name", "email", "password"),
    "centre": ("name",),
    "login_url": (),  # logs the candidate in for 30 minutes
    "tests": (),  # the tests to take, each with the properties below
}
TEST_TAGS = ("name", "url", "minutes", "session")
_FORBIDDEN = (nodes.Macro, nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends, nodes.Call)


@dataclass(frozen=True)
class TemplateProblem:
    """What is wrong with a template: ``name`` at ``line``, which counts from 1 in the template."""

    line: int
    name: str


def template_problem(text: str) -> TemplateProblem | None:
    """The first thing in a template that can't be rendered, or None. Nothing of it is run."""
    environment = ImmutableSandboxedEnvironment(autoescape=False)
    try:
        parsed = environment.parse(text)
    except TemplateSyntaxError as error:
        return TemplateProblem(error.lineno, str(error.message))
    for node in parsed.find_all(_FORBIDDEN):
        return TemplateProblem(node.lineno, type(node).__name__.lower())
    unknown = sorted(meta.find_undeclared_variables(parsed) - MERGE_TAGS.keys())
    if unknown:
        return TemplateProblem(_line(parsed, unknown[0]), unknown[0])
    return _unknown_property(parsed)


def _line(parsed: nodes.Template, name: str) -> int:
    return next((node.lineno for node in parsed.find_all(nodes.Name) if node.name == name), 1)


def _unknown_property(parsed: nodes.Template) -> TemplateProblem | None:
    for node in parsed.find_all(nodes.Getattr):
        known = _properties(node.node)
        if node.attr not in known:
            return TemplateProblem(node.lineno, node.attr)
    return None


def _properties(node: nodes.Expr) -> tuple[str, ...]:
    """The properties of what stands before the dot; those of a test for a loop's variable."""
    if not isinstance(node, nodes.Name):
        return ()
    if node.name == "loop":
        return ("index", "first", "last", "length")
    return MERGE_TAGS.get(node.name, TEST_TAGS)
