"""The Python example of docs/languages.md runs."""

import pathlib
import re

import aws_cdk as cdk
from aws_cdk import assertions, aws_ec2 as ec2, aws_elasticloadbalancingv2 as elbv2, aws_logs as logs, aws_s3 as s3

PAGE = pathlib.Path(__file__).parent.parent.parent / "docs" / "languages.md"


def test_the_example_delivers_both_logs(stack: cdk.Stack) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    given = {
        "stack": stack,
        "bucket": s3.Bucket(stack, "Bucket"),
        "load_balancer": elbv2.ApplicationLoadBalancer(stack, "Balancer", vpc=ec2.Vpc(stack, "Vpc")),
        "log_group": logs.LogGroup(stack, "LogGroup"),
    }

    exec(code, given)

    deliveries = assertions.Template.from_stack(stack).find_resources("AWS::Logs::DeliverySource").values()
    assert {each["Properties"]["LogType"] for each in deliveries} == {"INFO_LOGS", "ALB_ACCESS_LOGS"}
