using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Provenance;

/// <summary>Signs that rows follow each other in time. They are signs, no proof.</summary>
internal static class TimeSeries
{
    private static readonly string[] Lags = ["prev_", "prev ", "previous_", "lag_", "lag ", "lagged_", "_lag", "t-1", "t_minus_"];

    /// <summary>True when the program around a call names columns for values of earlier rows: <c>$"prev_{i}h"</c>.</summary>
    public static bool HasLaggedColumns(SyntaxNode call)
    {
        var around = call.Ancestors().LastOrDefault(node => node is BaseMethodDeclarationSyntax or CompilationUnitSyntax) ?? call;
        return around.DescendantTokens().Any(token => (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)) && NamesLag(token.ValueText));
    }

    /// <summary>True when the rows are loaded into objects with a date or time that is read from the file.</summary>
    public static bool HasTime(Fact rows, BodyProvenance body)
    {
        var root = RowRelations.Root(rows);
        return body.Loadings.Any(loading => loading.Rows.Facts.Any(loaded => ReferenceEquals(RowRelations.Root(loaded), root)) && loading.Type is { } type && HasTimeColumn(type));
    }

    private static bool HasTimeColumn(ITypeSymbol type)
        => type.GetMembers().Any(member => TypeOf(member) is { Name: "DateTime" or "DateTimeOffset" or "DateOnly" } && member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoadColumnAttribute"));

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static bool NamesLag(string text) => Lags.Any(lag => text.IndexOf(lag, StringComparison.OrdinalIgnoreCase) >= 0 && text.Length <= 40 && text.IndexOfAny(['/', '\\', '.']) < 0);
}
