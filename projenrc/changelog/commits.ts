const FIELD = '\x1f';
const END = '\x1e';

/** The format in which `git log` gives what `parseCommits` reads. */
export const COMMIT_FORMAT = ['%D', '%cs', '%s', '%b'].join('%x1f') + '%x1e';

/** A commit, in the words of Conventional Commits. */
export interface Commit {
  /** The version that was released from this commit. */
  readonly version?: string;
  readonly date: string;
  /** Undefined: the message has another form, or tells only those who work on the library. */
  readonly change?: Change;
}

export interface Change {
  readonly type: string;
  readonly scope?: string;
  readonly description: string;
  /** What no longer works as before. */
  readonly breaking?: string;
}

const SUBJECT = /^(?<type>\w+)(?:\((?<scope>[^)]*)\))?(?<breaking>!)?: (?<description>.+)$/;
const BREAKING_FOOTER = /^BREAKING[ -]CHANGE: (?<text>[^]+?)(?=\n\n|\n[\w-]+: |(?![^]))/m;

/** The commits of the output of `git log`, the newest first. */
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
  const { type, scope, breaking, description } = SUBJECT.exec(subject)?.groups ?? {};
  if (type === undefined) return undefined;

  const footer = BREAKING_FOOTER.exec(body)?.groups?.text.replace(/\s+/g, ' ');

  return { type, scope, description, breaking: footer ?? (breaking === undefined ? undefined : description) };
}
