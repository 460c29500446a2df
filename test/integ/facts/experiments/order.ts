import { CfnSubnet, CfnVPC } from 'aws-cdk-lib/aws-ec2';
import { CfnCluster } from 'aws-cdk-lib/aws-eks';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnDelivery } from 'aws-cdk-lib/aws-logs';
import { Aws, CfnCondition, CfnParameter, Fn, type Stack } from 'aws-cdk-lib/core';
import { attempt, type Experiment } from '../experiment';
import { newBus, newDestination, newLogGroup, newSource, PREFIX } from '../l1s';

const CHEAP = { minutes: 5, dollars: 0.01 };

function role(stack: Stack, id: string, service: string, policies: readonly string[]): CfnRole {
  return new CfnRole(stack, id, {
    assumeRolePolicyDocument: {
      Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: ['sts:AssumeRole', 'sts:TagSession'] }],
    },
    managedPolicyArns: policies.map(name => `arn:${Aws.PARTITION}:iam::aws:policy/${name}`),
  });
}

function autoModeCluster(stack: Stack): CfnCluster {
  const vpc = new CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/24' });
  const subnets = [0, 1].map(index => new CfnSubnet(stack, `Subnet${index}`, {
    vpcId: vpc.ref, cidrBlock: `10.0.0.${index * 128}/25`, availabilityZone: Fn.select(index, Fn.getAzs()),
  }));
  const { attrArn: roleArn } = role(stack, 'ClusterRole', 'eks.amazonaws.com', [
    'AmazonEKSBlockStoragePolicy', 'AmazonEKSClusterPolicy', 'AmazonEKSComputePolicy', 'AmazonEKSLoadBalancingPolicy', 'AmazonEKSNetworkingPolicy',
  ]);

  return new CfnCluster(stack, 'Cluster', {
    name: PREFIX,
    roleArn,
    accessConfig: { authenticationMode: 'API' },
    resourcesVpcConfig: { subnetIds: subnets.map(({ ref }) => ref) },
    computeConfig: { enabled: true },
    kubernetesNetworkConfig: { elasticLoadBalancing: { enabled: true } },
    storageConfig: { blockStorage: { enabled: true } },
  });
}

