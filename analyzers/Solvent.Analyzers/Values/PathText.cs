using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Values;

/// <summary>Tells whether an expression gives the path of a file.</summary>
internal static class PathText
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ".tab", ".data", ".dat", ".gz", ".json"];

    /// <summary>True when every origin of <paramref name="value"/> that is known is a path, and at least one is.</summary>
    public static bool Is(IOperation value, ValueFlow flow)
    {
        var paths = 0;
        foreach (var origin in flow.Origins(value))
        {
            if (!IsPath(origin, flow)) return false;
            paths++;
        }

        return paths > 0;
    }

    private static bool IsPath(IOperation origin, ValueFlow flow) => origin switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => LooksLikePath(text),
        IInvocationOperation { TargetMethod: { ContainingType: { } type } method } => IsPathMethod(type, method.Name),
        IPropertyReferenceOperation { Property: { Name: "FullName", ContainingType: { Name: "FileInfo" or "FileSystemInfo" } } } => true,
        IArrayElementReferenceOperation { ArrayReference: var array } => Is(array, flow),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand: var end } => EndsPath(end, flow),
        IInterpolatedStringOperation { Parts: [.., var last] } => EndsPath(last, flow),
        _ => false,
    };

    private static bool EndsPath(IOperation end, ValueFlow flow) => end switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => LooksLikePath(text),
        IInterpolationOperation { Expression: var expression } => Is(expression, flow),
        _ => Is(end, flow),
    };

    private static bool IsPathMethod(INamedTypeSymbol type, string method)
        => type.ContainingNamespace?.ToDisplayString() == "System.IO"
            && (type.Name, method) is ("Path", "Combine" or "Join" or "GetFullPath" or "GetTempFileName" or "ChangeExtension" or "GetRelativePath") or ("Directory", "GetFiles");

    private static bool LooksLikePath(string text)
    {
        // Content has lines or separated fields.
        if (text.Length is 0 or > 260 || text.IndexOf('\n') >= 0) return false;
        var end = text.TrimEnd();
        foreach (var extension in Extensions)
        {
            if (end.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && text.IndexOf(',') < 0 && text.IndexOf('\t') < 0) return true;
        }

        return false;
    }
}
