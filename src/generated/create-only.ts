// Generated from CloudFormation's registry by projenrc/catalog. Do not edit: run "npx projen catalog".

export const CREATE_ONLY: { readonly [resourceType: string]: readonly string[] } = {
  'AWS::ApiGateway::Stage': ['RestApiId', 'StageName'],
  'AWS::BedrockAgentCore::Gateway': [],
  'AWS::BedrockAgentCore::PaymentManager': ['AuthorizerConfiguration', 'AuthorizerType', 'Name'],
  'AWS::BedrockAgentCore::WorkloadIdentity': ['Name'],
  'AWS::DevOpsAgent::AgentSpace': ['KmsKeyArn'],
  'AWS::ECS::Cluster': ['ClusterName'],
  'AWS::EKS::Cluster': [
    'AccessConfig.BootstrapClusterCreatorAdminPermissions', 'BootstrapSelfManagedAddons', 'EncryptionConfig',
    'KubernetesNetworkConfig.IpFamily', 'KubernetesNetworkConfig.ServiceIpv4Cidr', 'Name', 'OutpostConfig', 'RoleArn',
  ],
  'AWS::EntityResolution::IdMappingWorkflow': ['WorkflowName'],
  'AWS::EntityResolution::MatchingWorkflow': ['ResolutionTechniques.EnableRealTimeMatching', 'WorkflowName'],
  'AWS::Events::EventBus': ['Name'],
  'AWS::EventsV2::Subscriber': [
    'EventBusArn', 'InvokeConfiguration.TargetArn', 'Name', 'PointInTimeConfiguration', 'StartingPosition', 'Type',
  ],
  'AWS::GameLift::GameSessionQueue': ['Name'],
  'AWS::KinesisFirehose::DeliveryStream': [
    'AmazonOpenSearchServerlessDestinationConfiguration.VpcConfiguration',
    'AmazonopensearchserviceDestinationConfiguration.VpcConfiguration', 'DatabaseSourceConfiguration',
    'DeliveryStreamName', 'DeliveryStreamType', 'DirectPutSourceConfiguration',
    'ElasticsearchDestinationConfiguration.VpcConfiguration', 'IcebergDestinationConfiguration.CatalogConfiguration',
    'KinesisStreamSourceConfiguration', 'MSKSourceConfiguration',
    'SnowflakeDestinationConfiguration.SnowflakeVpcConfiguration',
  ],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::MediaPackageV2::ChannelGroup': ['ChannelGroupName'],
  'AWS::MediaTailor::PlaybackConfiguration': ['Name'],
  'AWS::Route53GlobalResolver::GlobalResolver': ['ClientToken'],
  'AWS::S3::Bucket': ['BucketName', 'BucketNamePrefix', 'BucketNamespace'],
  'AWS::SES::MailManagerIngressPoint': ['NetworkConfiguration', 'Type'],
  'AWS::SES::MailManagerRuleSet': [],
};
