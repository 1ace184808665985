using Solvent.Notebooks;

namespace Solvent.Promotion.Reading.Data;

/// <summary>The rows that the tests of a project run on.</summary>
/// <param name="Files">A file for each dataset version and each file that is read.</param>
/// <param name="Missing">Data of which there is no sample.</param>
internal sealed record SampleData(IReadOnlyList<SampleFile> Files, IReadOnlyList<string> Missing)
{
    /// <summary>Whether the tests have all data that the pipeline reads, and not only some rows.</summary>
    public bool IsWhole => Missing.Count == 0 && Files.All(file => file.IsWhole);

    public static SampleData Read(PromotionPlan plan, ProjectStore store)
    {
        var files = new List<SampleFile>();
        var missing = new List<string>();
        foreach (var dataset in plan.Datasets)
        {
            var version = dataset.Pinned is null ? null : store.Find(dataset.Pinned);
            using var reader = version is { Files: 1 } ? store.Read(dataset.Pinned!) : null;
            if (reader is not null && SampleRows.Read(reader, version!.FileName) is var (text, isWhole)) files.Add(new SampleFile(FileName(dataset.Reference, version.FileName), dataset.Reference, text, isWhole));
            else if (version is not null && store.Remembered(dataset.Reference) is var (rows, isAll)) files.Add(new SampleFile(FileName(dataset.Reference, version.FileName), dataset.Reference, rows, isAll));
            else missing.Add(dataset.Reference);
        }

        foreach (var file in plan.Files)
        {
            using var reader = file.Exists ? new StreamReader(System.IO.Path.GetFullPath(file.Path, store.Folder)) : null;
            if (reader is not null && SampleRows.Read(reader, file.Path) is var (text, isWhole)) files.Add(new SampleFile(file.Path.Replace('\\', '/'), null, text, isWhole));
            else if (store.Remembered(file.Path) is var (rows, isAll)) files.Add(new SampleFile(file.Path.Replace('\\', '/'), null, rows, isAll));
            else missing.Add(file.Path);
        }

        return new SampleData(files, missing);
    }

    /// <summary>The file of a version: <c>flights-A.csv</c> for <c>flights#A</c>.</summary>
    public static string FileName(string reference, string original)
        => string.Concat(reference.Select(character => char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '-')) + System.IO.Path.GetExtension(original);
}
