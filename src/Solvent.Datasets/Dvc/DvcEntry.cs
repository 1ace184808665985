namespace Solvent.Datasets;

/// <summary>An output as a file of DVC describes it, before anything of it is believed.</summary>
/// <param name="File">Full path of the <c>.dvc</c> file or the <c>dvc.lock</c>.</param>
/// <param name="Folder">Full path that its path is relative to.</param>
/// <param name="Values">What stands in the file.</param>
/// <param name="Exported">The dataset and the SHA-256 of the version that Solvent exported it from, if it did.</param>
internal sealed record DvcEntry(string File, string Folder, IReadOnlyDictionary<string, object?> Values, (string Dataset, string Hash)? Exported)
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
            return Outs(file, System.IO.Path.GetFullPath(values.GetValueOrDefault("wdir") as string ?? ".", folder), values, ExportedFrom(values));
        }

        // The first schema has the stages at the top.
        var stages = values.ContainsKey("schema") ? values.GetValueOrDefault("stages") as IReadOnlyDictionary<string, object?> : values;
        var pipeline = System.IO.Path.Combine(folder, "dvc.yaml");
        var folders = new Lazy<IReadOnlyDictionary<string, object?>?>(
            () => System.IO.File.Exists(pipeline) ? DvcYaml.Read(pipeline).GetValueOrDefault("stages") as IReadOnlyDictionary<string, object?> : null);
        return [.. (stages ?? new Dictionary<string, object?>()).SelectMany(stage => stage.Value is IReadOnlyDictionary<string, object?> lockedStage && lockedStage.ContainsKey("outs")
            ? Outs(file, FolderOf(stage.Key, folders.Value, folder, pipeline), lockedStage, exported: null)
            : [])];
    }

    /// <summary>A value that is a scalar.</summary>
    public string? Text(string key) => Values.GetValueOrDefault(key) as string;

    private static (string Dataset, string Hash)? ExportedFrom(IReadOnlyDictionary<string, object?> values)
        => values.GetValueOrDefault("meta") is IReadOnlyDictionary<string, object?> meta
            && meta.GetValueOrDefault("solvent") is IReadOnlyDictionary<string, object?> solvent
            && solvent.GetValueOrDefault("dataset") is string dataset && solvent.GetValueOrDefault("hash") is string hash ? (dataset, hash) : null;

    private static IReadOnlyList<DvcEntry> Outs(string file, string folder, IReadOnlyDictionary<string, object?> values, (string Dataset, string Hash)? exported)
    {
        if (values.GetValueOrDefault("outs") is not List<object?> outs) throw DvcYaml.Invalid(file, line: null, "it has no list 'outs'");
        return [.. outs.Select(entry => entry is IReadOnlyDictionary<string, object?> found
            ? new DvcEntry(file, folder, found, exported)
            : throw DvcYaml.Invalid(file, line: null, "an entry of 'outs' is no mapping"))];
    }

    /// <summary>The folder that a stage runs in; its name in the lock file can have <c>@</c> and the item that a loop made it for.</summary>
    private static string FolderOf(string stage, IReadOnlyDictionary<string, object?>? stages, string folder, string pipeline)
    {
        var name = stage.Split('@')[0];
        var settings = (stages?.GetValueOrDefault(stage) ?? stages?.GetValueOrDefault(name)) as IReadOnlyDictionary<string, object?>;
        if (settings?.GetValueOrDefault("do") is IReadOnlyDictionary<string, object?> looped) settings = looped;
        var run = settings?.GetValueOrDefault("wdir") as string ?? ".";
        if (run.Contains("${", StringComparison.Ordinal)) throw DvcYaml.Invalid(pipeline, line: null, $"the 'wdir' of the stage '{stage}' is computed, so the places of its outputs are not known");
        return System.IO.Path.GetFullPath(run, folder);
    }
}
