using System.Security.Cryptography;
using System.Text.Json;

namespace Solvent.Promotion.Updating.Disk;

/// <summary>
/// Changes many files of a folder as one. A change is written in full beside the files, and moved into place after that: killed before, nothing has changed; killed
/// after, whoever opens the folder next finishes it.
/// </summary>
internal static class FolderWriter
{
    /// <summary>The folder of what promotion keeps for itself.</summary>
    public const string OwnFolder = ".promotion";

    private const string PendingFolder = "pending";
    private const string StagingStart = "staging-";
    private const string PlanFile = "plan.json";
    private const string FilesFolder = "files";

    /// <summary>Writes a folder that is not there yet, or is empty.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>; then there is nothing of it.</exception>
    public static void Create(string folder, FolderChange change) => Guarded(folder, () =>
    {
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        var staging = Path.Combine(parent, $".{Path.GetFileName(folder)}.{StagingStart}{Guid.NewGuid():N}");
        try
        {
            foreach (var (path, bytes) in change.Writes) WriteNew(Path.Combine(staging, path), bytes);
            if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(staging, folder);
        }
        catch
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
            throw;
        }
    });

    /// <summary>Changes a folder that was promoted.</summary>
    /// <exception cref="SolventException"><c>disk-full</c>, <c>write-failed</c>; <c>promotion-busy</c>; <c>update-interrupted</c>.</exception>
    public static void Apply(string folder, FolderChange change) => Guarded(folder, () =>
    {
        var own = Path.Combine(folder, OwnFolder);
        Directory.CreateDirectory(own);
        using var alone = Lock(folder, own);
        FinishPending(folder);
        foreach (var leftOver in Directory.EnumerateDirectories(own, StagingStart + "*").ToList()) Directory.Delete(leftOver, recursive: true);
        var staging = Path.Combine(own, StagingStart + Guid.NewGuid().ToString("N"));
        var plan = new List<StagedFile>();
        foreach (var (path, bytes) in change.Writes)
        {
            WriteNew(Path.Combine(staging, FilesFolder, path), bytes);
            plan.Add(new StagedFile(path, HashOf(Path.Combine(folder, path)), Hash(bytes)));
        }

        plan.AddRange(change.Deletes.Select(path => new StagedFile(path, HashOf(Path.Combine(folder, path)), Becomes: null)));
        WriteNew(Path.Combine(staging, PlanFile), JsonSerializer.SerializeToUtf8Bytes(plan));
        Directory.Move(staging, Path.Combine(own, PendingFolder));
        FinishPending(folder);
    });

    /// <summary>Finishes a change that a killed process has begun.</summary>
    /// <exception cref="SolventException"><c>update-interrupted</c> when one of its files was edited since; <c>write-failed</c>.</exception>
    public static void Finish(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, OwnFolder, PendingFolder))) return;
        Guarded(folder, () =>
        {
            using var alone = Lock(folder, Path.Combine(folder, OwnFolder));
            FinishPending(folder);
        });
    }

    private static void FinishPending(string folder)
    {
        var pending = Path.Combine(folder, OwnFolder, PendingFolder);
        if (!Directory.Exists(pending)) return;
        var planFile = Path.Combine(pending, PlanFile);
        // The plan goes last: without it, all files are in place.
        var plan = File.Exists(planFile) ? JsonSerializer.Deserialize<List<StagedFile>>(File.ReadAllBytes(planFile))! : [];
        foreach (var file in plan)
        {
            var now = HashOf(Path.Combine(folder, file.Path));
            if (now != file.Was && now != file.Becomes) throw EditedSince(folder, file.Path, pending);
        }

        foreach (var file in plan)
        {
            var target = Path.Combine(folder, file.Path);
            var source = Path.Combine(pending, FilesFolder, file.Path);
            if (file.Becomes is null) Delete(folder, target);
            else if (File.Exists(source)) Move(source, target);
        }

        File.Delete(planFile);
        Directory.Delete(pending, recursive: true);
    }

    private static void Move(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(source, target, overwrite: true);
    }

    private static void Delete(string folder, string target)
    {
        File.Delete(target);
        for (var above = Path.GetDirectoryName(target)!; above.Length > folder.Length && Directory.Exists(above) && !Directory.EnumerateFileSystemEntries(above).Any(); above = Path.GetDirectoryName(above)!)
        {
            Directory.Delete(above);
        }
    }

    private static void WriteNew(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private static FileStream Lock(string folder, string own)
    {
        try
        {
            return new FileStream(Path.Combine(own, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception)
        {
            throw new SolventException("promotion-busy", $"Another process is changing '{folder}'.", exception) { File = folder, Hint = "Wait until it has finished, and call again." };
        }
    }

    private static string? HashOf(string path) => File.Exists(path) ? Hash(File.ReadAllBytes(path)) : null;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static SolventException EditedSince(string folder, string path, string pending) => new(
        "update-interrupted", $"An update of '{folder}' was interrupted, and '{path}' was edited since.")
    {
        File = Path.Combine(folder, path),
        Hint = $"Take what you need out of '{pending}', delete that folder, and update again.",
    };

    private static void Guarded(string folder, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception)
        {
            if (AtomicFile.WriteFailure(folder, exception) is { } failure) throw failure;
            throw;
        }
    }
}
