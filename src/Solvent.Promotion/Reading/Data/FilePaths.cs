using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Promotion.Reading.Data;

/// <summary>
/// The arguments of calls that name files. They are known by what libraries call their parameters, so that a path need not be a literal.
/// </summary>
internal sealed class FilePaths
{
    private readonly SemanticModel _model;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<ISymbol> _writtenSymbols = new(SymbolEqualityComparer.Default);

    public FilePaths(SemanticModel model, IEnumerable<SyntaxNode> code)
    {
        _model = model;
        foreach (var argument in code.SelectMany(node => node.DescendantNodesAndSelf().OfType<ArgumentSyntax>()))
        {
            if (!IsPath(argument) || !Writes(argument)) continue;
            if (TextOf(argument.Expression) is { } text) _written.Add(text);
            if (model.GetSymbolInfo(argument.Expression).Symbol is { } symbol and (ILocalSymbol or IParameterSymbol)) _writtenSymbols.Add(symbol);
        }
    }

    /// <summary>Whether an argument is the path of a file or folder in a call of a library.</summary>
    public bool IsPath(ArgumentSyntax argument)
    {
        if (ParameterOf(argument) is not { Type.SpecialType: SpecialType.System_String } parameter || parameter.ContainingSymbol is not IMethodSymbol method) return false;
        if (method.DeclaringSyntaxReferences.Length > 0 || method.ContainingType is { Name: "Path" or "Dataset" or "Uri" or "Assembly" or "Environment" }) return false;
        var name = parameter.Name.ToLowerInvariant();
        if (!name.EndsWith("path", StringComparison.Ordinal) && !name.EndsWith("filename", StringComparison.Ordinal) && name is not ("file" or "folder" or "directory")) return false;
        // An address or a path from the root is one wherever the program runs.
        return TextOf(argument.Expression) is not { } text || (!text.Contains("://", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(text));
    }

    /// <summary>Whether the file is written by the notebook, here or elsewhere.</summary>
    public bool IsWritten(ArgumentSyntax argument)
        => Writes(argument) || (TextOf(argument.Expression) is { } text && _written.Contains(text)) || (_model.GetSymbolInfo(argument.Expression).Symbol is { } symbol && _writtenSymbols.Contains(symbol));

    /// <summary>The path, as far as it is known: a constant, or a variable that starts with one.</summary>
    public string? TextOf(ExpressionSyntax expression)
    {
        if (_model.GetConstantValue(expression) is { HasValue: true, Value: string text }) return text;
        return _model.GetSymbolInfo(expression).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
            && _model.GetConstantValue(value) is { HasValue: true, Value: string start } ? start : null;
    }

    private IParameterSymbol? ParameterOf(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is not ExpressionSyntax call || _model.GetSymbolInfo(call).Symbol is not IMethodSymbol method) return null;
        if (argument.NameColon is { } named) return method.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText);
        var index = ((BaseArgumentListSyntax)argument.Parent).Arguments.IndexOf(argument);
        return index < method.Parameters.Length ? method.Parameters[index] : null;
    }

    private bool Writes(ArgumentSyntax argument)
    {
        if (ParameterOf(argument) is not { ContainingSymbol: IMethodSymbol method } parameter) return false;
        if (method.MethodKind == MethodKind.Constructor) return method.ContainingType.Name is "StreamWriter" or "BinaryWriter";
        if (parameter.Name.StartsWith("source", StringComparison.OrdinalIgnoreCase)) return false;
        string[] writing = ["Save", "Write", "Append", "Create", "Delete", "Move", "Copy", "Open"];
        return Array.Exists(writing, method.Name.StartsWith) && method.Name is not ("OpenRead" or "OpenText" or "OpenDataView" or "OpenDataFrame" or "OpenStream")
            && !(method.Name == "Open" && method.ContainingType.Name == "Table") && method.Name is not ("CreateTextLoader" or "CreateEnumerable");
    }
}
