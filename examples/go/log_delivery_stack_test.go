package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/jsii-runtime-go"
)

const refusal = "Abroad/AccessLogs: the stack is in eu-west-1, but ACCESS_LOGS of Amazon CloudFront needs us-east-1: " +
	"create the delivery source in a stack there (an S3 bucket can be in any Region) [cdk-log-delivery:sourceRegion]"

func TestIsInTheRegionWhereCloudFrontLogs(t *testing.T) {
	defer jsii.Close()
	defer func() {
		if message := fmt.Sprint(recover()); !strings.Contains(message, refusal) {
			t.Errorf("got %s, want %s", message, refusal)
		}
	}()

	NewLogDeliveryStack(awscdk.NewApp(nil), "Abroad", &LogDeliveryStackProps{
		StackProps:              awscdk.StackProps{Env: &awscdk.Environment{Region: jsii.String("eu-west-1")}},
		WorkMailOrganizationArn: "arn:aws:workmail:eu-west-1:111122223333:organization/m-0",
	})
}
