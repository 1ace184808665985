using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Randomness;

/// <summary>The functions that decide on the order of rows, or on which of two parts a row belongs to.</summary>
internal static class OrderKeys
{
    private static readonly HashSet<string> Orders = new(StringComparer.Ordinal)
    {
        "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Sort",
    };

    private static readonly HashSet<string> Splits = new(StringComparer.Ordinal) { "Where", "GroupBy", "ToLookup" };

    /// <summary>Whether the call orders what it is called on.</summary>
    public static bool IsOrder(IInvocationOperation call) => Orders.Contains(call.TargetMethod.Name);

    /// <summary>Whether the call keeps or parts what it is called on.</summary>
    public static bool IsSplit(IInvocationOperation call) => Splits.Contains(call.TargetMethod.Name);

    /// <summary>The functions that a call is given.</summary>
    public static IEnumerable<IAnonymousFunctionOperation> Functions(IInvocationOperation call) => call.Arguments
        .Select(argument => Function(argument.Value))
        .OfType<IAnonymousFunctionOperation>();

    /// <summary>Whether <paramref name="node"/> stands in the key of an order.</summary>
    public static bool Contains(SyntaxNode node) => node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(function =>
            function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } && Orders.Contains(access.Name.Identifier.ValueText))
        || node.FirstAncestorOrSelf<OrderingSyntax>() is not null;

    /// <summary>
    /// Where the key is a member that an earlier <c>Select</c> gave the row, <c>Select(x => (x, Key: …)).OrderBy(t => t.Key)</c>, the value of that member.
    /// </summary>
    public static IOperation? GivenBefore(IInvocationOperation order, IAnonymousFunctionOperation key)
    {
        var member = key.Body.Operations.OfType<IReturnOperation>().FirstOrDefault()?.ReturnedValue switch
        {
            IPropertyReferenceOperation property => property.Property.Name,
            IFieldReferenceOperation field => field.Field.Name,
            _ => null,
        };
        if (member is null) return null;
        for (var source = Source(order); source is not null; source = Source(source))
        {
            if (source.TargetMethod.Name != "Select") continue;
            return Functions(source).SelectMany(function => function.Descendants()).Select(operation => Member(operation, member)).FirstOrDefault(value => value is not null);
        }

        return null;
    }

    private static IOperation? Member(IOperation creation, string member) => creation switch
    {
        IAnonymousObjectCreationOperation row => row.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation property && property.Property.Name == member)?.Value,
        ITupleOperation { Type: INamedTypeSymbol type } tuple => tuple.Elements
            .Where((_, index) => index < type.TupleElements.Length && (type.TupleElements[index].Name == member || type.TupleElements[index].CorrespondingTupleField?.Name == member))
            .FirstOrDefault(),
        _ => null,
    };

    private static IInvocationOperation? Source(IInvocationOperation call)
    {
        var source = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
        while (source is IConversionOperation conversion) source = conversion.Operand;
        return source as IInvocationOperation;
    }

    private static IAnonymousFunctionOperation? Function(IOperation value) => value switch
    {
        IAnonymousFunctionOperation function => function,
        IDelegateCreationOperation creation => Function(creation.Target),
        IConversionOperation conversion => Function(conversion.Operand),
        _ => null,
    };
}
