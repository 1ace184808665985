using System.Diagnostics;
using System.Globalization;
using Solvent.Datasets;

namespace Solvent.Benchmarks.Stores;

/// <summary>
/// Three versions of a table of 2 million rows (183 MB) and 10,000 small files: how long it takes to store them, to get one back and to see that nothing changed,
/// and by how much the store grows; beside restic, borg and git-lfs where they are installed.
/// </summary>
internal static class StoreBenchmark
{
    private const int Rows = 2_000_000;
    private const int SmallFiles = 10_000;
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "solvent-benchmarks");

    public static async Task<int> RunAsync(string[] options)
    {
        Figures.PrintMachine();
        var tables = BenchmarkTables.Of(Folder, Rows);
        var small = WriteSmallFiles();
        foreach (var store in Stores(PublishedTool.Publish(), options)) Measure(store, tables, small);
        await InProcessAsync(tables);
        return 0;
    }

    private static IEnumerable<VersionStore> Stores(string tool, string[] only)
    {
        var all = new List<VersionStore> { new SolventStore(tool, Fresh("solvent")) };
        if (VersionStore.IsInstalled("restic")) all.Add(new ResticStore(Fresh("restic")));
        if (VersionStore.IsInstalled("borg")) all.Add(new BorgStore(Fresh("borg")));
        if (VersionStore.IsInstalled("git-lfs")) all.Add(new GitLfsStore(Fresh("git-lfs")));
        return only.Length == 0 ? all : all.Where(store => only.Contains(store.Name));
    }

    private static void Measure(VersionStore store, BenchmarkTables tables, string small)
    {
        store.Create();
        var table = Path.Combine(store.Folder, "taxi.csv");
        var before = store.StoredBytes;
        foreach (var (name, source) in new[] { ("v1", tables.V1), ("v2", tables.V2), ("v3", tables.V3) })
        {
            Put(source, table);
            var seconds = Time(() => store.Snapshot("taxi.csv"));
            Print(store, $"snapshot {name}", seconds, store.StoredBytes - before);
            before = store.StoredBytes;
        }

        // A second of rest is what lets a tool trust the time of a file.
        Thread.Sleep(1500);
        store.Status("taxi.csv");
        Print(store, "status, nothing changed", Time(() => store.Status("taxi.csv")));
        File.Delete(table);
        Print(store, "checkout v1", Time(() => store.CheckoutFirst("taxi.csv")));
        if (!SameBytes(tables.V1, table)) throw new InvalidOperationException($"{store.Name} gave back something else.");

        CopyFolder(small, Path.Combine(store.Folder, "small"));
        Thread.Sleep(1500);
        Print(store, $"add {SmallFiles:N0} small files", Time(() => store.Snapshot("small")), store.StoredBytes - before);
    }

    private static async Task InProcessAsync(BenchmarkTables tables)
    {
        var folder = Fresh("in-process");
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        var table = Path.Combine(folder, "taxi.csv");
        Put(tables.V1, table);
        File.SetLastWriteTimeUtc(table, DateTime.UtcNow.AddMinutes(-1));
        await DatasetRepository.Open(folder).CommitAsync(table, "taxi");
        for (var run = 0; run < 5; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await DatasetRepository.Open(folder).StatusAsync();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"solvent, in process",-20} {"status, nothing changed",-26} {Stopwatch.GetElapsedTime(started).TotalMilliseconds,8:0.0} ms"));
        }
    }

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Print(VersionStore store, string what, double seconds, long? bytes = null) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{store.Name,-20} {what,-26} {seconds,8:0.00} s   {(bytes is { } grown ? $"store +{grown / 1e6:0.000} MB" : "")}"));

    private static void Put(string source, string target)
    {
        File.Copy(source, target, overwrite: true);
        // A version a minute, so that no tool takes two for one.
        File.SetLastWriteTimeUtc(target, DateTime.UtcNow.AddSeconds(-30));
    }

    private static bool SameBytes(string a, string b)
    {
        using var left = File.OpenRead(a);
        using var right = File.OpenRead(b);
        return System.Security.Cryptography.SHA256.HashData(left).AsSpan().SequenceEqual(System.Security.Cryptography.SHA256.HashData(right));
    }

    private static string WriteSmallFiles()
    {
        var folder = Path.Combine(Folder, "small");
        if (Directory.Exists(folder)) return folder;
        var random = new Random(20240917);
        for (var i = 0; i < SmallFiles; i++)
        {
            var bytes = new byte[random.Next(1000, 8000)];
            random.NextBytes(bytes);
            var place = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i / 100:000}"));
            Directory.CreateDirectory(place);
            File.WriteAllBytes(Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{i:00000}.bin")), bytes);
        }

        return folder;
    }

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in new DirectoryInfo(source).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    }

    private static string Fresh(string name)
    {
        var folder = Path.Combine(Folder, "stores", name);
        if (Directory.Exists(folder))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)) file.Attributes = FileAttributes.Normal;
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}
