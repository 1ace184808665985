using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.References;

namespace Solvent.Lint.Sources;

/// <summary>Turns loose C# files into units.</summary>
internal static class CSharpUnits
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    public static async Task<IReadOnlyList<LintUnit>> CreateAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var units = new List<LintUnit>();
        foreach (var folder in files.GroupBy(file => Path.GetDirectoryName(file)!))
        {
            var sources = new List<LintSource>();
            foreach (var file in folder) sources.Add(await ReadAsync(file, cancellationToken));
            units.Add(new LintUnit(sources, FrameworkReferences.Get(), []));
        }

        return units;
    }

    private static async Task<LintSource> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var text = SourceText.From(await File.ReadAllTextAsync(file, cancellationToken));
        var tree = CSharpSyntaxTree.ParseText(text, ParseOptions, file, cancellationToken);
        return new LintSource(tree, file, span => LintSource.RangeIn(text, span));
    }
}
