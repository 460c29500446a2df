#!/usr/bin/env python3
import aws_cdk as cdk

from log_delivery_example.log_delivery_stack import LogDeliveryStack

app = cdk.App()

LogDeliveryStack(
    app,
    "LogDeliveryExample",
    # Whatever the account, CloudFront has its delivery sources here.
    env=cdk.Environment(region="us-east-1"),
    # Put the ARN of an organization of yours here before you deploy.
    work_mail_organization_arn="arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef",
)

app.synth()
