"""Property injectors that are written in Python change the defaults of the constructs."""

import aws_cdk as cdk
import jsii
from aws_cdk import assertions, aws_s3 as s3
from cdk_log_delivery import DeliverySource, OutputFormat, S3DeliveryDestination, WorkMailLogType

ORGANIZATION = "arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef"


@jsii.implements(cdk.IPropertyInjector)
class PlainByDefault:
    @property
    def construct_unique_id(self) -> str:
        return S3DeliveryDestination.PROPERTY_INJECTION_ID

    def inject(self, original_props, *, scope, id):
        # The names of properties are the TypeScript names.
        return {"outputFormat": OutputFormat.PLAIN, **original_props}


def formats_in(stack: cdk.Stack) -> list[str]:
    found = assertions.Template.from_stack(stack).find_resources("AWS::Logs::DeliveryDestination")
    return [resource["Properties"]["OutputFormat"] for resource in found.values()]


def test_an_injector_changes_a_default(stack: cdk.Stack):
    cdk.PropertyInjectors.of(stack).add(PlainByDefault())
    S3DeliveryDestination(stack, "Destination", bucket=s3.Bucket(stack, "Bucket"))

    assert formats_in(stack) == ["plain"]


def test_a_given_property_wins(stack: cdk.Stack):
    cdk.PropertyInjectors.of(stack).add(PlainByDefault())
    S3DeliveryDestination(stack, "Destination", bucket=s3.Bucket(stack, "Bucket"), output_format=OutputFormat.JSON)

    assert formats_in(stack) == ["json"]


def test_an_injector_changes_a_helper(stack: cdk.Stack):
    cdk.PropertyInjectors.of(stack).add(PlainByDefault())
    source = DeliverySource(stack, "Source", resource_arn=ORGANIZATION, log_type=WorkMailLogType.ACCESS_CONTROL_LOGS)
    source.to_s3(s3.Bucket(stack, "Bucket"))

    assert formats_in(stack) == ["plain"]
