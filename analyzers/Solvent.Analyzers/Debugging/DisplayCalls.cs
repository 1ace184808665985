using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.Debugging;

/// <summary>Calls that show values to somebody who looks on: in a cell, in a debugger, on a console.</summary>
internal static class DisplayCalls
{
    private static readonly HashSet<string> Displays = new(StringComparer.Ordinal) { "display", "Display", "DisplayAs", "DisplayTable" };

    /// <summary>What is wrong with the call in a library, or <see langword="null"/>.</summary>
    public static string? Problem(InvocationExpressionSyntax call, SemanticModel model, bool isLibrary) => NameOf(call) switch
    {
        var name when Displays.Contains(name) && IsDisplay(call, name, model) => "shows a value in a notebook",
        "Preview" when Method(call, model) is { ContainingType: { Name: "DebuggerExtensions", ContainingNamespace: { Name: "ML" } } } => "is made for debugging: it copies rows into memory and stops at 100",
        var name when isLibrary && name.StartsWith("Write", StringComparison.Ordinal) && IsConsole(call, model) => "writes to the console of whatever process loads the library",
        _ => null,
    };

    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>A project that was a notebook may not know the method any more; another method of that name is not meant.</summary>
    private static bool IsDisplay(InvocationExpressionSyntax call, string name, SemanticModel model)
        => Method(call, model) is { } method
            ? Root(method.ContainingNamespace) is "Solvent" || method.ContainingNamespace.ToString().StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal)
            : name == "display" || call.ArgumentList.Arguments.Count == 0;

    private static bool IsConsole(InvocationExpressionSyntax call, SemanticModel model)
        => Method(call, model) is { } method
            && (IsConsoleType(method.ContainingType) || (call.Expression is MemberAccessExpressionSyntax { Expression: { } writer } && IsConsoleType(model.GetSymbolInfo(writer).Symbol?.ContainingType)));

    private static bool IsConsoleType(ITypeSymbol? type) => type is { Name: "Console", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static IMethodSymbol? Method(InvocationExpressionSyntax call, SemanticModel model)
        => model.GetSymbolInfo(call) is var info ? (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IMethodSymbol : null;

    private static string? Root(INamespaceSymbol? container)
    {
        while (container is { ContainingNamespace.IsGlobalNamespace: false }) container = container.ContainingNamespace;
        return container?.Name;
    }
}
