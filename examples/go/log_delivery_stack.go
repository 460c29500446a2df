package main

import (
	"example.com/cdk-log-delivery/cdklogdelivery"
	"example.com/cdk-log-delivery/cdklogdelivery/fields"
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsevents"
	"github.com/aws/aws-cdk-go/awscdk/v2/awskinesisfirehose"
	"github.com/aws/aws-cdk-go/awscdk/v2/awskms"
	"github.com/aws/aws-cdk-go/awscdk/v2/awslogs"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

type LogDeliveryStackProps struct {
	awscdk.StackProps
	// The WorkMail organization whose logs are delivered. CloudFormation has no type for it.
	WorkMailOrganizationArn string
}

// LogDeliveryStack is a website, an event bus and a knowledge base, and the deliveries of their logs and of account-level logs.
type LogDeliveryStack struct {
	awscdk.Stack
	bucket awss3.Bucket
}

func NewLogDeliveryStack(scope constructs.Construct, id string, props *LogDeliveryStackProps) *LogDeliveryStack {
	stack := &LogDeliveryStack{Stack: awscdk.NewStack(scope, &id, &props.StackProps)}
	stack.bucket = stack.createBucket()

	stack.deliverWebsiteLogs()
	stack.deliverEventLogs()
	stack.deliverKnowledgeBaseLogs()
	stack.deliverMailLogs(props.WorkMailOrganizationArn)
	stack.deliverFindings()

	return stack
}

func (s *LogDeliveryStack) deliverWebsiteLogs() {
	website := NewWebsite(s.Stack, "Website")

	accessLogs := cdklogdelivery.NewDeliverySource(s.Stack, jsii.String("AccessLogs"), &cdklogdelivery.DeliverySourceProps{
		Resource: website.Distribution,
		LogType:  cdklogdelivery.CloudFrontLogType_ACCESS_LOGS(),
	})

	// For queries with Athena. The default path of CloudFront has no dates.
	accessLogs.ToS3(s.bucket, &cdklogdelivery.S3DeliveryOptions{
		Prefix:             jsii.String("cloudfront"),
		SuffixPath:         jsii.String("{distributionid}/{yyyy}/{MM}/{dd}"),
		HiveCompatiblePath: jsii.Bool(true),
		OutputFormat:       cdklogdelivery.OutputFormat_PARQUET(),
	})

	// For a quick look, with the fields that show errors.
	accessLogs.ToLogGroup(s.createLogGroup("WebsiteLogs", "website"), &cdklogdelivery.LogGroupDeliveryOptions{
		OutputFormat: cdklogdelivery.OutputFormat_JSON(),
		RecordFields: &[]*string{
			fields.CloudFrontAccessLogs_TIMESTAMP(),
			fields.CloudFrontAccessLogs_CS_METHOD(),
			fields.CloudFrontAccessLogs_CS_URI_STEM(),
			fields.CloudFrontAccessLogs_SC_STATUS(),
			fields.CloudFrontAccessLogs_TIME_TAKEN(),
			fields.CloudFrontAccessLogs_X_EDGE_RESULT_TYPE(),
			fields.CloudFrontAccessLogs_X_EDGE_REQUEST_ID(),
		},
	})

	cdklogdelivery.NewDeliverySource(s.Stack, jsii.String("LoadBalancerLogs"), &cdklogdelivery.DeliverySourceProps{
		Resource: website.LoadBalancer,
		LogType:  cdklogdelivery.LoadBalancerLogType_ALB_ACCESS_LOGS(),
	}).ToS3(s.bucket, &cdklogdelivery.S3DeliveryOptions{
		Prefix:       jsii.String("load-balancer"),
		OutputFormat: cdklogdelivery.OutputFormat_JSON(),
	})
}

func (s *LogDeliveryStack) deliverEventLogs() {
	eventBus := awsevents.NewEventBus(s.Stack, jsii.String("Orders"), &awsevents.EventBusProps{
		// The bus emits logs up to this level. By default it emits none.
		LogConfig: &awsevents.LogConfig{
			Level:         awsevents.Level_INFO,
			IncludeDetail: awsevents.IncludeDetail_NONE,
		},
	})

	// A delivery destination for several sources is a separate construct.
	destination := cdklogdelivery.NewFirehoseDeliveryDestination(s.Stack, jsii.String("EventLogs"),
		&cdklogdelivery.FirehoseDeliveryDestinationProps{
			DeliveryStream: s.createDeliveryStream(),
			OutputFormat:   cdklogdelivery.OutputFormat_JSON(),
		})

	logTypes := []cdklogdelivery.EventBusLogType{
		cdklogdelivery.EventBusLogType_INFO_LOGS(),
		cdklogdelivery.EventBusLogType_ERROR_LOGS(),
	}
	for _, logType := range logTypes {
		cdklogdelivery.NewDeliverySource(s.Stack, jsii.String("Event_"+*logType.Value()), &cdklogdelivery.DeliverySourceProps{
			Resource: eventBus,
			LogType:  logType,
		}).DeliverTo(destination, nil)
	}
}

func (s *LogDeliveryStack) deliverKnowledgeBaseLogs() {
	resource := NewKnowledgeBase(s.Stack, "Handbook").Resource

	cdklogdelivery.NewDeliverySource(s.Stack, jsii.String("HandbookLogs"), &cdklogdelivery.DeliverySourceProps{
		Resource: resource,
		LogType:  cdklogdelivery.KnowledgeBaseLogType_APPLICATION_LOGS(),
	}).ToLogGroup(s.createLogGroup("HandbookLogGroup", "handbook"), &cdklogdelivery.LogGroupDeliveryOptions{
		OutputFormat: cdklogdelivery.OutputFormat_JSON(),
	})

	// CloudWatch Transaction Search must be enabled, which is a setting of the account. Enable it before you deploy.
	cdklogdelivery.NewDeliverySource(s.Stack, jsii.String("HandbookTraces"), &cdklogdelivery.DeliverySourceProps{
		Resource: resource,
		LogType:  cdklogdelivery.KnowledgeBaseLogType_TRACES(),
	}).ToXRay(nil)
	awscdk.Annotations_Of(s.Stack).AcknowledgeWarning(
		jsii.String("cdk-log-delivery:transactionSearch"), jsii.String("It is on in the account."))
}

func (s *LogDeliveryStack) deliverMailLogs(organizationArn string) {
	cdklogdelivery.NewDeliverySource(s.Stack, jsii.String("MailLogs"), &cdklogdelivery.DeliverySourceProps{
		ResourceArn: &organizationArn,
		LogType:     cdklogdelivery.WorkMailLogType_AUTHENTICATION_LOGS(),
	}).ToS3(s.bucket, nil)
}

func (s *LogDeliveryStack) deliverFindings() {
	// A target can be an L1 or an L2.
	logGroup := awslogs.NewCfnLogGroup(s.Stack, jsii.String("FindingsLogGroup"), &awslogs.CfnLogGroupProps{
		LogGroupName:    jsii.String("/aws/vendedlogs/example/security-hub"),
		RetentionInDays: jsii.Number(30),
	})

	// Findings belong to the account and Region, so there is no resource to give.
	cdklogdelivery.NewDeliverySource(s.Stack, jsii.String("Findings"), &cdklogdelivery.DeliverySourceProps{
		LogType: cdklogdelivery.SecurityHubLogType_SECURITY_FINDING_LOGS(),
	}).ToLogGroup(logGroup, &cdklogdelivery.LogGroupDeliveryOptions{
		OutputFormat: cdklogdelivery.OutputFormat_PLAIN(),
	})
}

// createBucket creates the bucket for all archived logs, encrypted with a customer managed key.
func (s *LogDeliveryStack) createBucket() awss3.Bucket {
	return awss3.NewBucket(s.Stack, jsii.String("Logs"), &awss3.BucketProps{
		Encryption:       awss3.BucketEncryption_KMS,
		EncryptionKey:    awskms.NewKey(s.Stack, jsii.String("LogsKey"), &awskms.KeyProps{EnableKeyRotation: jsii.Bool(true)}),
		BucketKeyEnabled: jsii.Bool(true),
		EnforceSSL:       jsii.Bool(true),
		LifecycleRules: &[]*awss3.LifecycleRule{
			{Expiration: awscdk.Duration_Days(jsii.Number(365))},
		},
	})
}

func (s *LogDeliveryStack) createLogGroup(id, name string) awslogs.LogGroup {
	return awslogs.NewLogGroup(s.Stack, &id, &awslogs.LogGroupProps{
		LogGroupName: jsii.String("/aws/vendedlogs/example/" + name),
		Retention:    awslogs.RetentionDays_ONE_MONTH,
	})
}

func (s *LogDeliveryStack) createDeliveryStream() awskinesisfirehose.DeliveryStream {
	return awskinesisfirehose.NewDeliveryStream(s.Stack, jsii.String("EventStream"), &awskinesisfirehose.DeliveryStreamProps{
		Destination: awskinesisfirehose.NewS3Bucket(s.bucket, &awskinesisfirehose.S3BucketProps{
			DataOutputPrefix:  jsii.String("events/"),
			ErrorOutputPrefix: jsii.String("events-failed/"),
			Compression:       awskinesisfirehose.Compression_GZIP(),
		}),
		Encryption: awskinesisfirehose.StreamEncryption_AwsOwnedKey(),
	})
}
