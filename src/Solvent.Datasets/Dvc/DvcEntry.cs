namespace Solvent.Datasets;

/// <summary>An output as a file of DVC describes it, before anything of it is believed.</summary>
/// <param name="File">Full path of the <c>.dvc</c> file or the <c>dvc.lock</c>.</param>
/// <param name="Folder">Full path of the folder that its path starts from; <see langword="null"/> when that cannot be told.</param>
/// <param name="Values">What stands in the file.</param>
/// <param name="Exported">The dataset and the SHA-256 of the version that Solvent exported it from, if it did.</param>
internal sealed record DvcEntry(string File, string? Folder, IReadOnlyDictionary<string, object?> Values, (string Dataset, string Hash)? Exported)
{
    public const string LockFile = "dvc.lock";

    public const string Extension = ".dvc";

    /// <summary>The path as it stands in the file.</summary>
    public string Path => Text("path") ?? "";

    /// <summary>The outputs of a file.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>, <c>read-failed</c>, <c>dvc-file-invalid</c>.</exception>
    public static IReadOnlyList<DvcEntry> ReadAll(string file)
    {
        var values = DvcYaml.Read(file);
        var folder = System.IO.Path.GetDirectoryName(file)!;
        if (!string.Equals(System.IO.Path.GetFileName(file), LockFile, StringComparison.Ordinal))
        {
            return Outs(file, FolderAt(values.GetValueOrDefault("wdir") as string ?? ".", folder), values, ExportedFrom(values));
        }

        // The first schema has the stages at the top.
        var locked = values.ContainsKey("schema") ? values.GetValueOrDefault("stages") as IReadOnlyDictionary<string, object?> : values;
        var stages = new DvcStages(System.IO.Path.Combine(folder, "dvc.yaml"));
        return [.. (locked ?? new Dictionary<string, object?>(StringComparer.Ordinal)).SelectMany(stage => OfStage(file, stage.Key, stage.Value, stages))];
    }

    /// <summary>A value that is a scalar.</summary>
    public string? Text(string key) => Values.GetValueOrDefault(key) as string;

    /// <summary>A folder as a file names it; <see langword="null"/> for what no path can be.</summary>
    public static string? FolderAt(string path, string start) => path.Contains('\0') ? null : System.IO.Path.GetFullPath(path, start);

    private static (string Dataset, string Hash)? ExportedFrom(IReadOnlyDictionary<string, object?> values)
        => values.GetValueOrDefault("meta") is IReadOnlyDictionary<string, object?> meta
            && meta.GetValueOrDefault("solvent") is IReadOnlyDictionary<string, object?> solvent
            && solvent.GetValueOrDefault("dataset") is string dataset && solvent.GetValueOrDefault("hash") is string hash ? (dataset, hash) : null;

    private static IReadOnlyList<DvcEntry> Outs(string file, string? folder, IReadOnlyDictionary<string, object?> values, (string Dataset, string Hash)? exported)
    {
        if (values.GetValueOrDefault("outs") is not List<object?> outs) throw DvcYaml.Invalid(file, line: null, "it has no list 'outs'");
        return [.. outs.Select(entry => entry is IReadOnlyDictionary<string, object?> found
            ? new DvcEntry(file, folder, found, exported)
            : throw DvcYaml.Invalid(file, line: null, "an entry of 'outs' is no mapping"))];
    }

    private static IEnumerable<DvcEntry> OfStage(string file, string stage, object? locked, DvcStages stages)
    {
        if (locked is not IReadOnlyDictionary<string, object?> values || !values.ContainsKey("outs")) return [];
        var notKept = stages.NotKept(stage);
        return Outs(file, stages.FolderOf(stage), values, exported: null).Where(entry => !notKept.Contains(entry.Path));
    }
}
