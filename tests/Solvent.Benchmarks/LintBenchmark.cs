using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Solvent.Kernel;
using Solvent.Lint;
using Solvent.Notebooks;

namespace Solvent.Benchmarks;

/// <summary>What lint costs: one notebook warm and from the shell, many notebooks, and a cell that is linted while it runs.</summary>
internal static class LintBenchmark
{
    private const int CellCount = 50;
    private const int NotebookCount = 250;

    public static async Task<int> RunAsync(string[] options)
    {
        var given = options is [var folder, ..] && Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        var runs = options is [.., var count] && int.TryParse(count, CultureInfo.InvariantCulture, out var number) ? number : 7;
        var place = Directory.CreateTempSubdirectory("solvent-benchmark-").FullName;
        try
        {
            Figures.PrintMachine();
            var one = Path.Combine(place, "one.ipynb");
            await File.WriteAllTextAsync(one, Notebook(CellCount));
            await WarmAsync(one, runs);
            await ManyAsync(given ?? await CopiesAsync(Path.Combine(place, "many")));
            await LiveAsync(one, runs);
            Shell(one, runs);
            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static async Task WarmAsync(string notebook, int runs)
    {
        var options = new LintOptions { Root = Path.GetDirectoryName(notebook)! };
        var first = await MeasureAsync(() => NotebookLinter.LintAsync([notebook], options));
        Figures.Print($"{CellCount} cells, first in the process, wall", "ms", [first.Wall]);
        // Until its own code is optimized, a process spends more on compiling itself than on the notebook.
        for (var i = 0; i < 15; i++) await NotebookLinter.LintAsync([notebook], options);
        var warm = new List<(double Wall, double Cpu)>();
        for (var i = 0; i < runs; i++) warm.Add(await MeasureAsync(() => NotebookLinter.LintAsync([notebook], options)));
        Figures.Print($"{CellCount} cells, warm, wall", "ms", warm.Select(run => run.Wall));
        Figures.Print($"{CellCount} cells, warm, CPU", "ms", warm.Select(run => run.Cpu));
    }

    private static async Task ManyAsync(string folder)
    {
        var files = 0;
        var cost = await MeasureAsync(async () => files = (await NotebookLinter.LintAsync(["**/*.ipynb", "**/*.dib"], new LintOptions { Root = folder })).Files.Count);
        Figures.Print($"{files} notebooks, CPU", "s", [cost.Cpu / 1000]);
        Figures.Print($"{files} notebooks, wall", "s", [cost.Wall / 1000]);
    }

    /// <summary>The same cells with and without findings under them; what a cell takes longer is what lint adds.</summary>
    private static async Task LiveAsync(string notebook, int runs)
    {
        var cells = NotebookDocument.Load(notebook).Cells.Where(cell => cell.Kind == CellKind.Code).Select(cell => cell.Source).Take(12).ToList();
        await CellsAsync(cells, isLinted: true);
        var added = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            var (without, with) = (await CellsAsync(cells, isLinted: false), await CellsAsync(cells, isLinted: true));
            added.AddRange(with.Zip(without, (linted, plain) => linted - plain));
        }

        Figures.Print("added to a cell by live lint, wall", "ms", added);
    }

    private static async Task<List<double>> CellsAsync(List<string> cells, bool isLinted)
    {
        await using var session = new KernelSession(new KernelSessionOptions { LiveLint = isLinted });
        var times = new List<double>();
        foreach (var cell in cells)
        {
            var started = Stopwatch.GetTimestamp();
            await session.ExecuteAsync(new CellRequest(cell), new CellValue());
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times;
    }

    private static void Shell(string notebook, int runs)
    {
        var tool = PublishedTool.Publish();
        var walls = new List<double>();
        for (var i = 0; i <= runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(tool, ["lint", notebook]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            // The first run reads the files from the disk.
            if (i > 0) walls.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Figures.Print($"{CellCount} cells from the shell, wall", "ms", walls);
    }

    private static async Task<string> CopiesAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var samples = Samples().ToList();
        for (var i = 0; i < NotebookCount; i++)
        {
            var sample = samples[i % samples.Count];
            await File.WriteAllTextAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:000}{Path.GetExtension(sample)}")), await File.ReadAllTextAsync(sample));
        }

        return folder;
    }

    /// <summary>A notebook of the code of the samples, one after the other, until it has that many cells.</summary>
    private static string Notebook(int cells)
    {
        var notebook = NotebookDocument.Create(NotebookFormat.Ipynb);
        var sources = Samples().Select(NotebookDocument.Load).SelectMany(sample => sample.Cells).Where(cell => cell.Kind == CellKind.Code && cell.Language == "csharp").Select(cell => cell.Source).ToList();
        for (var i = 0; i < cells; i++) notebook.InsertCell(i, CellKind.Code, sources[i % sources.Count]);
        return notebook.ToText();
    }

    private static IEnumerable<string> Samples([CallerFilePath] string thisFile = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
        return new[] { Path.Combine(root, "notebooks"), Path.Combine(root, "tests", "Solvent.Lint.Tests", "Samples") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.ipynb").Concat(Directory.EnumerateFiles(folder, "*.dib")))
            .Order(StringComparer.Ordinal);
    }

    private static async Task<(double Wall, double Cpu)> MeasureAsync(Func<Task> work)
    {
        var (cpu, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await work();
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
    }
}
