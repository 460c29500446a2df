import { HtmlValidate } from 'html-validate';

const VALIDATOR = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'] });

/** Lists the errors of a page, and its references to other files. */
export async function errorsOfPage(page: string): Promise<string[]> {
  const { results } = await VALIDATOR.validateString(page);
  const references = [...page.matchAll(/<(?:script|link|img|iframe|object|use|image)\b|\b(?:href|src|srcset|action)=|@import|url\(|https?:/gi)];

  return [
    ...results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`)),
    ...references.map(([text]) => `the page refers to something else by ${text}`),
  ];
}
