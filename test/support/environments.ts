/** The account of all tests that name one. */
export const ACCOUNT = '111122223333';

/** An account other than the account of the tests. */
export const OTHER_ACCOUNT = '444455556666';

/** The account and Region of the tests. */
export const HERE = { account: ACCOUNT, region: 'us-east-1' };

/** The Region of the tests in another account. */
export const IN_OTHER_ACCOUNT = { account: OTHER_ACCOUNT, region: 'us-east-1' };

/** Another Region of the account of the tests. */
export const IN_OTHER_REGION = { account: ACCOUNT, region: 'eu-west-1' };
