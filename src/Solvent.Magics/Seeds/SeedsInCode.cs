using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Experiments;
using Solvent.Kernel;
using Solvent.Notebooks;

namespace Solvent.Magics.Seeds;

/// <summary>Finds the seeds that cells give to sources of random numbers: <c>new MLContext(seed: 1)</c>, <c>new Random(2)</c>.</summary>
/// <param name="variables">The variables of the session, asked for only when a seed is one.</param>
internal sealed class SeedsInCode(Func<IReadOnlyList<SessionVariable>> variables)
{
    private static readonly string[] Sources = ["MLContext", "Random"];
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The seeds of a notebook, in the order of its cells; that of ML.NET before others.</summary>
    public IReadOnlyList<RunSeed> Find(IEnumerable<RunCell> cells) => [.. cells
        .Where(cell => cell.Language is "csharp" && Sources.Any(source => cell.Source.Contains(source, StringComparison.Ordinal)))
        .SelectMany(InCell)
        .Distinct()
        .OrderBy(seed => Array.IndexOf(Sources, seed.Source))];

    private IEnumerable<RunSeed> InCell(RunCell cell)
    {
        var code = CellSyntax.Parse(cell.Source, cell.Language).OfType<CodeSegment>().Where(segment => segment.Language is "csharp");
        return code.SelectMany(segment => CSharpSyntaxTree.ParseText(segment.Text, Options).GetRoot().DescendantNodes()).OfType<BaseObjectCreationExpressionSyntax>().Select(Seed).OfType<RunSeed>();
    }

    private RunSeed? Seed(BaseObjectCreationExpressionSyntax creation)
    {
        if (TypeOf(creation) is not { } source || !Sources.Contains(source, StringComparer.Ordinal) || creation.ArgumentList?.Arguments is not { Count: > 0 } arguments) return null;
        // Other parameters of MLContext come after the seed.
        var argument = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText is "seed" or "Seed") ?? (arguments[0].NameColon is null ? arguments[0] : null);
        return argument is not null && Value(argument.Expression) is { } value ? new RunSeed(source, value) : null;
    }

    private int? Value(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: int value } => value,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: int value } } negative when negative.IsKind(SyntaxKind.UnaryMinusExpression) => -value,
        IdentifierNameSyntax name => variables().LastOrDefault(variable => variable.Name == name.Identifier.ValueText)?.Value as int?,
        _ => null,
    };

    private static string? TypeOf(BaseObjectCreationExpressionSyntax creation)
    {
        var type = creation switch
        {
            ObjectCreationExpressionSyntax named => named.Type,
            { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } => declaration.Type,
            _ => null,
        };
        return type switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            _ => null,
        };
    }
}
