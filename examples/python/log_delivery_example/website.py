from aws_cdk import (
    aws_cloudfront as cloudfront,
    aws_cloudfront_origins as origins,
    aws_ec2 as ec2,
    aws_elasticloadbalancingv2 as elbv2,
)
from constructs import Construct


class Website(Construct):
    """A website: a CloudFront distribution in front of an internal load balancer."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)

        vpc = self._create_vpc()
        self.load_balancer = self._create_load_balancer(vpc)
        self.distribution = cloudfront.Distribution(
            self,
            "Distribution",
            default_behavior=cloudfront.BehaviorOptions(
                origin=origins.VpcOrigin.with_application_load_balancer(
                    self.load_balancer, protocol_policy=cloudfront.OriginProtocolPolicy.HTTP_ONLY
                ),
            ),
        )
        self.distribution.node.add_dependency(*[subnet.internet_connectivity_established for subnet in vpc.public_subnets])

    def _create_vpc(self) -> ec2.Vpc:
        return ec2.Vpc(
            self,
            "Vpc",
            max_azs=2,
            nat_gateways=0,
            # The default security group is unused, and restricting it takes a Lambda function.
            restrict_default_security_group=False,
            subnet_configuration=[
                # This subnet provides the internet gateway, which CloudFront needs to reach a VPC.
                ec2.SubnetConfiguration(name="Public", subnet_type=ec2.SubnetType.PUBLIC),
                ec2.SubnetConfiguration(name="Isolated", subnet_type=ec2.SubnetType.PRIVATE_ISOLATED),
            ],
        )

    def _create_load_balancer(self, vpc: ec2.Vpc) -> elbv2.ApplicationLoadBalancer:
        load_balancer = elbv2.ApplicationLoadBalancer(self, "LoadBalancer", vpc=vpc, drop_invalid_header_fields=True)
        load_balancer.add_listener(
            "Http",
            protocol=elbv2.ApplicationProtocol.HTTP,
            open=False,
            default_action=elbv2.ListenerAction.fixed_response(200, content_type="text/plain", message_body="Hello"),
        )
        load_balancer.connections.allow_from(
            ec2.Peer.ipv4(vpc.vpc_cidr_block), ec2.Port.HTTP, "CloudFront, from inside the VPC"
        )
        return load_balancer
