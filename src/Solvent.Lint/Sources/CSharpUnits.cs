using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Analysis;
using Solvent.Lint.References;

namespace Solvent.Lint.Sources;

/// <summary>
/// Turns C# files into units: all files of a project together, or of a folder when there is no project. A file with top-level statements
/// becomes a unit of its own beside the others, because a program can have only one.
/// </summary>
internal static class CSharpUnits
{
    private const string HowToRestore = "Run 'dotnet restore' and lint again.";

    // A file without a project is one that 'dotnet run' compiles.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    public static async Task<IReadOnlyList<LintUnit>> CreateAsync(
        IEnumerable<string> files, LintOptions options, CancellationToken cancellationToken)
    {
        var units = new List<LintUnit>();
        foreach (var group in files.Select(file => (File: file, Project: CSharpProject.FindFor(file))).GroupBy(file => file.Project ?? Path.GetDirectoryName(file.File)))
        {
            var project = group.First().Project is { } path ? CSharpProject.Load(path) : null;
            units.AddRange(await CreateAsync(project, [.. group.Select(file => file.File)], options, cancellationToken));
        }

        return units;
    }

    private static async Task<IReadOnlyList<LintUnit>> CreateAsync(
        CSharpProject? project, IReadOnlyCollection<string> reported, LintOptions options, CancellationToken cancellationToken)
    {
        // The other files of a project are compiled too, so that what they declare is known.
        var others = project?.Sources ?? [];
        var parseOptions = project?.LanguageVersion is { } version && LanguageVersionFacts.TryParse(version, out var language) ? ParseOptions.WithLanguageVersion(language) : ParseOptions;
        var sources = new List<LintSource>();
        foreach (var file in reported.Union(others).Order(StringComparer.Ordinal)) sources.Add((await ReadAsync(file, parseOptions, options, cancellationToken)) with { IsReported = reported.Contains(file) });

        var named = DisplayPath.Of(project?.Path ?? reported.First(), options.Root);
        var requests = (project?.Packages ?? []).Concat(sources.SelectMany(Directives));
        var (references, notes) = ReferenceSet.For(requests, sources.Select(source => source.Tree), PackageFolder.Open(options.PackagesFolder), named, HowToRestore);

        var programs = sources.Where(IsProgram).ToList();
        var shared = sources.Except(programs).ToList();
        var usings = CSharpSyntaxTree.ParseText(project?.GlobalUsings ?? ImplicitUsings, parseOptions, cancellationToken: cancellationToken);
        shared.Add(new LintSource(usings, project?.Path ?? reported.First(), _ => null) { IsReported = false });

        var units = new List<LintUnit>();
        var nullable = project is { IsNullable: false } ? NullableContextOptions.Disable
            // Analyzers of others may ask whether a value can be null.
            : options.Analyzers.Count > 0 ? NullableContextOptions.Enable
            : NullableContextOptions.Annotations;
        var compilation = UnitAnalysis.CompilationOptions.WithNullableContextOptions(nullable);
        var isLibrary = project is { IsLibrary: true } && programs.Count == 0;
        if (shared.Exists(source => source.IsReported)) units.Add(new LintUnit(shared, references, notes) { IsLibrary = isLibrary, CompilationOptions = compilation });
        // Only the program is reported here: the shared files have been, and what only the program shows of them is reported with it.
        units.AddRange(programs.Where(program => program.IsReported).Select(program => new LintUnit([program, .. shared], references, notes) { CompilationOptions = compilation }));
        return units;
    }

    private static bool IsProgram(LintSource source)
        => source.Tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);

    /// <summary>Packages that a script or a file-based app asks for itself.</summary>
    private static IEnumerable<PackageRequest> Directives(LintSource source)
    {
        for (var directive = source.Tree.GetCompilationUnitRoot().GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (Analyzers.Packages.PackageDirective.Parse(directive) is { } package) yield return new PackageRequest(package.Name, package.Version);
        }
    }

    private static async Task<LintSource> ReadAsync(string file, CSharpParseOptions parseOptions, LintOptions options, CancellationToken cancellationToken)
    {
        var text = SourceText.From(options.Changed.GetValueOrDefault(file) ?? await File.ReadAllTextAsync(file, cancellationToken));
        var tree = CSharpSyntaxTree.ParseText(text, parseOptions, file, cancellationToken);
        return new LintSource(tree, file, span => LintSource.RangeIn(text, span))
        {
            ToEdit = change => new SourceEdit(file, Cell: null, change.Span, change.NewText ?? ""),
        };
    }
}