/** Facts about order, and about CloudFormation. */
export const ORDER: readonly Experiment[] = [
  {
    name: 'missing-source',
    question: 'What does AWS say of a delivery whose source does not exist?',
    rows: ['A delivery names its source in a literal', 'The delivery comes before its source or destination'],
    ...CHEAP,
    outcomes: {
      refused: 'the rows become observed, with the words of AWS',
      accepted: 'AWS keeps a delivery without a source: the order of deliveries matters less',
    },
    run: lab => attempt(lab, {
      stack: 'MissingSource',
      define: stack => {
        const name = `${PREFIX}-missing`;
        const { attrArn } = newLogGroup(stack, 'Group', { logGroupName: name, nameInPolicy: name });
        new CfnDelivery(stack, 'Delivery', {
          deliverySourceName: 'log-delivery-facts-nobody', deliveryDestinationArn: newDestination(stack, 'Destination', 'CWL', attrArn).attrArn,
        });
      },
    }),
  },
  {
    name: 'unrelated-sources',
    question: 'Can CloudFormation create twelve unrelated delivery sources at the same time?',
    rows: ['The same for sources and deliveries that share nothing'],
    ...CHEAP,
    worlds: [{ accountIsSerial: false }, { accountIsSerial: true }],
    outcomes: {
      accepted: 'the row becomes observed; one run does not prove it: repeat it',
      refused: 'sources and deliveries of a stack come one after another (src/private/constructs/source-order.ts); accountIsSerial is true',
    },
    run: lab => attempt(lab, {
      stack: 'Unrelated',
      define: stack => {
        for (const id of Array.from({ length: 12 }, (_, index) => `Bus${index}`)) newSource(stack, `${id}Source`, newBus(stack, id).attrArn);
      },
    }),
  },
  {
    name: 'eks-update',
    question: 'Does CloudFormation wait for the update of an EKS cluster that a delivery source starts?',
    rows: ['Other changes of the cluster at the same time'],
    minutes: 40,
    dollars: 0.2,
    worlds: [{ eksPutWaits: true }, { eksPutWaits: false }],
    outcomes: {
      accepted: 'CloudFormation waits: eksPutWaits is true, and the order of the sources of a cluster is enough',
      refused: 'CloudFormation does not wait: eksPutWaits is false, and each source of a cluster needs a separate deployment',
    },
    run: lab => attempt(lab, {
      stack: 'Eks',
      define: stack => {
        const { attrArn } = autoModeCluster(stack);
        const first = newSource(stack, 'Compute', attrArn, 'AUTO_MODE_COMPUTE_LOGS');
        newSource(stack, 'Storage', attrArn, 'AUTO_MODE_BLOCK_STORAGE_LOGS').node.addDependency(first);
      },
    }),
  },
  {
    name: 'stack-tags',
    question: 'Does CloudFormation give the tags of a stack to a delivery source?',
    rows: ['A tag of the stack that a delivery source'],
    ...CHEAP,
    worlds: [{ stackTagsReach: true }, { stackTagsReach: false }],
    outcomes: {
      present: 'stackTagsReach is true, as src/private/rules/tags.ts assumes',
      absent: 'stackTagsReach is false: src/private/rules/tags.ts need not check the tags of stacks',
    },
    run: async lab => {
      const tags = { 'log-delivery-facts': 'yes' };
      const { outcome, message } = await attempt(lab, {
        stack: 'StackTags', tags, define: stack => { newSource(stack, 'Source', newBus(stack).attrArn); },
      });
      if (outcome === 'refused') return { outcome, message };
      const { account, region } = lab.environment;
      const found = await lab.tags(`arn:aws:logs:${region}:${account}:delivery-source:${await lab.physicalId('StackTags', 'Source')}`);

      return { outcome: Object.keys(tags).every(key => key in found) ? 'present' : 'absent', message: JSON.stringify(found) };
    },
  },
  {
    name: 'absent-dependency',
    question: 'Does CloudFormation accept DependsOn for a resource that a condition leaves out?',
    rows: ['A condition leaves out the bucket, the log group'],
    ...CHEAP,
    worlds: [{ absentDependencyRefused: false }, { absentDependencyRefused: true }],
    outcomes: {
      accepted: 'absentDependencyRefused is false; the exceptions E3005, W2502 and W2503 in test/templates/exceptions.ts stay',
      refused: 'the order of deliveries may not cross conditions (src/private/cdk/deployment-graph.ts), and the exceptions go',
    },
    run: lab => attempt(lab, {
      stack: 'Absent',
      define: stack => {
        const parameter = new CfnParameter(stack, 'Create', { default: 'no', allowedValues: ['yes', 'no'] });
        const condition = new CfnCondition(stack, 'IsCreated', { expression: Fn.conditionEquals(parameter.valueAsString, 'yes') });
        const absent = newBus(stack, 'Absent');
        absent.cfnOptions.condition = condition;
        newSource(stack, 'Source', newBus(stack).attrArn).node.addDependency(absent);
      },
    }),
  },
  {
    name: 'delivery-in-another-region',
    question: 'What does AWS say of a delivery in another Region than its source?',
    rows: ['A delivery that is not where its source is'],
    ...CHEAP,
    outcomes: {
      refused: 'the row becomes observed, with the words of AWS',
      accepted: 'src/private/rules/delivery-environment.ts must not refuse it',
    },
    run: async lab => {
      const message = await lab.deploy({
        stack: 'RegionOfSource', region: 'us-east-1', define: stack => { newSource(stack, 'Source', newBus(stack).attrArn); },
      });
      if (message !== undefined) return { outcome: 'refused', message };
      const name = `${PREFIX}-region`;

      return attempt(lab, {
        stack: 'RegionOfDelivery',
        region: 'us-west-2',
        define: stack => {
          const { attrArn } = newLogGroup(stack, 'Group', { logGroupName: name, nameInPolicy: name });
          new CfnDelivery(stack, 'Delivery', {
            deliverySourceName: `${PREFIX}-Source`, deliveryDestinationArn: newDestination(stack, 'Destination', 'CWL', attrArn).attrArn,
          });
        },
      });
    },
  },
];
