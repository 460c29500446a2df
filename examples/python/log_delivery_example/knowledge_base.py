from aws_cdk import Aws, aws_bedrock as bedrock, aws_iam as iam, aws_s3vectors as s3vectors
from constructs import Construct

DIMENSION = 1024
"""The size of the vectors of the embedding model."""


class KnowledgeBase(Construct):
    """A Bedrock knowledge base that keeps its vectors in S3."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)

        model = bedrock.FoundationModel.from_foundation_model_id(
            self, "Model", bedrock.FoundationModelIdentifier.AMAZON_TITAN_EMBED_TEXT_V2_0
        )
        index = self._create_vector_index()
        role = self._create_role(model.model_arn, index.attr_index_arn)

        self.resource = bedrock.CfnKnowledgeBase(
            self,
            "Resource",
            name="handbook",
            role_arn=role.role_arn,
            knowledge_base_configuration=bedrock.CfnKnowledgeBase.KnowledgeBaseConfigurationProperty(
                type="VECTOR",
                vector_knowledge_base_configuration=bedrock.CfnKnowledgeBase.VectorKnowledgeBaseConfigurationProperty(
                    embedding_model_arn=model.model_arn,
                ),
            ),
            storage_configuration=bedrock.CfnKnowledgeBase.StorageConfigurationProperty(
                type="S3_VECTORS",
                s3_vectors_configuration=bedrock.CfnKnowledgeBase.S3VectorsConfigurationProperty(
                    index_arn=index.attr_index_arn,
                ),
            ),
        )

    def _create_vector_index(self) -> s3vectors.CfnIndex:
        bucket = s3vectors.CfnVectorBucket(self, "VectorBucket")

        return s3vectors.CfnIndex(
            self,
            "VectorIndex",
            vector_bucket_arn=bucket.attr_vector_bucket_arn,
            data_type="float32",
            dimension=DIMENSION,
            distance_metric="cosine",
            # Bedrock keeps the text itself here, which is too long for filterable metadata.
            metadata_configuration=s3vectors.CfnIndex.MetadataConfigurationProperty(
                non_filterable_metadata_keys=["AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA"],
            ),
        )

    def _create_role(self, model_arn: str, index_arn: str) -> iam.Role:
        return iam.Role(
            self,
            "Role",
            assumed_by=iam.ServicePrincipal(
                "bedrock.amazonaws.com",
                conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}},
            ),
            # Inline policies, so that they exist when Bedrock checks them as it creates the knowledge base.
            inline_policies={
                "Embedding": _allow(["bedrock:InvokeModel"], model_arn),
                "Vectors": _allow(
                    [
                        "s3vectors:GetIndex",
                        "s3vectors:QueryVectors",
                        "s3vectors:GetVectors",
                        "s3vectors:PutVectors",
                        "s3vectors:DeleteVectors",
                    ],
                    index_arn,
                ),
            },
        )


def _allow(actions: list[str], resource: str) -> iam.PolicyDocument:
    return iam.PolicyDocument(statements=[iam.PolicyStatement(actions=actions, resources=[resource])])
