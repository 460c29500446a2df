package logdelivery;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

public final class LogDeliveryApp {
    /** Replace this with the ARN of your WorkMail organization before you deploy. */
    private static final String WORK_MAIL_ORGANIZATION_ARN =
            "arn:aws:workmail:us-east-1:111122223333:organization/m-0123456789abcdef0123456789abcdef";

    private LogDeliveryApp() {
    }

    public static void main(final String[] args) {
        App app = new App();

        // CloudFront has its delivery sources in us-east-1, in every account.
        StackProps props = StackProps.builder()
                .env(Environment.builder().region("us-east-1").build())
                .build();
        new LogDeliveryStack(app, "LogDeliveryExample", props, WORK_MAIL_ORGANIZATION_ARN);

        app.synth();
    }
}
