#!/usr/bin/env python3
import aws_cdk as cdk

from log_delivery_example.log_delivery_stack import LogDeliveryStack

app = cdk.App()

LogDeliveryStack(
    app,
    "LogDeliveryExample",
    # CloudFront has its delivery sources in us-east-1, in every account.
    env=cdk.Environment(region="us-east-1"),
    # Replace this with the ARN of your WorkMail organization before you deploy.
    work_mail_organization_arn="arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef",
)

app.synth()
