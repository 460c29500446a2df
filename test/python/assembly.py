"""The declared API of the package (its jsii assembly), and its names in Python."""

import importlib.resources
import inspect
import json
import tarfile
from typing import Any, Iterator, NamedTuple

import cdk_log_delivery
from cdk_log_delivery import fields

MODULES = {"cdk-log-delivery": cdk_log_delivery, "cdk-log-delivery.fields": fields}


def read_assembly() -> dict:
    """The assembly in the installed package."""
    folder = importlib.resources.files("cdk_log_delivery") / "_jsii"
    tarball = next(file for file in folder.iterdir() if file.name.endswith(".jsii.tgz"))
    with tarball.open("rb") as file, tarfile.open(fileobj=file) as contents:
        return json.load(contents.extractfile("package/.jsii"))


TYPES = read_assembly()["types"]


class Member(NamedTuple):
    """A method or property as the assembly has it, with its type."""

    fqn: str
    kind: str
    jsii_name: str
    static: bool
    spec: dict


def types_of_kind(*kinds: str) -> list[str]:
    return [fqn for fqn, spec in TYPES.items() if spec["kind"] in kinds]


def members_of(fqn: str) -> Iterator[Member]:
    for kind in ("methods", "properties"):
        for spec in TYPES[fqn].get(kind, []):
            yield Member(fqn, kind, spec["name"], spec.get("static", False), spec)


def python_type(fqn: str) -> Any:
    module, name = fqn.rsplit(".", 1)
    return getattr(MODULES[module], name)


def python_names(fqn: str) -> dict[str, str]:
    """The names that the members of a class or an interface have in Python, by those that they have in TypeScript."""
    return {
        jsii_name: name
        for base in reversed(python_type(fqn).__mro__)
        for name, member in vars(base).items()
        if (jsii_name := _jsii_name(member)) is not None
    }


def python_function(fqn: str, member: Member) -> Any:
    """The function behind a method or a property."""
    return _function(inspect.getattr_static(python_type(fqn), python_names(fqn)[member.jsii_name]))


def _jsii_name(member: Any) -> str | None:
    return getattr(member, "__jsii_name__", None) or getattr(_function(member), "__jsii_name__", None)


def _function(member: Any) -> Any:
    if hasattr(member, "fget"):
        member = member.fget
    return getattr(member, "__func__", member)
