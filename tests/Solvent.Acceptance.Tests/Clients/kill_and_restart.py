"""Kills a kernel as a crash would, starts it again on the same connection, and works on."""
from jupyter_client.manager import start_new_kernel

TIMEOUT = 60

manager, client = start_new_kernel(kernel_name="solvent", startup_timeout=TIMEOUT)
try:
    reply = client.execute_interactive("var before = 1;", timeout=TIMEOUT)
    assert reply["content"]["status"] == "ok", reply

    manager.restart_kernel(now=True)
    client.wait_for_ready(timeout=TIMEOUT)
    forgotten = client.execute_interactive("before", timeout=TIMEOUT, output_hook=lambda message: None)
    assert forgotten["content"]["status"] == "error", forgotten
    again = client.execute_interactive("1 + 1", timeout=TIMEOUT, output_hook=lambda message: None)
    assert again["content"]["status"] == "ok" and again["content"]["execution_count"] == 2, again

    manager.shutdown_kernel(now=False)
    assert not manager.is_alive()
finally:
    client.stop_channels()
    if manager.is_alive():
        manager.shutdown_kernel(now=True)
print("passed")
