namespace Solvent.Datasets;

/// <summary>What a <c>dvc.yaml</c> says about the stages of its lock file.</summary>
/// <param name="file">Full path of the <c>dvc.yaml</c>, which need not exist.</param>
internal sealed class DvcStages(string file)
{
    private static readonly string[] Outputs = ["outs", "metrics", "plots"];

    private readonly IReadOnlyDictionary<string, object?> _stages = File.Exists(file) && DvcYaml.Read(file).GetValueOrDefault("stages") is IReadOnlyDictionary<string, object?> stages
        ? stages
        : new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The full path of the folder that a stage runs in; <see langword="null"/> when it is computed.</summary>
    public string? FolderOf(string stage)
    {
        var folder = Settings(stage)?.GetValueOrDefault("wdir") as string ?? ".";
        return folder.Contains("${", StringComparison.Ordinal) ? null : DvcEntry.FolderAt(folder, Path.GetDirectoryName(file)!);
    }

    /// <summary>The paths of the outputs of a stage that DVC leaves to git, as it does with metrics.</summary>
    public IReadOnlySet<string> NotKept(string stage)
    {
        var settings = Settings(stage);
        return Outputs.SelectMany(kind => settings?.GetValueOrDefault(kind) as List<object?> ?? [])
            .OfType<IReadOnlyDictionary<string, object?>>()
            .SelectMany(output => output)
            .Where(output => output.Value is IReadOnlyDictionary<string, object?> options && options.GetValueOrDefault("cache") is "false" or "False")
            .Select(output => output.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The settings of a stage; its name in the lock file can have <c>@</c> and the item that a loop made it for.</summary>
    private IReadOnlyDictionary<string, object?>? Settings(string stage)
    {
        var settings = (_stages.GetValueOrDefault(stage) ?? _stages.GetValueOrDefault(stage.Split('@')[0])) as IReadOnlyDictionary<string, object?>;
        return settings?.GetValueOrDefault("do") as IReadOnlyDictionary<string, object?> ?? settings;
    }
}
