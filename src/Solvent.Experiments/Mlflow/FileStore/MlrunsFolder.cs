namespace Solvent.Experiments;

/// <summary>A folder in which MLflow keeps runs as files: experiments, in them runs, and deleted experiments in <c>.trash</c>.</summary>
internal static class MlrunsFolder
{
    public const string Meta = "meta.yaml";
    private const string Trash = ".trash";
    private const string Models = "models";
    private static readonly string[] NotRuns = ["tags", "datasets", "traces", "models"];

    /// <summary>The folders of experiments, those in the trash last.</summary>
    /// <exception cref="SolventException"><c>directory-not-found</c>; <c>mlruns-nothing-found</c>.</exception>
    public static IReadOnlyList<string> Experiments(string folder)
    {
        if (!Directory.Exists(folder)) throw new SolventException("directory-not-found", $"The folder '{folder}' does not exist.") { File = folder, Hint = "Check the path." };
        var experiments = Below(folder).Where(path => Path.GetFileName(path) is not (Trash or Models))
            .Concat(Below(Path.Combine(folder, Trash)))
            .Where(path => File.Exists(Path.Combine(path, Meta)))
            .ToList();
        if (experiments.Count > 0) return experiments;
        throw new SolventException("mlruns-nothing-found", $"There are no experiments of MLflow in '{folder}'.")
        {
            File = folder,
            Hint = "Name the folder that has one folder for each experiment, with a meta.yaml in it; MLflow calls it 'mlruns'.",
        };
    }

    /// <summary>The folders of the runs of an experiment. MLflow passes over folders without a <c>meta.yaml</c>, which can be artifacts.</summary>
    public static IReadOnlyList<string> Runs(string experiment)
        => [.. Below(experiment).Where(path => !NotRuns.Contains(Path.GetFileName(path), StringComparer.Ordinal) && File.Exists(Path.Combine(path, Meta)))];

    /// <summary>The files below a folder, with their names from there, with <c>/</c>.</summary>
    public static IEnumerable<(string Path, string Name)> Files(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(path => (path, Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(file => file.Item2, StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) : [];
}
