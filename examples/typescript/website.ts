import { Distribution, OriginProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { VpcOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Peer, Port, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, ApplicationProtocol, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';

/** A website: a CloudFront distribution in front of an internal load balancer. */
export class Website extends Construct {
  public readonly distribution: Distribution;
  public readonly loadBalancer: ApplicationLoadBalancer;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    const vpc = new Vpc(this, 'Vpc', {
      maxAzs: 2,
      natGateways: 0,
      // The default security group is unused, and restricting it takes a Lambda function.
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: [
        // This subnet provides the internet gateway, which CloudFront needs to reach a VPC.
        { name: 'Public', subnetType: SubnetType.PUBLIC },
        { name: 'Isolated', subnetType: SubnetType.PRIVATE_ISOLATED },
      ],
    });

    this.loadBalancer = new ApplicationLoadBalancer(this, 'LoadBalancer', { vpc, dropInvalidHeaderFields: true });
    this.loadBalancer.addListener('Http', {
      protocol: ApplicationProtocol.HTTP,
      open: false,
      defaultAction: ListenerAction.fixedResponse(200, { contentType: 'text/plain', messageBody: 'Hello' }),
    });
    this.loadBalancer.connections.allowFrom(Peer.ipv4(vpc.vpcCidrBlock), Port.HTTP, 'CloudFront, from inside the VPC');

    this.distribution = new Distribution(this, 'Distribution', {
      defaultBehavior: {
        origin: VpcOrigin.withApplicationLoadBalancer(this.loadBalancer, {
          protocolPolicy: OriginProtocolPolicy.HTTP_ONLY,
        }),
      },
    });
    this.distribution.node.addDependency(...vpc.publicSubnets.map(subnet => subnet.internetConnectivityEstablished));
  }
}
