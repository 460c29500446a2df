import json
import pathlib
import subprocess

import aws_cdk as cdk
import pytest

ROOT = pathlib.Path(__file__).parent.parent.parent

DUMP = """
const library = require('./lib');
const plain = value => (typeof value === 'object' && value !== null && 'value' in value ? value.value : value);
const constants = type => Object.entries(type).filter(([, value]) => typeof value !== 'function');
const logType = value => ({
  value: value.value,
  resourceType: value.resourceType,
  serviceTitle: value.serviceTitle,
  destinationTypes: value.destinationTypes,
  mandatoryFields: value.mandatoryFields,
  optionalFields: value.optionalFields,
  formats: Object.fromEntries(Object.values(library.DeliveryDestinationType).map(
    type => [type, value.outputFormatsFor(type)?.map(plain)])),
});
const describe = value => (value instanceof library.LogType ? logType(value) : plain(value));
const all = types => Object.fromEntries(Object.entries(types).map(
  ([name, type]) => [name, Object.fromEntries(constants(type).map(([key, value]) => [key, describe(value)]))]));
const { fields, ...root } = library;
console.log(JSON.stringify({ root: all(root), fields: all(fields) }));
"""


@pytest.fixture(scope="session")
def constants() -> dict:
    """The constants of all classes and enums as they are in Node.js."""
    return json.loads(subprocess.run(["node", "-e", DUMP], cwd=ROOT, check=True, capture_output=True, text=True).stdout)


@pytest.fixture
def stack() -> cdk.Stack:
    return cdk.Stack(cdk.App(), "Stack", env=cdk.Environment(account="111122223333", region="us-east-1"))
