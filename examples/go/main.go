package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
)

func main() {
	defer jsii.Close()

	app := awscdk.NewApp(nil)

	NewLogDeliveryStack(app, "LogDeliveryExample", &LogDeliveryStackProps{
		StackProps: awscdk.StackProps{
			// CloudFront has its delivery sources in us-east-1, in every account.
			Env: &awscdk.Environment{Region: jsii.String("us-east-1")},
		},
		// Replace this with the ARN of your WorkMail organization before you deploy.
		WorkMailOrganizationArn: "arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef",
	})

	app.Synth(nil)
}
