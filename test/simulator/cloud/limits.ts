/** Log resource policies of an account and Region; cannot be raised (facts 1.2, CloudWatch Logs quotas). */
export const MAX_LOG_POLICIES = 10;

/** Characters of an account-level log resource policy (facts 1.2, CloudFormation's schema). */
export const MAX_LOG_POLICY_LENGTH = 5120;

/** Bytes of a log group's own policy (facts 1.2, the API's documentation). */
export const MAX_LOG_GROUP_POLICY_LENGTH = 51_200;

/** X-Ray resource policies of an account and Region (facts 1.4: 5 by the API's documentation, 10 by one report). */
export const MAX_XRAY_POLICIES = 5;

/** Characters of an X-Ray resource policy (facts 1.4, CloudFormation's schema). */
export const MAX_XRAY_POLICY_LENGTH = 5120;

/** Bytes of a bucket policy (S3's user guide: 20 KB). */
export const MAX_BUCKET_POLICY_LENGTH = 20 * 1024;

/** Characters of the name of a delivery source or destination (facts 3). */
export const MAX_DELIVERY_NAME_LENGTH = 60;

/** Characters of a delivery destination policy (facts 3). */
export const MAX_DESTINATION_POLICY_LENGTH = 51_200;

/** Record fields of a delivery, and characters of each (facts 3: the stricter of API and CloudFormation). */
export const MAX_RECORD_FIELDS = 128;
export const MAX_RECORD_FIELD_LENGTH = 50;

/** Characters of a suffix path, and of a field delimiter (facts 3). */
export const MAX_SUFFIX_LENGTH = 256;
export const MAX_DELIMITER_LENGTH = 5;

/** Tags of a resource, and characters of their keys and values (facts 3). */
export const MAX_TAGS = 50;
export const MAX_TAG_KEY_LENGTH = 128;
export const MAX_TAG_VALUE_LENGTH = 256;
