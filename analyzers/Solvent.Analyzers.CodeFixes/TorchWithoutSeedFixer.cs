using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.CodeFixes;

/// <summary>Fixes SLV6001 by seeding torch before the first random numbers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TorchWithoutSeedFixer() : SyntaxFixer(RuleIds.TorchWithoutSeed)
{
    private protected override (string Title, SyntaxNode Root)? Fix(SyntaxNode root, Diagnostic diagnostic)
    {
        var call = root.FindNode(diagnostic.Location.SourceSpan);
        if (!IsInProgram(call)) return null;
        var isImported = root is CompilationUnitSyntax unit && unit.Usings.Any(directive => directive is { StaticKeyword.RawKind: 0, Alias: null } && directive.NamespaceOrType.ToString() == "TorchSharp");
        return InsertedStatement.Before(call, $"{(isImported ? "" : "TorchSharp.")}torch.manual_seed(1);", root) is { } changed ? ("Seed torch with 1", changed) : null;
    }

    /// <summary>A seed belongs where the program starts, not into a module that it makes.</summary>
    private static bool IsInProgram(SyntaxNode call)
        => call.Ancestors().All(node => node is not (LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax and not MethodDeclarationSyntax { Identifier.ValueText: "Main" }));
}
