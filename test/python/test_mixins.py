"""The mixin that delivers the logs of a whole app makes the same templates as in TypeScript."""

import json
import pathlib
import subprocess

import aws_cdk as cdk
import pytest
from aws_cdk import aws_elasticloadbalancingv2 as elbv2, aws_events as events, aws_s3 as s3
from cdk_log_delivery import EventBusLogType, LoadBalancerLogType, LogsInsightsLogType, LogsMixin, S3LogType

ROOT = pathlib.Path(__file__).parent.parent.parent

TYPESCRIPT = """
const { App, Mixins, Stack, Stage, aws_elasticloadbalancingv2: elbv2, aws_events: events, aws_s3: s3 } = require('aws-cdk-lib');
const { EventBusLogType, LoadBalancerLogType, LogsMixin, S3LogType } = require('./lib');
const app = new App();
const stack = new Stack(new Stage(app, 'Beta'), 'Shop');
const bucket = new s3.Bucket(stack, 'Central');
new s3.Bucket(stack, 'Assets');
const levels = { Orders: events.Level.INFO, Internal: events.Level.OFF };
const [, internal] = Object.entries(levels).map(([id, level]) => new events.EventBus(stack, id, { logConfig: { level } }));
for (const type of ['application', 'network', 'gateway']) {
  new elbv2.CfnLoadBalancer(stack, type, { type, subnets: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'] });
}
const selection = LogsMixin.of(EventBusLogType.INFO_LOGS, LoadBalancerLogType.ALB_ACCESS_LOGS, S3LogType.S3_SERVER_ACCESS_LOGS);
Mixins.of(app).apply(selection.excluding(internal).toS3(bucket, { prefix: 'logs', folderPerResource: true }));
process.stdout.write(JSON.stringify(app.synth().nestedAssemblies[0].nestedAssembly.stacks[0].template));
"""


@pytest.fixture(scope="module")
def template_in_typescript() -> dict:
    return json.loads(subprocess.run(["node", "-e", TYPESCRIPT], cwd=ROOT, check=True, capture_output=True, text=True).stdout)


@pytest.fixture
def app() -> cdk.App:
    return cdk.App(analytics_reporting=False)


@pytest.fixture
def stack(app: cdk.App) -> cdk.Stack:
    return cdk.Stack(cdk.Stage(app, "Beta"), "Shop")


@pytest.fixture
def bucket(stack: cdk.Stack) -> s3.Bucket:
    return s3.Bucket(stack, "Central")


@pytest.fixture
def internal(stack: cdk.Stack, bucket: s3.Bucket) -> events.EventBus:
    """A bus that does not log, and resources that do."""
    s3.Bucket(stack, "Assets")
    events.EventBus(stack, "Orders", log_config=events.LogConfig(level=events.Level.INFO))
    internal = events.EventBus(stack, "Internal", log_config=events.LogConfig(level=events.Level.OFF))
    for balancer_type in ["application", "network", "gateway"]:
        elbv2.CfnLoadBalancer(
            stack, balancer_type, type=balancer_type, subnets=["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
        )
    return internal


def selection() -> LogsMixin:
    return LogsMixin.of(
        EventBusLogType.INFO_LOGS, LoadBalancerLogType.ALB_ACCESS_LOGS, S3LogType.S3_SERVER_ACCESS_LOGS
    )


def template_of(app: cdk.App) -> dict:
    return app.synth().nested_assemblies[0].nested_assembly.stacks[0].template


@pytest.mark.parametrize("times", [1, 2])
def test_a_mixin(app: cdk.App, bucket: s3.Bucket, internal: events.EventBus, template_in_typescript: dict, times: int):
    mixin = selection().excluding(internal).to_s3(bucket, prefix="logs", folder_per_resource=True)
    for _ in range(times):
        cdk.Mixins.of(app).apply(mixin)

    assert template_of(app) == template_in_typescript


def test_an_aspect(app: cdk.App, stack: cdk.Stack, bucket: s3.Bucket, internal: events.EventBus, template_in_typescript: dict):
    mixin = selection().excluding(internal).to_s3(bucket, prefix="logs", folder_per_resource=True)
    cdk.Aspects.of(cdk.Stage.of(stack)).add(cdk.Shims.as_aspect(mixin))

    assert template_of(app) == template_in_typescript


def test_with(app: cdk.App, stack: cdk.Stack, bucket: s3.Bucket, internal: events.EventBus, template_in_typescript: dict):
    stack.with_(selection().excluding(internal).to_s3(bucket, prefix="logs", folder_per_resource=True))

    assert template_of(app) == template_in_typescript


def test_a_selection_is_no_mixin(app: cdk.App):
    # A type checker refuses it, too.
    with pytest.raises(RuntimeError, match="mixin.supports is not a function"):
        cdk.Mixins.of(app).apply(selection())


def test_misuse():
    with pytest.raises(RuntimeError, match=r"LogsMixin.of\(\): INSIGHTS_QUERY_LOGS of .+ is an account-level log type"):
        LogsMixin.of(LogsInsightsLogType.INSIGHTS_QUERY_LOGS)
