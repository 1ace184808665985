using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Literals;

/// <summary>The text that an expression gives, as far as it is fixed when the code is compiled: literals, interpolations, concatenations and what they are made of.</summary>
internal static class ComposedText
{
    /// <summary>Stands for a part that is known at run time only.</summary>
    public const char Hole = '\uFFFC';

    private const int MaxDepth = 6;

    /// <summary>The text of <paramref name="value"/>, with a <see cref="Hole"/> for each part that is not fixed.</summary>
    public static string Of(IOperation value)
    {
        var text = new StringBuilder();
        Add(text, value, 0);
        return text.ToString();
    }

    /// <summary>
    /// Whether <paramref name="value"/> is no part of a longer text: the literals of an interpolation or of a concatenation are read together.
    /// </summary>
    public static bool IsWhole(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation) parent = parent.Parent;
        return parent is not (IInterpolatedStringTextOperation or IInterpolationOperation) && !IsConcatenation(parent);
    }

    private static void Add(StringBuilder text, IOperation value, int depth)
    {
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string constant } }:
                text.Append(constant);
                break;
            case IConversionOperation conversion:
                Add(text, conversion.Operand, depth);
                break;
            case IParenthesizedOperation parenthesized:
                Add(text, parenthesized.Operand, depth);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts) AddPart(text, part, depth);
                break;
            case IBinaryOperation concatenation when IsConcatenation(concatenation):
                Add(text, concatenation.LeftOperand, depth);
                Add(text, concatenation.RightOperand, depth);
                break;
            case ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation when depth < MaxDepth && DeclaredValue.Of(value) is { } declared:
                Add(text, declared, depth + 1);
                break;
            default:
                text.Append(Hole);
                break;
        }
    }

    private static void AddPart(StringBuilder text, IInterpolatedStringContentOperation part, int depth)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation fixedPart:
                Add(text, fixedPart.Text, depth);
                break;
            case IInterpolationOperation interpolation:
                Add(text, interpolation.Expression, depth);
                break;
            default:
                text.Append(Hole);
                break;
        }
    }

    private static bool IsConcatenation(IOperation? operation)
        => operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String };
}
