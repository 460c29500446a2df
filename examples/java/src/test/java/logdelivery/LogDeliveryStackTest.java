package logdelivery;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

class LogDeliveryStackTest {
    @Test
    void isInTheRegionWhereCloudFrontLogs() {
        StackProps abroad = StackProps.builder()
                .env(Environment.builder().region("eu-west-1").build())
                .build();

        RuntimeException refusal = assertThrows(RuntimeException.class,
                () -> new LogDeliveryStack(new App(), "Abroad", abroad, "arn:aws:workmail:eu-west-1:111122223333:organization/m-0"));

        assertTrue(refusal.getMessage().contains("Abroad/AccessLogs: the stack is in eu-west-1, but ACCESS_LOGS of Amazon CloudFront "
                + "needs us-east-1: create the delivery source in a stack there (an S3 bucket can be in any Region) "
                + "[cdk-log-delivery:sourceRegion]"),
                refusal.getMessage());
    }
}
