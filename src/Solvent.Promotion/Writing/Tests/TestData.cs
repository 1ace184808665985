using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Data;

namespace Solvent.Promotion.Writing.Tests;

/// <summary>Where the tests keep their sample.</summary>
internal static class TestData
{
    /// <summary>The folder that paths of data start from in tests. Paths that lead upwards need folders to go up from.</summary>
    public static string Root(SampleData samples)
        => "data" + string.Concat(Enumerable.Repeat("/notebook", samples.Files.Where(file => file.Reference is null).Select(file => file.Name.Split('/').TakeWhile(part => part == "..").Count()).DefaultIfEmpty(0).Max()));

    /// <summary>What a project remembers of its samples.</summary>
    public static IEnumerable<PromotedData> Remembered(NotebookFlow flow)
    {
        var root = Root(flow.Samples);
        return flow.Samples.Files.Select(file => new PromotedData(file.Reference ?? file.Name) { Sample = $"{ProjectShape.TestNameOf(flow.Plan)}/{PathOf(file, root)}", IsWhole = file.IsWhole });
    }

    public static IEnumerable<GeneratedFile> Files(ProjectShape shape)
    {
        var samples = shape.Flow.Samples;
        foreach (var file in samples.Files) yield return new GeneratedFile(shape.InTests(PathOf(file, Root(samples))), file.Text);
        if (samples.Files.Count == 0) yield return new GeneratedFile(shape.InTests("data/.gitkeep"), "");
    }

    private static string PathOf(SampleFile file, string root)
    {
        if (file.Reference is not null) return $"data/{file.Name}";
        var parts = new List<string>();
        foreach (var part in $"{root}/{file.Name}".Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "")) parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
