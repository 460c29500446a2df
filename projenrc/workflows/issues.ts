import { type Project, YamlFile } from 'projen';

const FOLDER = '.github/ISSUE_TEMPLATE';

const VULNERABILITY = 'Do not report a vulnerability here: see SECURITY.md.';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The language of the code. Undefined for text. */
  readonly render?: string;
  readonly isOptional?: boolean;
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly fields: readonly Field[];
}

const BUG: Form = {
  name: 'Bug',
  description: 'The library refuses a valid app, accepts an invalid one, or writes a wrong template',
  labels: ['bug'],
  fields: [
    {
      id: 'app',
      label: 'App',
      description: 'The smallest app that shows the problem, in any language. Replace account IDs, ARNs and names that are private.',
      render: 'typescript',
    },
    { id: 'expected', label: 'Expected' },
    { id: 'actual', label: 'Actual', description: 'The whole message, with its id in brackets, or the part of the template.' },
    {
      id: 'versions',
      label: 'Versions',
      description: 'cdk-log-delivery, aws-cdk-lib, the CDK CLI, and Node.js, Python, Java or Go',
    },
  ],
};

const DEPLOYMENT: Form = {
  name: 'Deployment fails, or no logs arrive',
  description: 'AWS refuses what the library synthesises without an error, or the destination stays empty',
  labels: ['deployment'],
  fields: [
    {
      id: 'message',
      label: 'Message of AWS',
      description: 'The events of CloudFormation or CloudTrail, or "no logs". docs/troubleshooting.md lists what to check first.',
    },
    { id: 'app', label: 'App', description: 'The delivery source and its deliveries', render: 'typescript' },
    { id: 'template', label: 'Template', description: 'The resources of the types AWS::Logs::*, and their policies', render: 'yaml' },
    { id: 'account', label: 'Regions and accounts', description: 'Of the logged resource, the delivery source and the target', isOptional: true },
    { id: 'versions', label: 'Versions', description: 'cdk-log-delivery, aws-cdk-lib and the CDK CLI' },
  ],
};

const LOG_TYPE: Form = {
  name: 'Missing or wrong log type',
  description: 'AWS delivers logs that the library does not know, or knows differently',
  labels: ['log-type'],
  fields: [
    { id: 'type', label: 'Resource and log type', description: 'For example AWS::Events::EventBus, INFO_LOGS' },
    { id: 'source', label: 'Source', description: 'The page of AWS, or the output of: aws logs describe-configuration-templates' },
  ],
};

const FEATURE: Form = {
  name: 'Feature',
  description: 'Something that the library cannot do',
  labels: ['enhancement'],
  fields: [
    { id: 'goal', label: 'Goal', description: 'What you want to deliver, from where to where' },
    { id: 'today', label: 'Today', description: 'How you do it without the feature', isOptional: true },
  ],
};

/** Adds the forms of new issues. */
export function addIssueForms(project: Project): void {
  Object.entries({ bug: BUG, deployment: DEPLOYMENT, feature: FEATURE, log_type: LOG_TYPE })
    .forEach(([file, form]) => new YamlFile(project, `${FOLDER}/${file}.yml`, { obj: render(form) }));
  new YamlFile(project, `${FOLDER}/config.yml`, { obj: { blank_issues_enabled: true } });
}

function render({ name, description, labels, fields }: Form): object {
  return {
    name,
    description,
    labels,
    body: [{ type: 'markdown', attributes: { value: VULNERABILITY } }, ...fields.map(renderField)],
  };
}

function renderField({ id, label, description, render: language, isOptional }: Field): object {
  return {
    type: 'textarea',
    id,
    attributes: { label, description, render: language },
    validations: { required: isOptional !== true },
  };
}
