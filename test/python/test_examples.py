"""The examples of README and documentation run, in the translation of this package for Python."""

import importlib.metadata
import inspect
import re
import textwrap
import types

import aws_cdk as cdk
import cdk_log_delivery
import pytest
from assembly import TYPES, python_type
from aws_cdk import (
    aws_bedrock as bedrock,
    aws_cloudfront as cloudfront,
    aws_cloudfront_origins as origins,
    aws_ec2 as ec2,
    aws_elasticloadbalancingv2 as elbv2,
    aws_events as events,
    aws_iam as iam,
    aws_kinesisfirehose as firehose,
    aws_kms as kms,
    aws_logs as logs,
    aws_s3 as s3,
)

README = importlib.metadata.metadata("cdk-log-delivery").get_payload()
README_EXAMPLES = re.findall(r"```python\n(.*?)```", README, re.DOTALL)

DOC_EXAMPLE = re.compile(r"^( *)Example::\n\n((?:\1 {4}.*\n|\n)+)", re.MULTILINE)
DOC_EXAMPLES = [
    textwrap.dedent(code)
    for fqn in TYPES
    for member in [python_type(fqn), *vars(python_type(fqn)).values()]
    for _, code in DOC_EXAMPLE.findall(f"{inspect.getdoc(member) or ''}\n")
]


def given(stack: cdk.Stack) -> dict:
    """The objects that the examples use, as in rosetta/default.ts-fixture."""
    bucket = s3.Bucket(stack, "Bucket")
    vpc = ec2.Vpc(stack, "Vpc", nat_gateways=0)
    origin = cloudfront.BehaviorOptions(origin=origins.S3BucketOrigin.with_origin_access_control(bucket))
    knowledge_base = bedrock.CfnKnowledgeBase(
        stack,
        "KnowledgeBase",
        name="handbook",
        role_arn="arn:aws:iam::111122223333:role/KnowledgeBase",
        knowledge_base_configuration=bedrock.CfnKnowledgeBase.KnowledgeBaseConfigurationProperty(type="VECTOR"),
    )
    return {
        **vars(cdk_log_delivery),
        "fields": cdk_log_delivery.fields,
        "ManagedPolicy": iam.ManagedPolicy,
        "CfnCondition": cdk.CfnCondition,
        "Fn": cdk.Fn,
        "Mixins": cdk.Mixins,
        "Validations": cdk.Validations,
        "Stack": cdk.Stack,
        "app": stack.node.root,
        "s3": s3,
        "scope": stack.node.root,
        "self": stack,
        "stack": stack,
        "bucket": bucket,
        "bus": events.EventBus(stack, "Bus"),
        "delivery_stream": firehose.DeliveryStream(stack, "Stream", destination=firehose.S3Bucket(bucket)),
        "distribution": cloudfront.Distribution(stack, "Distribution", default_behavior=origin),
        "imported_bucket": s3.Bucket.from_bucket_name(stack, "ImportedBucket", "example-logs"),
        "key": kms.Key(stack, "Key"),
        "knowledge_base": knowledge_base,
        "load_balancer": elbv2.ApplicationLoadBalancer(stack, "LoadBalancer", vpc=vpc),
        "log_group": logs.LogGroup(stack, "LogGroup"),
        "stack_in_europe": cdk.Stack(stack.node.root, "Europe", env=cdk.Environment(account="111122223333", region="eu-west-1")),
        "stack_in_us_east1": stack,
        "source": cdk_log_delivery.DeliverySource(
            stack,
            "GivenSource",
            resource=cloudfront.Distribution(stack, "OtherDistribution", default_behavior=origin),
            log_type=cdk_log_delivery.CloudFrontLogType.ACCESS_LOGS,
        ),
    }


def test_there_are_examples():
    assert len(README_EXAMPLES) >= 8
    assert len(DOC_EXAMPLES) >= 1


@pytest.mark.parametrize("example", README_EXAMPLES + DOC_EXAMPLES)
def test_example_runs(example: str, stack: cdk.Stack):
    exec(compile(example, "example", "exec"), types.SimpleNamespace(**given(stack)).__dict__)
