using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Solvent.Analyzers.Literals;
using Solvent.Analyzers.Locations;
using Solvent.Analyzers.Secrets;

namespace Solvent.Analyzers.Rules;

/// <summary>SLV5002: a secret stands in the code. The message says what kind it is, never what it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretLiteralAnalyzer : DiagnosticAnalyzer
{
    private const int ShortestSecret = 6;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.SecretLiteral);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.Literal, OperationKind.InterpolatedString, OperationKind.Binary);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        if (operation.Type?.SpecialType != SpecialType.System_String || !ComposedText.IsWhole(operation)) return;
        var text = ComposedText.Of(operation);
        if (text.Length < ShortestSecret || operation.SemanticModel is not { } model) return;
        if (Kind(text, operation.Syntax, model) is { } kind) context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.SecretLiteral, operation.Syntax.GetLocation(), kind));
    }

    private static string? Kind(string text, SyntaxNode syntax, SemanticModel model)
    {
        foreach (var format in SecretFormat.All)
        {
            if (!format.Hints.Any(hint => text.IndexOf(hint, StringComparison.Ordinal) >= 0)) continue;
            if (format.Pattern.Match(text) is { Success: true } match && !Placeholder.Is(match.Groups["secret"].Value)) return format.Name;
        }

        // What the two below find may be made up in tests.
        if (SecretValue.IsConnection(text)) return TestCode.Contains(syntax) ? null : "A password in a connection string";
        var isPassword = SecretValue.IsPassword(text);
        var isKey = SecretValue.IsKey(text);
        if ((!isPassword && !isKey) || TestCode.Contains(syntax)) return null;
        var names = Names(syntax, model);
        if (isPassword && names.Any(SecretName.IsPassword)) return "A password";
        return isKey && names.Any(SecretName.IsKey) ? "A key or token" : null;
    }

    /// <summary>What the text is called: by a variable, a parameter, a type that is created of it, or the name of a setting beside it.</summary>
    private static ImmutableArray<string> Names(SyntaxNode syntax, SemanticModel model)
    {
        if (syntax.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or ImplicitElementAccessSyntax } setting && setting.Right == syntax) return Beside(setting.Left);
        if (syntax.Parent is InitializerExpressionSyntax { Expressions.Count: 2 } pair && pair.Expressions[1] == syntax) return Beside(pair.Expressions[0]);
        var use = TextUses.Of(syntax, model).First();
        var named = ImmutableArray.Create(use.Name, use.Parameter ?? "");
        return syntax.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 } arguments } } argument && arguments.IndexOf(argument) == 1
            ? named.AddRange(Beside(arguments[0].Expression))
            : named;
    }

    private static ImmutableArray<string> Beside(SyntaxNode name)
        => ImmutableArray.CreateRange(name.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText));
}
