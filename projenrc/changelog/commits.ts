const FIELD = '\x1f';
const END = '\x1e';

/** The format of `git log` that `parseCommits` reads. */
export const COMMIT_FORMAT = ['%D', '%cs', '%s', '%b'].join('%x1f') + '%x1e';

/** A commit, in the words of Conventional Commits. */
export interface Commit {
  /** The version that was released from this commit. */
  readonly version?: string;
  readonly date: string;
  /** The change. Undefined if the message has another form, or concerns only the developers of the library. */
  readonly change?: Change;
}

export interface Change {
  readonly type: string;
  readonly scope?: string;
  readonly description: string;
  /** The breaking change, as text. */
  readonly breaking?: string;
}

const SUBJECT = /^(?<type>\w+)(?:\((?<scope>[^)]*)\))?(?<breaking>!)?: (?<description>.+)$/;
/** The rest of a subject that begins with a feature or a fix. */
const NOT_FOR_USERS = /; (?:build|chore|ci|docs|refactor|style|test)(?:\([^)]*\))?: .*$/;
const BREAKING_FOOTER = /^BREAKING[ -]CHANGE: (?<text>[^]+?)(?=\n\n|\n[\w-]+: |(?![^]))/m;

/** Returns the commits in the output of `git log`, the newest first. */
export function parseCommits(log: string): Commit[] {
  return log.split(END)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
    .map(entry => {
      const [refs, date, subject, body = ''] = entry.includes(FIELD) ? entry.split(FIELD) : ['', '', entry];

      return { version: /tag: v(\d[^,\s]*)/.exec(refs)?.[1], date, change: parseChange(subject, body) };
    });
}

function parseChange(subject: string, body: string): Change | undefined {
  const { type, scope, breaking, description = '' } = SUBJECT.exec(subject)?.groups ?? {};
  if (type === undefined) return undefined;

  const footer = BREAKING_FOOTER.exec(body)?.groups?.text.replace(/\s+/g, ' ');

  const text = description.replace(NOT_FOR_USERS, '');

  return { type, scope, description: text, breaking: footer ?? (breaking === undefined ? undefined : text) };
}
