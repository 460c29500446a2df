import { App } from 'aws-cdk-lib';
import { DeployerPolicy } from 'cdk-log-delivery';
import { LogDeliveryStack } from './log-delivery-stack';

const app = new App();

new LogDeliveryStack(app, 'LogDeliveryExample', {
  // CloudFront has its delivery sources in us-east-1, in every account.
  env: { region: 'us-east-1' },
  // Replace this with the ARN of your WorkMail organization before you deploy.
  workMailOrganizationArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
});

// Print the IAM policy for log delivery that the deploying role needs: npm run deployer-policy
if (app.node.tryGetContext('deployerPolicy')) console.log(DeployerPolicy.of(app).toJson());
