using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Packages;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV2003: a package directive that a later run may answer with another version.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PackageWithoutVersionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Property of a diagnostic: the text that pins the package, when the version in use is known.</summary>
    public const string Pinned = nameof(Pinned);

    /// <summary>Option of an <c>.editorconfig</c> that names the version of a package: <c>solvent.package_version.microsoft.ml = 5.0.1</c>.</summary>
    private const string VersionOption = "solvent.package_version.";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.PackageWithoutVersion);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var resolved = new Lazy<ImmutableDictionary<string, string>>(() => ResolvedPackages.In(start.Compilation));
            start.RegisterSyntaxTreeAction(tree => Analyze(tree, resolved));
        });
    }

    private static void Analyze(SyntaxTreeAnalysisContext context, Lazy<ImmutableDictionary<string, string>> resolved)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives) return;
        foreach (var package in PackageDirective.FindIn(root))
        {
            if (package.Looseness is not { } looseness) continue;
            var version = ConfiguredVersion(context, package.Name) ?? (resolved.Value.TryGetValue(package.Name, out var used) ? used : null);
            var pinned = version is null ? null : package.Pinned(version);
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.PackageWithoutVersion,
                Location.Create(context.Tree, package.Span),
                pinned is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Pinned, pinned),
                package.Name,
                looseness,
                pinned is null ? $"name the version you tested with: {package.Pinned("1.2.3")}" : $"pin the version in use: {pinned}"));
        }
    }

    private static string? ConfiguredVersion(SyntaxTreeAnalysisContext context, string package)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
        return options.TryGetValue(VersionOption + package.ToLowerInvariant(), out var version) && version.Length > 0 ? version : null;
    }
}
