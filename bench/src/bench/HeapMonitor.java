package bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Reads the heap of a server through JMX on this machine. The connection takes some threads and file descriptors of the server. */
final class HeapMonitor implements AutoCloseable {

    private final JMXConnector connector;

    HeapMonitor(Server server) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(server.process().pid()));
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        } finally {
            machine.detach();
        }
    }

    /** Collects garbage, and returns what the old generation holds after that. */
    long oldGenerationMebibytes() throws IOException {
        MBeanServerConnection server = connector.getMBeanServerConnection();
        ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class).gc();
        return ManagementFactory.getPlatformMXBeans(server, MemoryPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().matches(".*(Old|Tenured) Gen"))
                        .mapToLong(pool -> pool.getUsage().getUsed())
                        .sum()
                / 1024
                / 1024;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
