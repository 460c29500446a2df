import * as elementalinference from 'aws-cdk-lib/aws-elementalinference';
import * as mediapackagev2 from 'aws-cdk-lib/aws-mediapackagev2';
import * as mediatailor from 'aws-cdk-lib/aws-mediatailor';
import type { Makers } from './make';

/** Media services. */
export const MEDIA: Makers = {
  ElementalInference: (scope, id) => new elementalinference.CfnFeed(scope, id, {
    name: id, outputs: [{ name: 'output', status: 'ENABLED', outputConfig: { cropping: {} } }],
  }),
  MediaPackage: (scope, id) => new mediapackagev2.CfnChannelGroup(scope, id, { channelGroupName: id }),
  MediaTailor: (scope, id) => new mediatailor.CfnPlaybackConfiguration(scope, id, {
    name: id,
    adDecisionServerUrl: 'https://ads.example.com',
    videoContentSourceUrl: 'https://video.example.com',
    logConfiguration: { percentEnabled: 100, enabledLoggingStrategies: ['VENDED_LOGS'] },
  }),
};
