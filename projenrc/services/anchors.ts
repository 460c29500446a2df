/**
 * Returns the anchors that GitHub gives to the headings of a document, in their order: the second heading with the same
 * text ends in `-1`.
 */
export function anchorsOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();

  return headings.map(heading => {
    const anchor = heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-');
    const earlier = seen.get(anchor) ?? 0;
    seen.set(anchor, earlier + 1);

    return earlier === 0 ? anchor : `${anchor}-${earlier}`;
  });
}
