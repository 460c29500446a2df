package logdelivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.bedrock.CfnKnowledgeBase;
import software.amazon.awscdk.services.bedrock.FoundationModel;
import software.amazon.awscdk.services.bedrock.FoundationModelIdentifier;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3vectors.CfnIndex;
import software.amazon.awscdk.services.s3vectors.CfnVectorBucket;
import software.constructs.Construct;

/** A Bedrock knowledge base that keeps its vectors in S3. */
public class KnowledgeBase extends Construct {
    /** The size of the vectors of the embedding model. */
    private static final int DIMENSION = 1024;

    private final CfnKnowledgeBase resource;

    public KnowledgeBase(final Construct scope, final String id) {
        super(scope, id);

        String modelArn = FoundationModel
                .fromFoundationModelId(this, "Model", FoundationModelIdentifier.AMAZON_TITAN_EMBED_TEXT_V2_0)
                .getModelArn();
        CfnIndex index = createVectorIndex();

        this.resource = CfnKnowledgeBase.Builder.create(this, "Resource")
                .name("handbook")
                .roleArn(createRole(modelArn, index.getAttrIndexArn()).getRoleArn())
                .knowledgeBaseConfiguration(CfnKnowledgeBase.KnowledgeBaseConfigurationProperty.builder()
                        .type("VECTOR")
                        .vectorKnowledgeBaseConfiguration(
                                CfnKnowledgeBase.VectorKnowledgeBaseConfigurationProperty.builder()
                                        .embeddingModelArn(modelArn)
                                        .build())
                        .build())
                .storageConfiguration(CfnKnowledgeBase.StorageConfigurationProperty.builder()
                        .type("S3_VECTORS")
                        .s3VectorsConfiguration(CfnKnowledgeBase.S3VectorsConfigurationProperty.builder()
                                .indexArn(index.getAttrIndexArn())
                                .build())
                        .build())
                .build();
    }

    public CfnKnowledgeBase getResource() {
        return resource;
    }

    private CfnIndex createVectorIndex() {
        CfnVectorBucket bucket = new CfnVectorBucket(this, "VectorBucket");

        return CfnIndex.Builder.create(this, "VectorIndex")
                .vectorBucketArn(bucket.getAttrVectorBucketArn())
                .dataType("float32")
                .dimension(DIMENSION)
                .distanceMetric("cosine")
                // Bedrock keeps the text itself here, which is too long for filterable metadata.
                .metadataConfiguration(CfnIndex.MetadataConfigurationProperty.builder()
                        .nonFilterableMetadataKeys(List.of("AMAZON_BEDROCK_TEXT", "AMAZON_BEDROCK_METADATA"))
                        .build())
                .build();
    }

    private Role createRole(final String modelArn, final String indexArn) {
        return Role.Builder.create(this, "Role")
                .assumedBy(ServicePrincipal.Builder.create("bedrock.amazonaws.com")
                        .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                        .build())
                // Inline policies, so that they exist when Bedrock checks them as it creates the knowledge base.
                .inlinePolicies(createPolicies(modelArn, indexArn))
                .build();
    }

    /** Returns the policies in a fixed order, so that every run gives the same template: {@code Map.of} has none. */
    private static Map<String, PolicyDocument> createPolicies(final String modelArn, final String indexArn) {
        Map<String, PolicyDocument> policies = new LinkedHashMap<>();
        policies.put("Embedding", allow(List.of("bedrock:InvokeModel"), modelArn));
        policies.put("Vectors", allow(List.of(
                "s3vectors:GetIndex",
                "s3vectors:QueryVectors",
                "s3vectors:GetVectors",
                "s3vectors:PutVectors",
                "s3vectors:DeleteVectors"), indexArn));

        return policies;
    }

    private static PolicyDocument allow(final List<String> actions, final String resource) {
        return PolicyDocument.Builder.create()
                .statements(List.of(PolicyStatement.Builder.create()
                        .actions(actions)
                        .resources(List.of(resource))
                        .build()))
                .build();
    }
}
