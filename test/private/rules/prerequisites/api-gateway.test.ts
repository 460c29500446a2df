import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import { CfnParameter, Lazy, type Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import * as delivery from '../../../../src';
import { findingsOf, overridden, UNKNOWN } from '../../../support/findings';
import { newStage } from '../../../support/switched-l1s';

const { EXECUTION_LOGS } = delivery.ApiGatewayStageLogType;
const { ERROR, INFO, OFF } = apigateway.MethodLoggingLevel;

const REMEDY = 'set loggingLevel: MethodLoggingLevel.ERROR (or INFO) on the Stage, in deployOptions of the RestApi, or in methodSettings for all methods';
const REFUSED = [
  `stage 'Stack/Resource' has no logging level, so PutDeliverySource fails: ${REMEDY} [cdk-log-delivery:stageLoggingLevel]`,
];
const WARNED = [
  `stage 'Stack/Resource' has a logging level for single methods only, so PutDeliverySource may fail: ${REMEDY} `
  + '[ack: cdk-log-delivery:stageLoggingLevel]',
];

type Make = (stack: Stack, id: string) => IConstruct;

const l1 = (methodSettings?: apigateway.CfnStageProps['methodSettings']): Make => (stack, id) => newStage(stack, id, methodSettings);
const all = (loggingLevel?: string) => ({ resourcePath: '/*', httpMethod: '*', loggingLevel });
const single = (loggingLevel: string) => ({ resourcePath: '/~1orders', httpMethod: 'GET', loggingLevel });
const l2 = (props: Omit<apigateway.StageProps, 'deployment'>): Make => (stack, id) => {
  const api = new apigateway.RestApi(stack, 'Api', { deploy: false });
  api.root.addMethod('GET');

  return new apigateway.Stage(stack, id, { ...props, deployment: new apigateway.Deployment(stack, 'Deployment', { api }) });
};

describe('a stage is refused', () => {
  test.each<[string, Make]>([
    ['without method settings', l1()],
    ['with settings of something else', l1([{ resourcePath: '/*', httpMethod: '*', metricsEnabled: true }])],
    ['with the level OFF', l1([all('OFF')])],
    ['with the level OFF for single methods', l1([single('OFF')])],
    ['that is an L2 without a level', l2({})],
    ['that is an L2 with the level OFF', l2({ loggingLevel: OFF })],
    ['whose settings are removed by an override', (stack, id) => overridden(l1([all('INFO')])(stack, id), { MethodSettings: undefined })],
  ])('%s', (_, make) => {
    expect(findingsOf(EXECUTION_LOGS, make)).toEqual(REFUSED);
  });
});

describe('a stage has a warning', () => {
  test.each<[string, Make]>([
    ['with a level for single methods', l1([single('ERROR')])],
    ['with OFF for all, and a level for single methods', l1([all('OFF'), single('INFO')])],
    ['that is an L2 with a level for single methods', l2({ methodOptions: { '/orders/GET': { loggingLevel: INFO } } })],
  ])('%s', (_, make) => {
    expect(findingsOf(EXECUTION_LOGS, make)).toEqual(WARNED);
  });
});

describe('a stage is accepted', () => {
  test.each<[string, Make]>([
    ['with the level ERROR', l1([all('ERROR')])],
    ['with the level INFO, and OFF for single methods', l1([all('INFO'), single('OFF')])],
    ['that is an L2 with a level', l2({ loggingLevel: ERROR })],
    ['with a level by an override', (stack, id) => overridden(l2({})(stack, id), { MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', LoggingLevel: 'INFO' }] })],
    ['with a level that is not known', (stack, id) => l1([all(new CfnParameter(stack, 'Level').valueAsString)])(stack, id)],
    ['with methods that are not known', (stack, id) => l1([{ ...all('INFO'), resourcePath: new CfnParameter(stack, 'Path').valueAsString }])(stack, id)],
    ['with settings that are not known', l1(Lazy.any({ produce: () => UNKNOWN }))],
    ['with one setting that is not known', l1([Lazy.any({ produce: () => UNKNOWN })])],
    ['that is of others', (stack, id) => apigateway.Stage.fromStageAttributes(stack, id, {
      stageName: 'prod', restApi: apigateway.RestApi.fromRestApiId(stack, 'Api', 'a1b2c3d4e5'),
    })],
  ])('%s', (_, make) => {
    expect(findingsOf(EXECUTION_LOGS, make)).toEqual([]);
  });
});
