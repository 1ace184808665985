using System.Diagnostics;
using System.Globalization;
using Solvent.Jupyter.Messages;

namespace Solvent.Benchmarks.Kernels;

/// <summary>The kernel beside ipykernel, over the wire, in the same run.</summary>
internal static class KernelBenchmark
{
    private const int WarmCells = 100;
    private const int FewCells = 200;
    private const int ManyCells = 1000;
    private const int LastCells = 50;
    private const int Lines = 100_000;

    public static int Run(string[] options)
    {
        var runs = options is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 5;
        var tool = PublishedTool.Publish();
        Figures.PrintMachine();
        var solvent = Measure(KernelLanguage.Solvent(tool), runs);
        if (!File.Exists("/usr/lib/python3/dist-packages/ipykernel/__init__.py"))
        {
            Console.WriteLine("ipykernel is not installed (Debian: python3-ipykernel); nothing to compare with.");
            Print(solvent, []);
            return 0;
        }

        Print(solvent, Measure(KernelLanguage.Ipykernel, runs));
        return 0;
    }

    private static List<KernelFigure> Measure(KernelLanguage language, int runs)
    {
        var figures = new List<KernelFigure>();
        Starts(language, runs, figures);
        using (var kernel = MeasuredKernel.Start(language))
        {
            kernel.Run("1+1");
            kernel.Run(language.Declare);
            Warm(kernel, figures);
            Prints(kernel, language, figures);
            Control(kernel, language, figures);
            Interrupts(kernel, language, figures);
            Queue(kernel, figures);
        }

        // Completion loads what a run of cells does without, so each has a kernel of its own.
        using (var kernel = MeasuredKernel.Start(language)) Chain(kernel, language, figures);
        using (var kernel = MeasuredKernel.Start(language)) Completions(kernel, language, figures);
        return figures;
    }

    private static void Starts(KernelLanguage language, int runs, List<KernelFigure> figures)
    {
        var wall = new List<double>();
        var cpu = new List<double>();
        for (var run = 0; run <= runs; run++)
        {
            using var kernel = MeasuredKernel.Start(language);
            var first = kernel.Run("1+1");
            // The first run reads the files from the disk; the machine that one works on has them in memory.
            if (run == 0) continue;
            wall.Add(kernel.Ready.TotalMilliseconds + first);
            cpu.Add(kernel.Cpu);
        }

        figures.Add(new("process start to first result, wall", "ms", Median(wall)));
        figures.Add(new("process start to first result, CPU", "ms", Median(cpu)));
    }

    private static void Warm(MeasuredKernel kernel, List<KernelFigure> figures)
    {
        for (var i = 0; i < WarmCells / 2; i++) kernel.Run($"x+{i}");
        var cpu = kernel.Cpu;
        var walls = Enumerable.Range(0, WarmCells).Select(i => kernel.Run($"x+{i}")).ToList();
        figures.Add(new("warm x+i cell, p50", "ms", Median(walls)));
        figures.Add(new("warm x+i cell, CPU", "ms", (kernel.Cpu - cpu) / WarmCells));
    }

    private static void Chain(MeasuredKernel kernel, KernelLanguage language, List<KernelFigure> figures)
    {
        kernel.Run(language.Chained(0));
        var before = kernel.Cpu;
        for (var i = 1; i <= ManyCells; i++)
        {
            kernel.Run(language.Chained(i));
            if (i is not (FewCells or ManyCells)) continue;
            var name = string.Create(CultureInfo.InvariantCulture, $"{i} chained cells");
            figures.Add(new($"{name}, CPU a cell", "ms", (kernel.Cpu - before) / i));
            figures.Add(new($"{name}, resident memory", "MB", kernel.Memory));
        }

        var last = kernel.Cpu;
        for (var i = ManyCells + 1; i <= ManyCells + LastCells; i++) kernel.Run(language.Chained(i));
        figures.Add(new("the 50 cells after 1000, CPU a cell", "ms", (kernel.Cpu - last) / LastCells));
    }

