using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Analysis;

/// <summary>The <c>.editorconfig</c> files that apply to the sources of a unit, in the form that the compiler asks for.</summary>
internal sealed class EditorConfiguration : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<SyntaxTree, AnalyzerConfigOptionsResult> _options;

    private EditorConfiguration(Dictionary<SyntaxTree, AnalyzerConfigOptionsResult> options)
    {
        _options = options;
        TreeOptions = new Severities(options);
    }

    public SyntaxTreeOptionsProvider TreeOptions { get; }

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree)
        => _options.TryGetValue(tree, out var result) ? new Options(result.AnalyzerOptions) : GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    public static EditorConfiguration For(IEnumerable<LintSource> sources)
    {
        var options = new Dictionary<SyntaxTree, AnalyzerConfigOptionsResult>();
        foreach (var folder in sources.GroupBy(source => Path.GetDirectoryName(source.Path)!))
        {
            var configurations = FilesAbove(folder.Key).Select(file => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(file)), file)).ToList();
            if (configurations.Count == 0) continue;
            var set = AnalyzerConfigSet.Create(configurations);
            foreach (var source in folder) options[source.Tree] = set.GetOptionsForSourcePath(source.Path);
        }

        return new EditorConfiguration(options);
    }

    private static IEnumerable<string> FilesAbove(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var file = Path.Combine(current.FullName, ".editorconfig");
            if (File.Exists(file)) yield return file;
        }
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            => values.TryGetValue(key, out value);

        public override IEnumerable<string> Keys => values.Keys;
    }

    private sealed class Severities(Dictionary<SyntaxTree, AnalyzerConfigOptionsResult> options) : SyntaxTreeOptionsProvider
    {
        // A generated file is one that says so itself; nothing in a folder makes it one.
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return options.TryGetValue(tree, out var result) && result.TreeOptions.TryGetValue(diagnosticId, out severity);
        }

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
