import { App } from 'aws-cdk-lib';
import { DeployerPolicy, LogCoverage } from 'cdk-log-delivery';
import { CentralLogsStack } from './central-logs-stack';
import { LogDeliveryStack } from './log-delivery-stack';

const app = new App();

new LogDeliveryStack(app, 'LogDeliveryExample', {
  // CloudFront has its delivery sources in us-east-1, in every account.
  env: { region: 'us-east-1' },
  // Replace this with the ARN of your WorkMail organization before you deploy.
  workMailOrganizationArn: 'arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef',
});

new CentralLogsStack(app, 'CentralLogsExample', { env: { region: 'us-east-1' } });

// Print the log types that are delivered, and those that the resources can emit and nothing delivers: npm run coverage
if (app.node.tryGetContext('coverage')) console.log(JSON.stringify(LogCoverage.of(app)));

// Print the IAM policy for log delivery that the deploying role needs: npm run deployer-policy
if (app.node.tryGetContext('deployerPolicy')) console.log(DeployerPolicy.of(app).toJson());