    private static void Completions(MeasuredKernel kernel, KernelLanguage language, List<KernelFigure> figures)
    {
        kernel.Run(language.Chained(0));
        Complete(kernel, language, "completion p50, early", figures);
        for (var i = 1; i <= ManyCells; i++)
        {
            kernel.Run(language.Chained(i));
            if (i is FewCells or ManyCells) Complete(kernel, language, string.Create(CultureInfo.InvariantCulture, $"completion p50, after {i} chained cells"), figures);
        }
    }

    private static void Complete(MeasuredKernel kernel, KernelLanguage language, string name, List<KernelFigure> figures)
    {
        var walls = new List<double>();
        for (var i = 0; i < 22; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var reply = kernel.Client.Request("complete_request", new { code = language.Completion, cursor_pos = language.Completion.Length }).Reply;
            if (reply.Content.GetProperty("matches").GetArrayLength() == 0) throw new InvalidOperationException("Nothing completes.");
            walls.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        figures.Add(new(name, "ms", Median(walls.Skip(2))));
    }

    private static void Prints(MeasuredKernel kernel, KernelLanguage language, List<KernelFigure> figures)
    {
        var started = Stopwatch.GetTimestamp();
        var text = kernel.Client.Execute(language.Lines).Stdout;
        figures.Add(new("100,000 printed lines", "ms", Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lost = Lines - lines.Where((line, index) => line == string.Create(CultureInfo.InvariantCulture, $"line {index}")).Count();
        figures.Add(new("lines of them lost or out of order", "", lost));
    }

    private static void Control(MeasuredKernel kernel, KernelLanguage language, List<KernelFigure> figures)
    {
        var cell = kernel.Client.SendCell(language.Busy);
        Thread.Sleep(300);
        var walls = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            var started = Stopwatch.GetTimestamp();
            kernel.Client.Request("kernel_info_request", new { }, Channel.Control);
            walls.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        kernel.Client.Finish(cell);
        figures.Add(new("kernel_info on control while a cell runs, p50", "ms", Median(walls)));
    }

    private static void Interrupts(MeasuredKernel kernel, KernelLanguage language, List<KernelFigure> figures)
    {
        var walls = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            var cell = kernel.Client.SendCell(language.Endless);
            Thread.Sleep(200);
            var started = Stopwatch.GetTimestamp();
            kernel.Interrupt();
            kernel.Client.Finish(cell);
            walls.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Thread.Sleep(100);
        }

        figures.Add(new("interrupt of a busy loop, p50", "ms", Median(walls)));
        figures.Add(new("interrupt of a busy loop, longest", "ms", walls.Max()));
    }

    private static void Queue(MeasuredKernel kernel, List<KernelFigure> figures)
    {
        var started = Stopwatch.GetTimestamp();
        var cells = Enumerable.Range(0, ManyCells).Select(i => kernel.Client.SendCell($"x+{i}")).ToList();
        foreach (var cell in cells) kernel.Client.Finish(cell);
        figures.Add(new("1000 queued one-line cells", "ms", Stopwatch.GetElapsedTime(started).TotalMilliseconds));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static void Print(List<KernelFigure> own, List<KernelFigure> peer)
    {
        Console.WriteLine($"{"",-48} {"Solvent",10} {"ipykernel",10} {"ratio",7}");
        for (var i = 0; i < own.Count; i++)
        {
            var (name, unit, value) = own[i];
            var beside = i < peer.Count
                ? string.Create(CultureInfo.InvariantCulture, $" {peer[i].Value,10:0.0} {(peer[i].Value > 0 ? value / peer[i].Value : double.NaN),7:0.00}")
                : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name + (unit.Length > 0 ? $" ({unit})" : ""),-48} {value,10:0.0}{beside}"));
        }
    }
}
