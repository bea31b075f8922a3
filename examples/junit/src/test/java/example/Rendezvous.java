package example;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets two tests wait until both are at this point, to show that they run at the same time. */
final class Rendezvous {

    private static final CountDownLatch BOTH = new CountDownLatch(2);

    private Rendezvous() {}

    static void await(Class<?> test, long timeout, TimeUnit unit) throws InterruptedException {
        BOTH.countDown();
        if (!BOTH.await(timeout, unit)) {
            throw new AssertionError(test.getSimpleName() + " ran alone");
        }
    }
}
