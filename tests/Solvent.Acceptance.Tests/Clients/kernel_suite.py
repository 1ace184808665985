"""Jupyter's own test suite for kernels, told what C# looks like. Newer editions of the suite bring more tests; they run too."""
import unittest

import jupyter_kernel_test


class KernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "solvent"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [{"text": "Console.WriteL", "matches": {"WriteLine"}}]
    complete_code_samples = ["1 + 1", "var x = 1;", "void F() { }"]
    incomplete_code_samples = ["for (int i = 0; i < 3; i++) {", "class A {"]
    invalid_code_samples = ["var a = ];"]
    code_page_something = "Console.WriteLine?"
    code_generate_error = 'throw new Exception("boom");'
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "6 * 7", "result": "42"},
        {"code": "6 * 8", "result": "48"},
        {"code": "6 * 9", "result": "54"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": 'display("plain");', "mime": "text/plain"},
    ]
    code_history_pattern = "1?+?2"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "ClearOutput();"


if hasattr(jupyter_kernel_test, "IopubWelcomeTests"):

    class WelcomeTests(jupyter_kernel_test.IopubWelcomeTests):
        kernel_name = "solvent"
        support_iopub_welcome = True


if __name__ == "__main__":
    unittest.main()
