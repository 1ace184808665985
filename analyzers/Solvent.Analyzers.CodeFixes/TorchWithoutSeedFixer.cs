using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV6001 by seeding torch before the first random numbers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TorchWithoutSeedFixer : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.TorchWithoutSeed);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not { } call || !IsInProgram(call)) return;
        var isImported = root is CompilationUnitSyntax unit && unit.Usings.Any(directive => directive is { StaticKeyword.RawKind: 0, Alias: null } && directive.NamespaceOrType.ToString() == "TorchSharp");
        if (InsertedStatement.Before(call, $"{(isImported ? "" : "TorchSharp.")}torch.manual_seed(1);", root) is not { } changed) return;
        context.RegisterCodeFix(
            CodeAction.Create("Seed torch with 1", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: nameof(TorchWithoutSeedFixer)),
            context.Diagnostics);
    }

    /// <summary>A seed belongs where the program starts, not into a module that it makes.</summary>
    private static bool IsInProgram(SyntaxNode call)
        => call.Ancestors().All(node => node is not (LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax and not MethodDeclarationSyntax { Identifier.ValueText: "Main" }));
}
