import { posix } from 'path';

/** The places that the links of a page can lead to. */
export interface Places {
  /** The files beside the page: links to them stay relative. */
  readonly files: ReadonlySet<string>;
  /** The URL of the folder that has all files of the project. Undefined if there is none. */
  readonly home?: string;
}

/** Code, in which nothing is a link, and links and images of Markdown. */
const CODE_OR_LINK = /^ *```[^]*?^ *```$|!?\[(?<text>(?:`[^`\n]*`|[^\]`])*)\]\((?<target>[^()\s]+)\)|`[^`\n]+`/gm;

/** A link with a scheme, or within its page. */
const COMPLETE = /^(?:[a-z][a-z+.-]*:|#)/i;

/**
 * Returns a page with links that its readers can follow: to files beside it, or to `home`. The other links become text
 * with the path of the file.
 *
 * @param page the path of the page in the project
 */
export function relink(page: string, markdown: string, { files, home }: Places): string {
  return markdown.replace(CODE_OR_LINK, (found, ...rest) => {
    const { text, target }: { text?: string; target?: string } = rest[rest.length - 1];
    if (text === undefined || target === undefined || COMPLETE.test(target)) return found;

    const [path, anchor] = target.split('#');
    const file = posix.join(posix.dirname(page), path);
    if (files.has(file)) return found;
    if (home !== undefined) return `[${text}](${home}/${file}${anchor === undefined ? '' : `#${anchor}`})`;

    return text.includes(file) ? text : `${text} (\`${file}\`)`;
  });
}

/** A repository whose files have URLs. */
const GITHUB = /^(?:git\+)?(?<url>https:\/\/github\.com\/[\w.-]+\/[\w.-]+?)(?:\.git)?$/;

/** The version in the repository. A release has another one, and a tag. */
const NOT_RELEASED = '0.0.0';

/** Returns the URL of all files of a version. Undefined if `repository` is a placeholder. */
export function homeOf(repository: string, version: string): string | undefined {
  const url = GITHUB.exec(repository)?.groups?.url;

  return url && `${url}/blob/${version === NOT_RELEASED ? 'main' : `v${version}`}`;
}
