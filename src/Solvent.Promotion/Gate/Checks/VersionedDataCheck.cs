using Solvent.Datasets;

namespace Solvent.Promotion.Gate.Checks;

/// <summary>Files that the notebook reads and that are in no dataset version: nobody could get them back.</summary>
internal sealed class VersionedDataCheck : IGateCheck
{
    public string Activity => "looking for data that is in no version";

    public async Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var findings = new List<GateFinding>();
        foreach (var file in context.Plan.Files)
        {
            if (await FindAsync(context, file, cancellationToken) is { } finding) findings.Add(finding);
        }

        return findings;
    }

    private static async Task<GateFinding?> FindAsync(GateContext context, PlannedFile file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file.Path, context.Folder);
        var exists = File.Exists(path) || Directory.Exists(path);
        if (exists && (await context.Repository.FindContentAsync(path, cancellationToken)).Count > 0) return null;
        var name = exists ? context.Repository.NameFor(path) : "NAME";
        return new GateFinding(
            GateCode.UnversionedData,
            exists ? $"'{file.Path}' is read and is in no dataset version, so that nobody can get it back once it has changed." : $"'{file.Path}' is read, and is neither there nor in a dataset version.",
            $"Commit it: solvent dataset commit {file.Path} --name {name}; then read Dataset.Path(\"{name}\") in the cell.")
        {
            Cell = CellIndex.Of(file.Cell),
            Line = file.Line,
        };
    }
}
