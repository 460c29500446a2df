import { App } from 'aws-cdk-lib';
import { DeployerPolicy } from 'cdk-log-delivery';
import { LogDeliveryStack } from './log-delivery-stack';

const app = new App();

new LogDeliveryStack(app, 'LogDeliveryExample', {
  // Whatever the account, CloudFront has its delivery sources here.
  env: { region: 'us-east-1' },
  // Put the ARN of an organization of yours here before you deploy.
  workMailOrganizationArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
});

// What the role that deploys this must be allowed for log delivery: npm run deployer-policy
if (app.node.tryGetContext('deployerPolicy')) console.log(DeployerPolicy.of(app).toJson());
