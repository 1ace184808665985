using Solvent.Datasets;

namespace Solvent.Experiments;

/// <summary>What is said about a run that reads data which is in no version.</summary>
/// <param name="path">Full path of the file or folder.</param>
/// <param name="dataset">The dataset that it would go into.</param>
/// <param name="run">Identifier of the run.</param>
/// <param name="environment">Knows the notebook and the cell.</param>
internal sealed class UncommittedRead(string path, string dataset, string run, IRunEnvironment? environment)
{
    public string Dataset { get; } = dataset;

    /// <summary>The path as the author would write it: from the folder of the notebook, or the current one.</summary>
    private string Shown
    {
        get
        {
            var folder = Path.GetDirectoryName(environment?.Notebook) ?? Environment.CurrentDirectory;
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
        }
    }

    private string Reader => environment?.CellName is { } cell ? cell[..1].ToUpperInvariant() + cell[1..] : $"Run {run}";

    private string Command
    {
        get
        {
            var shown = Shown.Contains(' ') ? $"\"{Shown}\"" : Shown;
            return $"{(environment is null ? "solvent " : "#!")}dataset commit {shown} --name {Dataset}";
        }
    }

    public string Warning() => $"{Reader} reads '{Shown}', which is in no dataset version: run {run} cannot be reproduced from it. Commit it before: {Command}";

    public string Committed(DatasetVersion version) => $"{Reader} reads '{Shown}', which is now {version.Reference}.";

    public SolventException Refusal() => new("uncommitted-read", $"{Reader} reads '{Shown}', which is in no dataset version, while run {run} is open.")
    {
        File = path,
        Cell = environment?.CellIndex,
        Hint = $"Commit it first: {Command}. The policy is 'refuse' ({ProjectSettings.FileName} or {ProjectSettings.OnUncommittedReadVariable}).",
    };
}
