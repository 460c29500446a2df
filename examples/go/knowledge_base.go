package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsbedrock"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsiam"
	"github.com/aws/aws-cdk-go/awscdk/v2/awss3vectors"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// dimension is the size of the vectors of the embedding model.
const dimension = 1024

// KnowledgeBase is a Bedrock knowledge base that keeps its vectors in S3.
type KnowledgeBase struct {
	constructs.Construct
	Resource awsbedrock.CfnKnowledgeBase
}

func NewKnowledgeBase(scope constructs.Construct, id string) *KnowledgeBase {
	base := &KnowledgeBase{Construct: constructs.NewConstruct(scope, &id)}

	model := awsbedrock.FoundationModel_FromFoundationModelId(base.Construct, jsii.String("Model"),
		awsbedrock.FoundationModelIdentifier_AMAZON_TITAN_EMBED_TEXT_V2_0())
	index := base.createVectorIndex()

	base.Resource = awsbedrock.NewCfnKnowledgeBase(base.Construct, jsii.String("Resource"), &awsbedrock.CfnKnowledgeBaseProps{
		Name:    jsii.String("handbook"),
		RoleArn: base.createRole(model.ModelArn(), index.AttrIndexArn()).RoleArn(),
		KnowledgeBaseConfiguration: &awsbedrock.CfnKnowledgeBase_KnowledgeBaseConfigurationProperty{
			Type: jsii.String("VECTOR"),
			VectorKnowledgeBaseConfiguration: &awsbedrock.CfnKnowledgeBase_VectorKnowledgeBaseConfigurationProperty{
				EmbeddingModelArn: model.ModelArn(),
			},
		},
		StorageConfiguration: &awsbedrock.CfnKnowledgeBase_StorageConfigurationProperty{
			Type: jsii.String("S3_VECTORS"),
			S3VectorsConfiguration: &awsbedrock.CfnKnowledgeBase_S3VectorsConfigurationProperty{
				IndexArn: index.AttrIndexArn(),
			},
		},
	})

	return base
}

func (b *KnowledgeBase) createVectorIndex() awss3vectors.CfnIndex {
	bucket := awss3vectors.NewCfnVectorBucket(b.Construct, jsii.String("VectorBucket"), nil)

	return awss3vectors.NewCfnIndex(b.Construct, jsii.String("VectorIndex"), &awss3vectors.CfnIndexProps{
		VectorBucketArn: bucket.AttrVectorBucketArn(),
		DataType:        jsii.String("float32"),
		Dimension:       jsii.Number(dimension),
		DistanceMetric:  jsii.String("cosine"),
		// Bedrock keeps the text itself here, which is too long for filterable metadata.
		MetadataConfiguration: &awss3vectors.CfnIndex_MetadataConfigurationProperty{
			NonFilterableMetadataKeys: jsii.Strings("AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA"),
		},
	})
}

func (b *KnowledgeBase) createRole(modelArn, indexArn *string) awsiam.Role {
	return awsiam.NewRole(b.Construct, jsii.String("Role"), &awsiam.RoleProps{
		AssumedBy: awsiam.NewServicePrincipal(jsii.String("bedrock.amazonaws.com"), &awsiam.ServicePrincipalOpts{
			Conditions: &map[string]interface{}{
				"StringEquals": map[string]*string{"aws:SourceAccount": awscdk.Aws_ACCOUNT_ID()},
			},
		}),
		// Inline policies, so that they exist when Bedrock checks them as it creates the knowledge base.
		InlinePolicies: &map[string]awsiam.PolicyDocument{
			"Embedding": allow(modelArn, "bedrock:InvokeModel"),
			"Vectors": allow(indexArn,
				"s3vectors:GetIndex",
				"s3vectors:QueryVectors",
				"s3vectors:GetVectors",
				"s3vectors:PutVectors",
				"s3vectors:DeleteVectors",
			),
		},
	})
}

func allow(resource *string, actions ...string) awsiam.PolicyDocument {
	return awsiam.NewPolicyDocument(&awsiam.PolicyDocumentProps{
		Statements: &[]awsiam.PolicyStatement{
			awsiam.NewPolicyStatement(&awsiam.PolicyStatementProps{
				Actions:   jsii.Strings(actions...),
				Resources: &[]*string{resource},
			}),
		},
	})
}
