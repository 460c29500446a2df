import { must, type Prerequisite } from './prerequisite';
import { warn, withId } from '../../cdk/messages';
import { isUnknown, partOf, templateProperty } from '../../cdk/template-property';

const PROPERTY = 'MethodSettings';

const REMEDY = 'set loggingLevel in deployOptions of the RestApi, in the Stage, or for all methods in methodSettings of a CfnStage';

/**
 * Requires a stage to have a logging level, because `PutDeliverySource` fails without one. AWS does not document which
 * methods need the level. A level for all methods is certainly enough, so a level for single methods only gets a
 * warning.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-create-log-delivery.html
 */
export const stageLevel: Prerequisite = (logged, scope) => {
  const settings = templateProperty(logged.cfnResource, PROPERTY) ?? [];
  if (!Array.isArray(settings) || settings.some(setting => isUnknown(partOf(setting, 'LoggingLevel')))) return [];

  const logging = settings.filter(
    setting => ![undefined, 'OFF'].some(level => level === partOf(setting, 'LoggingLevel')),
  );
  if (logging.length === 0) {
    return [withId('stageLoggingLevel', `${must(`have a LoggingLevel of ERROR or INFO in its ${PROPERTY}`, logged)} without one, for which `
      + `PutDeliverySource fails: ${REMEDY}`)];
  }
  if (!logging.some(isForAllMethods)) {
    warn(scope, 'stageLoggingLevel', `${must(`have a LoggingLevel of ERROR or INFO for all methods in its ${PROPERTY}`, logged)} with one for `
      + `single methods only, with which PutDeliverySource may fail: ${REMEDY}`);
  }
  return [];
};

function isForAllMethods(setting: unknown): boolean {
  const [path, method] = ['ResourcePath', 'HttpMethod'].map(name => partOf(setting, name));

  return (path === '/*' || isUnknown(path)) && (method === '*' || isUnknown(method));
}
