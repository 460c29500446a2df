"""Every constant exists, and has the same value as in TypeScript."""

import pytest
from assembly import TYPES, members_of, python_names, python_type, types_of_kind
from cdk_log_delivery import DeliveryDestinationType, LogType

CLASSES = types_of_kind("class")
LOG_TYPES = [fqn for fqn in CLASSES if TYPES[fqn].get("base") == "cdk-log-delivery.LogType"]
INJECTABLE = [
    f"cdk-log-delivery.{name}"
    for name in ["DeliverySource", "Delivery", *(f"{kind}DeliveryDestination" for kind in ["S3", "LogGroup", "Firehose", "XRay"])]
]
FIELDS = [fqn for fqn in CLASSES if fqn.startswith("cdk-log-delivery.fields.")]


def constants_of(fqn: str) -> dict:
    names = python_names(fqn)
    found = [member.jsii_name for member in members_of(fqn) if member.static and member.kind == "properties"]
    return {name: getattr(python_type(fqn), names[name]) for name in found}


def describe(log_type: LogType) -> dict:
    description = {
        "value": log_type.value,
        "resourceType": log_type.resource_type,
        "serviceTitle": log_type.service_title,
        "destinationTypes": None
        if log_type.destination_types is None
        else [destination_type.value for destination_type in log_type.destination_types],
        "mandatoryFields": log_type.mandatory_fields,
        "optionalFields": log_type.optional_fields,
        "formats": {
            destination_type.value: [output_format.value for output_format in formats]
            for destination_type in DeliveryDestinationType
            if (formats := log_type.output_formats_for(destination_type)) is not None
        },
    }
    # JSON leaves out undefined values of TypeScript.
    return {key: value for key, value in description.items() if value is not None}


def test_there_are_constants_to_compare():
    assert len(LOG_TYPES) > 40
    assert len(FIELDS) > 80


def test_no_class_with_constants_is_left_out(constants: dict):
    with_constants = {fqn for fqn in CLASSES if any(member.static and member.kind == "properties" for member in members_of(fqn))}

    assert with_constants == {*LOG_TYPES, *FIELDS, *INJECTABLE, "cdk-log-delivery.OutputFormat"}
    assert {f"cdk-log-delivery.fields.{name}" for name in constants["fields"]} == set(FIELDS)


@pytest.mark.parametrize("fqn", LOG_TYPES)
def test_log_types(fqn: str, constants: dict):
    expected = constants["root"][fqn.split(".")[-1]]

    assert {name: describe(value) for name, value in constants_of(fqn).items()} == expected
    assert len(expected) > 0


@pytest.mark.parametrize("fqn", FIELDS)
def test_record_fields(fqn: str, constants: dict):
    expected = constants["fields"][fqn.split(".")[-1]]

    assert constants_of(fqn) == expected
    assert len(expected) > 0


def test_output_formats(constants: dict):
    found = constants_of("cdk-log-delivery.OutputFormat")

    assert {name: value.value for name, value in found.items()} == constants["root"]["OutputFormat"]


@pytest.mark.parametrize("fqn", types_of_kind("enum"))
def test_enums(fqn: str, constants: dict):
    assert {member.name: member.value for member in python_type(fqn)} == {
        member["name"]: member["name"] for member in TYPES[fqn]["members"]
    }
    assert set(constants["root"][fqn.split(".")[-1]]) == {member["name"] for member in TYPES[fqn]["members"]}


def test_values_of_no_constant_are_made_by_of():
    assert LogType.of("NEW_LOGS").value == "NEW_LOGS"
    assert LogType.of("NEW_LOGS").destination_types is None


@pytest.mark.parametrize("fqn", INJECTABLE)
def test_identifiers_for_property_injectors(fqn: str):
    assert constants_of(fqn) == {"PROPERTY_INJECTION_ID": fqn}
