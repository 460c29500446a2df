import type { Prerequisite } from './prerequisite';
import { warn, withId } from '../../cdk/messages';
import { isUnknown, partOf, templateProperty } from '../../cdk/template-property';

const REMEDY = 'set loggingLevel: MethodLoggingLevel.ERROR (or INFO) on the Stage, in deployOptions of the RestApi, or in '
  + 'methodSettings for all methods';

/**
 * Requires a stage to have a logging level, because `PutDeliverySource` fails without one. AWS does not document which
 * methods need the level. A level for all methods is certainly enough, so a level for single methods only gets a
 * warning.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-create-log-delivery.html
 */
export const stageLevel: Prerequisite = (logged, scope) => {
  const settings = templateProperty(logged.cfnResource, 'MethodSettings') ?? [];
  if (!Array.isArray(settings) || settings.some(setting => isUnknown(partOf(setting, 'LoggingLevel')))) return [];

  const logging = settings.filter(
    setting => ![undefined, 'OFF'].some(level => level === partOf(setting, 'LoggingLevel')),
  );
  const stage = `stage '${logged.construct.node.path}'`;
  if (logging.length === 0) {
    return [withId('stageLoggingLevel', `${stage} has no logging level, so PutDeliverySource fails: ${REMEDY}`)];
  }
  if (!logging.some(isForAllMethods)) {
    warn(scope, 'stageLoggingLevel', `${stage} has a logging level for single methods only, so PutDeliverySource may fail: ${REMEDY}`);
  }
  return [];
};

function isForAllMethods(setting: unknown): boolean {
  const [path, method] = ['ResourcePath', 'HttpMethod'].map(name => partOf(setting, name));

  return (path === '/*' || isUnknown(path)) && (method === '*' || isUnknown(method));
}
