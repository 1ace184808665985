using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Solvent.Benchmarks;

/// <summary>One <c>solvent run</c> in a process of its own.</summary>
/// <param name="StartedAt">When the process was started.</param>
/// <param name="Wall">From the start of the process to its end.</param>
/// <param name="Cpu">Processor time of the whole process, over all its threads.</param>
/// <param name="CellOutputs">The text outputs of each cell.</param>
internal sealed record ToolRun(DateTime StartedAt, TimeSpan Wall, TimeSpan Cpu, IReadOnlyList<string> CellOutputs)
{
    /// <summary>Runs a notebook of these cells.</summary>
    public static ToolRun Of(string tool, IEnumerable<string> cells)
    {
        var folder = Directory.CreateTempSubdirectory("solvent-benchmark-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "notebook.ipynb"), Notebook(cells));
            var start = new ProcessStartInfo(tool, ["run", "notebook.ipynb"])
            {
                WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            var (cpuBefore, startedAt, started) = (ChildProcesses.CpuUsage(), DateTime.UtcNow, Stopwatch.GetTimestamp());
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var wall = Stopwatch.GetElapsedTime(started);
            if (process.ExitCode != 0) throw new InvalidOperationException($"solvent run failed: {error.Result}");
            return new ToolRun(startedAt, wall, ChildProcesses.CpuUsage() - cpuBefore, Outputs(Path.Combine(folder, "notebook.executed.ipynb")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Notebook(IEnumerable<string> cells) => JsonSerializer.Serialize(new
    {
        cells = cells.Select((source, index) => new
        {
            cell_type = "code",
            execution_count = (int?)null,
            id = string.Create(CultureInfo.InvariantCulture, $"cell-{index}"),
            metadata = new { },
            outputs = Array.Empty<object>(),
            source,
        }),
        metadata = new { kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" } },
        nbformat = 4,
        nbformat_minor = 5,
    });

    private static List<string> Outputs(string path)
    {
        using var notebook = JsonDocument.Parse(File.ReadAllText(path));
        return [.. notebook.RootElement.GetProperty("cells").EnumerateArray().Select(cell => string.Concat(cell.GetProperty("outputs").EnumerateArray().Select(Text)))];
    }

    private static string Text(JsonElement output)
    {
        var text = output.TryGetProperty("text", out var stream) ? stream : output.GetProperty("data").GetProperty("text/plain");
        return text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(line => line.GetString())) : text.GetString()!;
    }
}
