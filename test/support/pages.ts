import { posix } from 'path';

const FENCED = /^ *```[^]*?^ *```$/gm;
const INLINE_CODE = /`[^`\n]+`/g;
const LINKS = [/\]\(([^()\s]+)\)/g, /\bhref="([^"]+)"/g];
const COMPLETE = /^[a-z][a-z+.-]*:/i;

/** Returns the links of a page of Markdown that have no scheme. */
export function relativeLinks(markdown: string): string[] {
  const text = markdown.replace(FENCED, '').replace(INLINE_CODE, '');

  return LINKS.flatMap(link => [...text.matchAll(link)].map(([, target]) => target)).filter(target => !COMPLETE.test(target));
}

/** Returns the anchors of a page: from its headings, as GitHub makes them, and from its own definitions. */
export function anchorsOf(markdown: string): Set<string> {
  const text = markdown.replace(FENCED, '');
  const anchors = new Set([...text.matchAll(/\b(?:id|name)="([^"]+)"/g)].map(([, name]) => name));
  const counts = new Map<string, number>();
  for (const [, heading] of text.matchAll(/^#{1,6} +(.+)$/gm)) {
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }

  return anchors;
}

function slugOf(heading: string): string {
  const text = heading.replace(/<[^>]+>/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();

  return text.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-');
}

/** The pages of a folder or a package. */
export class Pages {
  private readonly anchors = new Map<string, ReadonlySet<string>>();

  /** @param read returns undefined for a file that is not there */
  constructor(private readonly read: (file: string) => string | undefined) {}

  /** Returns the links of a page that lead to no file or no anchor. */
  public brokenLinks(page: string): string[] {
    return relativeLinks(this.read(page) ?? '').filter(target => {
      const [path, anchor] = target.split('#');
      const file = path === '' ? page : posix.join(posix.dirname(page), path);

      return this.read(file) === undefined || (anchor !== undefined && !this.anchorsOf(file).has(anchor));
    });
  }

  private anchorsOf(file: string): ReadonlySet<string> {
    const found = this.anchors.get(file) ?? anchorsOf(this.read(file) ?? '');
    this.anchors.set(file, found);

    return found;
  }
}
