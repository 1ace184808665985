using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Literals;

/// <summary>Finds what a variable, field or property is declared with.</summary>
internal static class DeclaredValue
{
    /// <summary>The operation, or <see langword="null"/> when the declaration does not stand in the same file.</summary>
    public static IOperation? Of(IOperation reference)
    {
        var symbol = reference switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation field => (ISymbol)field.Field,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };
        var initializer = symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer: { } variable } => variable.Value,
            PropertyDeclarationSyntax { Initializer: { } property } => property.Value,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            _ => null,
        };
        if (initializer is null || reference.SemanticModel is not { } model || model.SyntaxTree != initializer.SyntaxTree) return null;
        var value = model.GetOperation(initializer);
        while (value is IConversionOperation conversion) value = conversion.Operand;
        return value;
    }
}
