using System.Diagnostics;
using System.Globalization;
using Solvent.Kernel;
using Solvent.Kernel.LanguageServices;

namespace Solvent.Benchmarks;

/// <summary>What a completion costs, first and as the notebook grows. In this process: a client's wire is not measured.</summary>
internal static class LanguageBenchmark
{
    private const int Questions = 60;

    private static readonly int[] Lengths = [1, 200, 1000];

    public static async Task<int> RunAsync()
    {
        Figures.PrintMachine();
        await using var session = new KernelSession();
        var output = new SilentOutput();
        await ExecuteAsync(session, output, "var numbers = new List<int> { 1, 2, 3 }; var v0 = 1;");

        Print("first completion, nothing warmed", await TimesAsync(session.LanguageService, questions: 1));

        var cells = 1;
        foreach (var length in Lengths)
        {
            for (; cells < length; cells++)
            {
                await ExecuteAsync(session, output, string.Create(CultureInfo.InvariantCulture, $"var v{cells} = v{cells - 1} + 1;"));
            }

            // What the session has declared since the last question is read once.
            await CompleteAsync(session.LanguageService, cells);
            Print(string.Create(CultureInfo.InvariantCulture, $"completion after {length} cells"), await TimesAsync(session.LanguageService, Questions));
        }

        return 0;
    }

    private static void Print(string name, List<(double Wall, double Cpu)> times)
    {
        Figures.Print($"{name}, wall", "ms", times.Select(time => time.Wall));
        Figures.Print($"{name}, CPU", "ms", times.Select(time => time.Cpu));
    }

    private static async Task<List<(double Wall, double Cpu)>> TimesAsync(ILanguageService service, int questions)
    {
        var times = new List<(double, double)>();
        for (var i = 0; i < questions; i++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            await CompleteAsync(service, i);
            times.Add((clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds));
        }

        return times;
    }

    private static async Task CompleteAsync(ILanguageService service, int number)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"var q{number} = numbers.Sel");
        var result = await service.CompleteAsync(source, source.Length);
        if (result.Items is not [{ Text: "Select" }, ..]) throw new InvalidOperationException("The completion was wrong.");
    }

    private static async Task ExecuteAsync(KernelSession session, ICellOutput output, string source)
    {
        var result = await session.ExecuteAsync(new CellRequest(source), output);
        if (result.Error is { } error) throw new InvalidOperationException(error.Message);
    }
}
