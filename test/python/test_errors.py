"""Misuse raises an exception with the whole message that it has in TypeScript."""

import pathlib
import subprocess

import aws_cdk as cdk
import pytest
from aws_cdk import aws_logs as logs, aws_s3 as s3
from cdk_log_delivery import DeliverySource, LogType, OutputFormat, SecurityHubLogType, WorkMailLogType

ROOT = pathlib.Path(__file__).parent.parent.parent
ORGANIZATION = "arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef"

MISUSE = """
const { App, Stack, aws_s3: s3 } = require('aws-cdk-lib');
const library = require('./lib');
const stack = new Stack(new App(), 'Stack', { env: { account: '111122223333', region: 'us-east-1' } });
try {
  %s
} catch (error) {
  process.stdout.write(error.message);
}
"""


def message_in_typescript(statement: str) -> str:
    script = MISUSE % statement
    return subprocess.run(["node", "-e", script], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def message_of(error: pytest.ExceptionInfo) -> str:
    # jsii adds the class of the error before the message if the error comes from a method.
    return str(error.value).removeprefix("Error: ")


def test_a_constructor_fails(stack: cdk.Stack):
    with pytest.raises(RuntimeError) as error:
        DeliverySource(stack, "Source", resource_arn=ORGANIZATION, log_type=LogType.of("LOGS"), delivery_source_name="my logs")

    assert message_of(error) == message_in_typescript(
        f"""new library.DeliverySource(stack, 'Source', {{
          resourceArn: '{ORGANIZATION}', logType: library.LogType.of('LOGS'), deliverySourceName: 'my logs',
        }});"""
    )
    assert message_of(error).startswith("Stack/Source: deliverySourceName 'my logs' has invalid characters: ")


def test_a_method_fails(stack: cdk.Stack):
    with pytest.raises(RuntimeError) as error:
        DeliverySource(stack, "Findings", log_type=SecurityHubLogType.SECURITY_FINDING_LOGS).to_s3(s3.Bucket(stack, "Bucket"))

    assert message_of(error) == message_in_typescript(
        """new library.DeliverySource(stack, 'Findings', { logType: library.SecurityHubLogType.SECURITY_FINDING_LOGS })
          .toS3(new s3.Bucket(stack, 'Bucket'));"""
    )
    assert "SECURITY_FINDING_LOGS" in message_of(error)


def test_a_value_of_the_wrong_type(stack: cdk.Stack):
    with pytest.raises(TypeError, match="type of argument log_type must be cdk_log_delivery.LogType; got str instead"):
        DeliverySource(stack, "Source", resource_arn=ORGANIZATION, log_type="AUTHENTICATION_LOGS")


def test_warnings_are_in_the_metadata(stack: cdk.Stack):
    bucket = s3.Bucket.from_bucket_name(stack, "Imported", "imported")

    DeliverySource(stack, "Source", resource_arn=ORGANIZATION, log_type=WorkMailLogType.AUTHENTICATION_LOGS).to_s3(bucket)

    cdk.Stage.of(stack).synth()
    warnings = [entry.data for child in stack.node.find_all() for entry in child.node.metadata if entry.type == "aws:cdk:warning"]
    assert len(warnings) == 1
    assert "cdk-log-delivery:bucketPolicyNotAdded" in warnings[0]


def test_good_input_passes(stack: cdk.Stack):
    source = DeliverySource(stack, "Source", resource_arn=ORGANIZATION, log_type=WorkMailLogType.AUTHENTICATION_LOGS)

    delivery = source.to_log_group(logs.LogGroup(stack, "Logs"), output_format=OutputFormat.JSON)

    assert source.log_type.value == "AUTHENTICATION_LOGS"
    assert stack.resolve(delivery.delivery_arn)["Fn::GetAtt"][1] == "Arn"
