namespace Solvent.Benchmarks.Kernels;

/// <summary>A kernel to measure: how it starts, and the same cells in its language.</summary>
/// <param name="Name">Its name in the figures.</param>
/// <param name="Command">The command that starts it; <c>{connection_file}</c> stands for the file.</param>
/// <param name="Declare">Declares <c>x</c> as 40.</param>
/// <param name="Chained">The cell that declares variable <c>v{i}</c> from <c>v{i-1}</c>.</param>
/// <param name="Completion">Text at whose end to complete.</param>
/// <param name="Lines">Prints 100,000 lines, <c>line 0</c> to <c>line 99999</c>.</param>
/// <param name="Endless">A busy loop without end.</param>
/// <param name="Busy">Computes for three seconds or so.</param>
/// <param name="IsInterruptedBySignal">Whether an interrupt is a signal to the process rather than a message.</param>
internal sealed record KernelLanguage(
    string Name, string[] Command, string Declare, Func<int, string> Chained, string Completion, string Lines, string Endless, string Busy, bool IsInterruptedBySignal)
{
    public static KernelLanguage Solvent(string tool) => new(
        "Solvent",
        [tool, "kernel", "start", "{connection_file}"],
        "var x = 40;",
        i => i == 0 ? "var v0 = 1;" : $"var v{i} = Math.Abs(v{i - 1}) + 1;",
        "Console.Wri",
        "for (var k = 0; k < 100000; k++) Console.WriteLine(\"line \" + k);",
        "while (true) { }",
        "var until = DateTime.UtcNow.AddSeconds(3); while (DateTime.UtcNow < until) { }",
        IsInterruptedBySignal: false);

    public static KernelLanguage Ipykernel { get; } = new(
        "ipykernel",
        ["/usr/bin/python3", "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "x = 40",
        i => i == 0 ? "v0 = 1" : $"v{i} = abs(v{i - 1}) + 1",
        "pri",
        "for k in range(100000): print('line', k)",
        "while True: pass",
        "import time\nuntil = time.time() + 3\nwhile time.time() < until: pass",
        IsInterruptedBySignal: true);
}
