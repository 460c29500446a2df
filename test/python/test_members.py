"""Every type, method and property exists under a name that Python can use, and has documentation."""

import builtins
import inspect
import keyword
import pydoc

import pytest
from assembly import TYPES, members_of, python_function, python_names, python_type, types_of_kind

OBJECTS = types_of_kind("class") + [fqn for fqn in types_of_kind("interface") if not TYPES[fqn].get("datatype")]
STRUCTS = [fqn for fqn in types_of_kind("interface") if TYPES[fqn].get("datatype")]

# Built-in names of Python, which CDK uses everywhere.
SHADOWED = {"id"}


def parameters(function) -> list[inspect.Parameter]:
    return [parameter for parameter in inspect.signature(function).parameters.values() if parameter.name not in ("self", "cls")]


def properties_of_struct(fqn: str) -> set[str]:
    """Includes the properties of the structs that it extends."""
    own = {member.jsii_name for member in members_of(fqn)}
    return own.union(*(properties_of_struct(base) for base in TYPES[fqn].get("interfaces", [])))


@pytest.mark.parametrize("fqn", TYPES)
def test_types(fqn: str):
    assert python_type(fqn).__jsii_type__ == fqn


@pytest.mark.parametrize("fqn", OBJECTS)
def test_methods_and_properties(fqn: str):
    assert {member.jsii_name for member in members_of(fqn)} <= set(python_names(fqn))


@pytest.mark.parametrize("fqn", STRUCTS)
def test_properties_of_structs_are_keywords(fqn: str):
    struct = python_type(fqn)
    keywords = {parameter.name for parameter in parameters(struct.__init__) if parameter.kind is parameter.KEYWORD_ONLY}

    assert set(struct.__jsii_name_mapping__.values()) == properties_of_struct(fqn)
    assert set(struct.__jsii_name_mapping__) == keywords


@pytest.mark.parametrize("fqn", OBJECTS)
def test_structs_are_taken_apart_into_keywords(fqn: str):
    for member in members_of(fqn):
        for parameter in member.spec.get("parameters", []):
            struct = parameter["type"].get("fqn")
            if struct in STRUCTS:
                names = {parameter.name for parameter in parameters(python_function(fqn, member))}
                assert set(python_type(struct).__jsii_name_mapping__) <= names


@pytest.mark.parametrize("fqn", OBJECTS + STRUCTS)
def test_names_are_free_in_python(fqn: str):
    names = {parameter.name for parameter in parameters(python_type(fqn).__init__)}
    for member in members_of(fqn) if fqn in OBJECTS else []:
        names.add(python_names(fqn)[member.jsii_name])
        names |= {parameter.name for parameter in parameters(python_function(fqn, member))}

    # jsii appends an underscore to reserved words of Python.
    assert [name for name in names if keyword.iskeyword(name) or keyword.issoftkeyword(name) or name.endswith("_")] == []
    assert [name for name in names - SHADOWED if hasattr(builtins, name)] == []


@pytest.mark.parametrize("fqn", OBJECTS)
def test_everything_is_described(fqn: str):
    undescribed = [member.jsii_name for member in members_of(fqn) if not (python_function(fqn, member).__doc__ or "").strip()]

    assert undescribed == []
    assert (python_type(fqn).__doc__ or "").strip() != ""


@pytest.mark.parametrize("fqn", STRUCTS)
def test_every_keyword_is_described(fqn: str):
    described = python_type(fqn).__init__.__doc__

    for name in python_type(fqn).__jsii_name_mapping__:
        assert f":param {name}: (experimental) " in described


@pytest.mark.parametrize("fqn", TYPES)
def test_help_can_be_shown(fqn: str):
    text = pydoc.plain(pydoc.render_doc(python_type(fqn)))

    # The signs of a link, a tag or an example that was not translated.
    for untranslated in ("{@link", "@default", "@example", "new DeliverySource", "=> {"):
        assert untranslated not in text
