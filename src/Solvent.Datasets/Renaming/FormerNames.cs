namespace Solvent.Datasets;

/// <summary>
/// What a dataset was called before, in <c>datasets/NAME/names</c>: one name a line, sorted, so that git merges it. A version file that still has one
/// of these names belongs to the dataset, and a reference by one of them leads to it while no other dataset has taken the name.
/// </summary>
internal static class FormerNames
{
    private const string FileName = "names";

    public static IReadOnlyList<string> Of(string datasetFolder)
    {
        var file = Path.Combine(datasetFolder, FileName);
        return File.Exists(file) ? [.. File.ReadAllLines(file).Select(line => line.Trim()).Where(DatasetName.IsValid)] : [];
    }

    public static Task WriteAsync(string datasetFolder, string temporary, IEnumerable<string> names, CancellationToken cancellationToken)
        => AtomicFile.ReplaceAllTextAsync(
            Path.Combine(datasetFolder, FileName),
            temporary,
            string.Concat(names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => name + "\n")),
            cancellationToken);
}
