"""Runs two kernels at once: what one declares the other does not know, and both work while the other is busy."""
from jupyter_client.manager import start_new_kernel

TIMEOUT = 60


def run(client, code):
    """The text of the results and the status of the reply."""
    texts = []

    def keep(message):
        content = message["content"]
        if message["msg_type"] in ("execute_result", "display_data"):
            texts.append(content["data"]["text/plain"])
        elif message["msg_type"] == "stream":
            texts.append(content["text"])

    reply = client.execute_interactive(code, output_hook=keep, timeout=TIMEOUT, allow_stdin=False)
    return reply["content"]["status"], "".join(texts)


first_manager, first = start_new_kernel(kernel_name="solvent", startup_timeout=TIMEOUT)
second_manager, second = start_new_kernel(kernel_name="solvent", startup_timeout=TIMEOUT)
try:
    assert run(first, "var mine = 1;")[0] == "ok"
    assert run(second, "mine")[0] == "error"
    waiting = first.execute("Thread.Sleep(3000); mine + 1")
    assert run(second, "40 + 2") == ("ok", "42")
    reply = first.get_shell_msg(timeout=TIMEOUT)
    assert reply["parent_header"]["msg_id"] == waiting and reply["content"]["status"] == "ok", reply
finally:
    for client, manager in ((first, first_manager), (second, second_manager)):
        client.stop_channels()
        manager.shutdown_kernel()
print("passed")
