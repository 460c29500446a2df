import { Aws } from 'aws-cdk-lib';
import { CfnKnowledgeBase, FoundationModel, FoundationModelIdentifier } from 'aws-cdk-lib/aws-bedrock';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnIndex, CfnVectorBucket } from 'aws-cdk-lib/aws-s3vectors';
import { Construct } from 'constructs';

/** The size of the vectors of the embedding model. */
const DIMENSION = 1024;

/** A Bedrock knowledge base that keeps its vectors in S3. */
export class KnowledgeBase extends Construct {
  public readonly resource: CfnKnowledgeBase;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    const { AMAZON_TITAN_EMBED_TEXT_V2_0 } = FoundationModelIdentifier;
    const { modelArn } = FoundationModel.fromFoundationModelId(this, 'Model', AMAZON_TITAN_EMBED_TEXT_V2_0);
    const index = this.vectorIndex();

    this.resource = new CfnKnowledgeBase(this, 'Resource', {
      name: 'handbook',
      roleArn: this.role(modelArn, index.attrIndexArn).roleArn,
      knowledgeBaseConfiguration: {
        type: 'VECTOR',
        vectorKnowledgeBaseConfiguration: { embeddingModelArn: modelArn },
      },
      storageConfiguration: {
        type: 'S3_VECTORS',
        s3VectorsConfiguration: { indexArn: index.attrIndexArn },
      },
    });
  }

  private vectorIndex(): CfnIndex {
    const bucket = new CfnVectorBucket(this, 'VectorBucket');

    return new CfnIndex(this, 'VectorIndex', {
      vectorBucketArn: bucket.attrVectorBucketArn,
      dataType: 'float32',
      dimension: DIMENSION,
      distanceMetric: 'cosine',
      // Bedrock keeps the text itself here, which is too long for filterable metadata.
      metadataConfiguration: { nonFilterableMetadataKeys: ['AMAZON_BEDROCK_TEXT', 'AMAZON_BEDROCK_METADATA'] },
    });
  }

  private role(modelArn: string, indexArn: string): Role {
    return new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('bedrock.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      // Inline policies, so that they exist when Bedrock checks them as it creates the knowledge base.
      inlinePolicies: {
        Embedding: allow(['bedrock:InvokeModel'], modelArn),
        Vectors: allow([
          's3vectors:GetIndex', 's3vectors:QueryVectors', 's3vectors:GetVectors', 's3vectors:PutVectors',
          's3vectors:DeleteVectors',
        ], indexArn),
      },
    });
  }
}

function allow(actions: string[], resource: string): PolicyDocument {
  return new PolicyDocument({ statements: [new PolicyStatement({ actions, resources: [resource] })] });
}
