package logdelivery;

import java.util.List;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.VpcOrigin;
import software.amazon.awscdk.services.cloudfront.origins.VpcOriginWithEndpointProps;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.FixedResponseOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.constructs.Construct;
import software.constructs.IDependable;

/** A website: a CloudFront distribution in front of an internal load balancer. */
public class Website extends Construct {
    private final Distribution distribution;
    private final ApplicationLoadBalancer loadBalancer;

    public Website(final Construct scope, final String id) {
        super(scope, id);

        Vpc vpc = createVpc();
        this.loadBalancer = createLoadBalancer(vpc);
        this.distribution = Distribution.Builder.create(this, "Distribution")
                .defaultBehavior(BehaviorOptions.builder()
                        .origin(VpcOrigin.withApplicationLoadBalancer(loadBalancer, VpcOriginWithEndpointProps.builder()
                                .protocolPolicy(OriginProtocolPolicy.HTTP_ONLY)
                                .build()))
                        .build())
                .build();
        this.distribution.getNode().addDependency(vpc.getPublicSubnets().stream()
                .map(ISubnet::getInternetConnectivityEstablished)
                .toArray(IDependable[]::new));
    }

    public Distribution getDistribution() {
        return distribution;
    }

    public ApplicationLoadBalancer getLoadBalancer() {
        return loadBalancer;
    }

    private Vpc createVpc() {
        return Vpc.Builder.create(this, "Vpc")
                .maxAzs(2)
                .natGateways(0)
                // The default security group is unused, and restricting it takes a Lambda function.
                .restrictDefaultSecurityGroup(false)
                .subnetConfiguration(List.of(
                        // This subnet provides the internet gateway, which CloudFront needs to reach a VPC.
                        SubnetConfiguration.builder().name("Public").subnetType(SubnetType.PUBLIC).build(),
                        SubnetConfiguration.builder().name("Isolated").subnetType(SubnetType.PRIVATE_ISOLATED).build()))
                .build();
    }

    private ApplicationLoadBalancer createLoadBalancer(final Vpc vpc) {
        ApplicationLoadBalancer created = ApplicationLoadBalancer.Builder.create(this, "LoadBalancer")
                .vpc(vpc)
                .dropInvalidHeaderFields(true)
                .build();
        created.addListener("Http", BaseApplicationListenerProps.builder()
                .protocol(ApplicationProtocol.HTTP)
                .open(false)
                .defaultAction(ListenerAction.fixedResponse(200, FixedResponseOptions.builder()
                        .contentType("text/plain")
                        .messageBody("Hello")
                        .build()))
                .build());
        created.getConnections().allowFrom(
                Peer.ipv4(vpc.getVpcCidrBlock()), Port.HTTP, "CloudFront, from inside the VPC");

        return created;
    }
}
