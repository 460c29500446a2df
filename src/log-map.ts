import type { IConstruct } from 'constructs';
import { readTree } from './private/cdk/tree-reading';
import { type LogMapData, readLogMap, toHtml, toJson, toMermaid } from './private/log-map/index';
import { checkArgumentAt } from './private/rules/given-values';

/**
 * A map of the log deliveries of an app: the logged resources, their log types, and the destinations.
 *
 * Deliveries count whoever has made them: this library, L1s, or constructs such as the `Runtime` of AgentCore. The
 * command `npx cdk-log-delivery map` returns the same map of an app that has been synthesised.
 *
 * @example
 * const page: string = LogMap.of(app).toHtml();
 */
export class LogMap {
  /**
   * Returns the map of the deliveries below `scope` that have been defined so far. Sources and destinations can be
   * anywhere in the app. Synthesises nothing.
   *
   * @param scope an app, a stage, a stack or any other construct
   */
  public static of(scope: IConstruct): LogMap {
    checkArgumentAt('LogMap.of()', 'scope', scope);
    const { path } = scope.node;

    return new LogMap(readLogMap(readTree(scope), delivery => path === '' || delivery === path || delivery.startsWith(`${path}/`)));
  }

  private constructor(private readonly data: LogMapData) {}

  /**
   * Returns the map as a page for browsers and paper: one file, without scripts and without anything from the network.
   */
  public toHtml(): string {
    return toHtml(this.data);
  }

  /** Returns the map as JSON: an object with a `version` and a list of `deliveries`. */
  public toJson(): string {
    return toJson(this.data);
  }

  /** Returns the map as a flowchart of Mermaid, which GitHub and many other tools show in Markdown. */
  public toMermaid(): string {
    return toMermaid(this.data);
  }
}
