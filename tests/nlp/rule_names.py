"""The names of rules in the extractor's source: what `Reading.evidence`, and what leads to it, are given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

NLP = Path(__file__).resolve().parents[2] / "nlp"


def rule_names() -> dict[str, str]:
    """Every name of a rule → the module that gives it; what an f-string fills in is `{}`."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(NLP.rglob("*.py"))}
    positions = {"evidence": 2}
    for tree in trees.values():
        positions |= dict(_takers(tree))
    return {
        name: path.relative_to(NLP).as_posix()
        for path, tree in trees.items()
        for node in ast.walk(tree)
        for value in _values(node, positions)
        for name in _strings(value)
    }


def _takers(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Dataclasses with a field `rule` and functions with an argument `rule`, and its place."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            names = [
                n.target.id
                for n in node.body
                if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)
            ]
            if "rule" in names:
                yield node.name, names.index("rule")
        elif isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in node.args.args]
            if "rule" in names:
                yield node.name, names.index("rule") - (names[0] == "self")


def _values(node: ast.AST, positions: dict[str, int]) -> Iterator[ast.expr]:
    """The expressions that become a rule's name at this node."""
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        at = positions.get(called)
        if at is not None and len(node.args) > at and not any(isinstance(a, ast.Starred) for a in node.args):
            yield node.args[at]
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "rule")
    elif isinstance(node, ast.Assign):
        yield from _assigned(node.targets[0], node.value)
    elif isinstance(node, ast.For) and isinstance(node.iter, (ast.Tuple, ast.List)):
        for element in node.iter.elts:
            yield from _assigned(node.target, element)


def _assigned(target: ast.expr, value: ast.expr) -> Iterator[ast.expr]:
    if isinstance(target, ast.Name) and target.id == "rule":
        yield value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for name, part in zip(target.elts, value.elts, strict=False):
            yield from _assigned(name, part)


def _strings(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in value.values)
    elif isinstance(value, ast.IfExp):
        yield from _strings(value.body)
        yield from _strings(value.orelse)
    elif isinstance(value, ast.BoolOp):
        for part in value.values:
            yield from _strings(part)
