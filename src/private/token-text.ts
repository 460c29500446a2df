import { Tokenization } from 'aws-cdk-lib/core';

/** `text` with `replacement` in place of each token in it. */
export function withTokensAs(replacement: string, text: string): string {
  const replaced: unknown = Tokenization.reverseString(text).mapTokens({ mapToken: () => replacement }).join({
    join: (left, right) => `${left ?? ''}${right ?? ''}`,
  });

  return String(replaced);
}
