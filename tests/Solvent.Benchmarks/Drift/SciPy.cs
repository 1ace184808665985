using System.Diagnostics;
using System.Globalization;

namespace Solvent.Benchmarks.Drift;

/// <summary>The same figures by SciPy and pandas on the same values, in one process with one thread.</summary>
internal static class SciPy
{
    private const string Python = "/usr/bin/python3";

    private const string Script =
        """
        import sys, time
        import numpy as np, pandas as pd, scipy
        from scipy import stats
        folder, rows, columns = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

        def column(name, index):
            values = np.fromfile(f"{folder}/{name}.bin", dtype=np.float64, count=rows, offset=8 * rows * index)
            return values[~np.isnan(values)]

        def shares(values, edges):
            return (np.bincount(np.searchsorted(edges, values, side="right"), minlength=len(edges) + 1) + 0.5) / (len(values) + 0.5 * (len(edges) + 1))

        def compare(a, b):
            stats.ks_2samp(a, b, mode="asymp")
            stats.wasserstein_distance(a, b)
            edges = np.unique(np.quantile(a, np.arange(1, 10) / 10))
            p, q = shares(a, edges), shares(b, edges)
            np.sum((q - p) * np.log(q / p))
            for values in (a, b):
                series = pd.Series(values)
                series.mean(), series.std(), series.skew(), series.kurt(), series.quantile([0.25, 0.5, 0.75])
            np.histogram(a, 30), np.histogram(b, 30)

        a, b = column("reference", 0), column("current", 0)
        started = time.process_time()
        stats.ks_2samp(a, b, mode="asymp")
        ks = time.process_time() - started
        total = 0
        for index in range(columns):
            a, b = column("reference", index), column("current", index)
            started = time.process_time()
            compare(a, b)
            total += time.process_time() - started
        print(ks, total, np.__version__, pd.__version__, scipy.__version__)
        """;

    /// <summary>Why it cannot be measured here, or <see langword="null"/>.</summary>
    public static string? Missing()
    {
        if (!File.Exists(Python)) return $"there is no {Python}";
        var (exitCode, _) = Run("-c", "import numpy, scipy, pandas");
        return exitCode == 0 ? null : "install python3-scipy and python3-pandas";
    }

    public static void Print(DriftData data, double ks, double compare)
    {
        var (exitCode, output) = Run("-c", Script, data.Folder, data.Rows.ToString(CultureInfo.InvariantCulture), data.Columns.ToString(CultureInfo.InvariantCulture));
        if (exitCode != 0) throw new InvalidOperationException("The script for SciPy failed.");
        var words = output.Split(' ', StringSplitOptions.TrimEntries);
        var (theirKs, theirCompare) = (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
        Console.WriteLine($"NumPy {words[2]}, pandas {words[3]}, SciPy {words[4]}, one process:");
        Line("KS of one column", theirKs, ks);
        Line("KS, W1, PSI, moments, histogram of all", theirCompare, compare);
    }

    private static void Line(string name, double theirs, double ours)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"  " + name,-44} {theirs,8:0.000} s, {theirs / ours:0.0} times ours"));

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new[] { "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS" }) start.Environment[name] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) Console.Error.WriteLine(error.Result);
        return (process.ExitCode, output);
    }
}
