// Tested by test/log-map-formats.test.ts.
const ESCAPES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Returns a text for HTML, in which nothing is markup. Control characters, which HTML forbids, become `?`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ESCAPES[character]).replace(/(?!\n)\p{Cc}/gu, '?');
}
