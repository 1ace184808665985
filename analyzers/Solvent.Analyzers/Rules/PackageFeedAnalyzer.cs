using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Packages;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV2007: a directive that has packages restored from a feed of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PackageFeedAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Option of an <c>.editorconfig</c> that names feeds which are meant: addresses, starts of addresses with <c>*</c>, or hosts.</summary>
    private const string AllowedOption = "solvent.allowed_feeds";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.PackageFeed);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(Analyze);
    }

    private static void Analyze(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives) return;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
        var allowed = options.TryGetValue(AllowedOption, out var feeds) ? feeds : "";
        foreach (var feed in PackageFeed.FindIn((CSharpSyntaxNode)root))
        {
            if (feed.IsDefault || feed.IsAmong(allowed)) continue;
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.PackageFeed, Location.Create(context.Tree, feed.Span), feed.Address));
        }
    }
}
