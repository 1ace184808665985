using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Solvent.Analyzers.Values;

namespace Solvent.Analyzers.MLNet;

/// <summary>Reads column names that are fixed when the code is compiled, also through variables that are set once.</summary>
internal sealed class ConstantReader(IDefinitions definitions)
{
    // A recursive method passes a parameter to itself.
    private const int MaximumSteps = 16;

    /// <summary>The text of <paramref name="value"/>, or <see langword="null"/> when it is not fixed.</summary>
    public string? Text(IOperation? value) => Text(value, MaximumSteps);

    /// <summary>The elements of an array or collection expression, each as the operation that gives it; unknown ones are left out.</summary>
    public IEnumerable<IOperation> Elements(IOperation? value) => Elements(value, MaximumSteps);

    private string? Text(IOperation? value, int steps) => value switch
    {
        null => null,
        _ when steps == 0 => null,
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IConversionOperation conversion => Text(conversion.Operand, steps),
        _ when definitions.Reaching(value) is [var only] => Text(only, steps - 1),
        IFieldReferenceOperation { Field.IsReadOnly: true } field => Text(Initializer(field.Field)),
        _ => null,
    };

    private IEnumerable<IOperation> Elements(IOperation? value, int steps)
    {
        switch (value)
        {
            case null:
            case var _ when steps == 0:
                return [];
            case IConversionOperation conversion:
                return Elements(conversion.Operand, steps);
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            // The operation of a collection expression came after Roslyn 4.8; its children were there before.
            case { Syntax: CollectionExpressionSyntax }:
                return value.ChildOperations;
            case var _ when definitions.Reaching(value) is [var only]:
                return Elements(only, steps - 1);
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
