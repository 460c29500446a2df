package main

import (
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfront"
	"github.com/aws/aws-cdk-go/awscdk/v2/awscloudfrontorigins"
	"github.com/aws/aws-cdk-go/awscdk/v2/awsec2"
	"github.com/aws/aws-cdk-go/awscdk/v2/awselasticloadbalancingv2"
	"github.com/aws/constructs-go/constructs/v10"
	"github.com/aws/jsii-runtime-go"
)

// Website is a website: a CloudFront distribution in front of an internal load balancer.
type Website struct {
	constructs.Construct
	Distribution awscloudfront.Distribution
	LoadBalancer awselasticloadbalancingv2.ApplicationLoadBalancer
}

func NewWebsite(scope constructs.Construct, id string) *Website {
	website := &Website{Construct: constructs.NewConstruct(scope, &id)}

	vpc := website.createVpc()
	website.LoadBalancer = website.createLoadBalancer(vpc)
	website.Distribution = awscloudfront.NewDistribution(website.Construct, jsii.String("Distribution"), &awscloudfront.DistributionProps{
		DefaultBehavior: &awscloudfront.BehaviorOptions{
			Origin: awscloudfrontorigins.VpcOrigin_WithApplicationLoadBalancer(website.LoadBalancer,
				&awscloudfrontorigins.VpcOriginWithEndpointProps{
					ProtocolPolicy: awscloudfront.OriginProtocolPolicy_HTTP_ONLY,
				}),
		},
	})
	for _, subnet := range *vpc.PublicSubnets() {
		website.Distribution.Node().AddDependency(subnet.InternetConnectivityEstablished())
	}

	return website
}

func (w *Website) createVpc() awsec2.Vpc {
	return awsec2.NewVpc(w.Construct, jsii.String("Vpc"), &awsec2.VpcProps{
		MaxAzs:      jsii.Number(2),
		NatGateways: jsii.Number(0),
		// The default security group is unused, and restricting it takes a Lambda function.
		RestrictDefaultSecurityGroup: jsii.Bool(false),
		SubnetConfiguration: &[]*awsec2.SubnetConfiguration{
			// This subnet provides the internet gateway, which CloudFront needs to reach a VPC.
			{Name: jsii.String("Public"), SubnetType: awsec2.SubnetType_PUBLIC},
			{Name: jsii.String("Isolated"), SubnetType: awsec2.SubnetType_PRIVATE_ISOLATED},
		},
	})
}

func (w *Website) createLoadBalancer(vpc awsec2.Vpc) awselasticloadbalancingv2.ApplicationLoadBalancer {
	loadBalancer := awselasticloadbalancingv2.NewApplicationLoadBalancer(w.Construct, jsii.String("LoadBalancer"),
		&awselasticloadbalancingv2.ApplicationLoadBalancerProps{
			Vpc:                     vpc,
			DropInvalidHeaderFields: jsii.Bool(true),
		})
	loadBalancer.AddListener(jsii.String("Http"), &awselasticloadbalancingv2.BaseApplicationListenerProps{
		Protocol: awselasticloadbalancingv2.ApplicationProtocol_HTTP,
		Open:     jsii.Bool(false),
		DefaultAction: awselasticloadbalancingv2.ListenerAction_FixedResponse(jsii.Number(200),
			&awselasticloadbalancingv2.FixedResponseOptions{
				ContentType: jsii.String("text/plain"),
				MessageBody: jsii.String("Hello"),
			}),
	})
	loadBalancer.Connections().AllowFrom(awsec2.Peer_Ipv4(vpc.VpcCidrBlock()), awsec2.Port_HTTP(),
		jsii.String("CloudFront, from inside the VPC"))

	return loadBalancer
}
