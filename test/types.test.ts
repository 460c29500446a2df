import { completionsAt, editorOf, errorsIn } from './support/compiled';
import { asFile } from './support/documented-examples';

const PREAMBLE = [
  "import { App, CfnResource } from 'aws-cdk-lib/core';",
  "import * as events from 'aws-cdk-lib/aws-events';",
  "import { CloudFrontLogType, DeliverySource, EventBusLogType, LogType } from 'cdk-log-delivery';",
  "import type { IConstruct } from 'constructs';",
  'declare const bus: events.EventBus;',
  'declare const construct: IConstruct;',
  'declare const anyLogType: LogType;',
  'declare function deliver(eventBus: events.IEventBus, logType: EventBusLogType): void;',
  'void [App, CfnResource, bus, construct, anyLogType, deliver, CloudFrontLogType, DeliverySource, EventBusLogType, LogType];',
].join('\n');

const source = (props: string): string => `new DeliverySource(this, 'Logs', { ${props} });`;

/** Code that compiles: the constructor takes any construct, and reports one of another kind at synthesis. */
const ACCEPTED: { readonly [title: string]: string } = {
  'an L2': source('resource: bus, logType: EventBusLogType.ERROR_LOGS'),
  'an L1': source("resource: new events.CfnEventBus(this, 'Bus', { name: 'orders' }), logType: EventBusLogType.ERROR_LOGS"),
  'an imported resource': source("resource: events.EventBus.fromEventBusName(this, 'Bus', 'orders'), logType: EventBusLogType.ERROR_LOGS"),
  'a generic CfnResource': source("resource: new CfnResource(this, 'Bus', { type: 'AWS::Events::EventBus' }), logType: EventBusLogType.ERROR_LOGS"),
  'a construct of unknown type': source('resource: construct, logType: EventBusLogType.ERROR_LOGS'),
  'a log type of unknown kind': source('resource: bus, logType: anyLogType'),
  'a log type that the library does not know': source("resource: bus, logType: LogType.of('DEBUG_LOGS')"),
  'a resource of another kind': source('resource: bus, logType: CloudFrontLogType.ACCESS_LOGS'),
  'a log type of the class that a function asks for': 'deliver(bus, EventBusLogType.INFO_LOGS);',
  'a log type of any class as LogType': 'const logType: LogType = EventBusLogType.INFO_LOGS; void logType;',
};

const NOT_ASSIGNABLE = "Argument of type 'CloudFrontLogType' is not assignable to parameter of type 'EventBusLogType'.\n"
  + "  Types of property '_kindName' are incompatible.\n    Type '\"CloudFront\"' is not assignable to type '\"EventBus\"'.";

/** Code that does not compile, with the error. */
const REFUSED: { readonly [title: string]: readonly [code: string, error: string] } = {
  'a log type of another class than a function asks for': ['deliver(bus, CloudFrontLogType.ACCESS_LOGS);', NOT_ASSIGNABLE],
  'a log type of unknown kind where a function asks for a class': [
    'deliver(bus, anyLogType);',
    "Argument of type 'LogType' is not assignable to parameter of type 'EventBusLogType'.\n  Property '_kindName' is missing in type 'LogType' but "
    + "required in type 'EventBusLogType'.",
  ],
  'a log type as a string': [source("resource: bus, logType: 'ERROR_LOGS'"), "Type 'string' is not assignable to type 'LogType'."],
  'a resource as a string': [
    source("resource: 'orders', logType: EventBusLogType.ERROR_LOGS"), "Type 'string' is not assignable to type 'IConstruct'.",
  ],
  'an app that is no log type': [
    source('resource: bus, logType: new App()'),
    "Type 'App' is missing the following properties from type 'LogType': value, resourceType, serviceTitle, destinationTypes, and 5 more.",
  ],
  'a log type of another resource': [
    source('resource: bus, logType: EventBusLogType.ACCESS_LOGS'), "Property 'ACCESS_LOGS' does not exist on type 'typeof EventBusLogType'.",
  ],
  'a new constant': [
    "void new EventBusLogType('DEBUG_LOGS');",
    "Constructor of class 'EventBusLogType' is private and only accessible within the class declaration.",
  ],
};

const COMPLETED: { readonly [name: string]: string } = {
  property: source('resource: bus, logType: /* here */ '),
  argument: 'deliver(bus, /* here */ );',
  constant: source('resource: bus, logType: EventBusLogType./* here */ '),
};

const file = (code: string): string => asFile(`${PREAMBLE}\n${code}`);
const name = (kind: string, title: string): string => `${kind}-${title.replace(/\W/g, '-')}`;
const filesOf = (kind: string, codes: readonly (readonly [string, string])[]) => codes.map(([title, code]) => [name(kind, title), file(code)]);

const editor = editorOf(Object.fromEntries([
  ...filesOf('accepted', Object.entries(ACCEPTED)),
  ...filesOf('refused', Object.entries(REFUSED).map(([title, [code]]) => [title, code] as const)),
  ...filesOf('completed', Object.entries(COMPLETED)),
]));

test.each(Object.keys(ACCEPTED))('TypeScript accepts %s', title => {
  expect(errorsIn(editor, name('accepted', title))).toEqual([]);
});

test.each(Object.entries(REFUSED))('TypeScript refuses %s', (title, [, error]) => {
  expect(errorsIn(editor, name('refused', title))).toEqual([error]);
});

describe('an editor', () => {
  const completions = (title: string) => completionsAt(editor, name('completed', title), '/* here */');

  test('selects LogType for the property', () => {
    expect(completions('property').selected).toBe('LogType');
  });

  test('selects the class of log types that a function asks for', () => {
    expect(completions('argument').selected).toBe('EventBusLogType');
  });

  test('lists the log types of a class', () => {
    expect(completions('constant').names).toEqual(expect.arrayContaining(['ERROR_LOGS', 'INFO_LOGS', 'TRACE_LOGS', 'of']));
  });
});
