using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.MLNet;

/// <summary>Reads column names that are fixed when the code is compiled, also through variables that are set once.</summary>
internal sealed class ConstantReader(BodyDefinitions definitions)
{
    /// <summary>The text of <paramref name="value"/>, or <see langword="null"/> when it is not fixed.</summary>
    public string? Text(IOperation? value) => value switch
    {
        null => null,
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IConversionOperation conversion => Text(conversion.Operand),
        ILocalReferenceOperation local when definitions.Reaching(local) is [var only] => Text(only),
        IFieldReferenceOperation { Field.IsReadOnly: true } field => Text(Initializer(field.Field)),
        _ => null,
    };

    /// <summary>The elements of an array or collection expression, each as the operation that gives it; unknown ones are left out.</summary>
    public IEnumerable<IOperation> Elements(IOperation? value)
    {
        switch (value)
        {
            case IConversionOperation conversion:
                return Elements(conversion.Operand);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case ILocalReferenceOperation local when definitions.Reaching(local) is [var only]:
                return Elements(only);
            // The operation of a collection expression came after Roslyn 4.8; its children were there before.
            case { Syntax: CollectionExpressionSyntax }:
                return value.ChildOperations;
            default:
                return [];
        }
    }

    private static string? Text(ExpressionSyntax? initializer)
        => initializer is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : null;

    private static ExpressionSyntax? Initializer(IFieldSymbol field)
    {
        foreach (var reference in field.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: { } initializer }) return initializer.Value;
        }

        return null;
    }
}
