using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;

namespace Solvent.Lint.Cells;

/// <summary>The types that the compiler gives to variables; where a package is missing, what their declarations say.</summary>
internal sealed class CompiledTypes : IVariableTypes
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly NotebookProjection _projection;
    private readonly SemanticModel _model;
    private readonly Lazy<Dictionary<(int Cell, int Offset), SyntaxNode>> _variables;
    private readonly Lazy<UnknownNames> _unknown;

    /// <summary>Makes the types of a notebook.</summary>
    /// <param name="projection">The notebook as a program.</param>
    /// <param name="program">The program in the compilation.</param>
    /// <param name="compilation">The compiled program.</param>
    public CompiledTypes(NotebookProjection projection, SyntaxTree program, Compilation compilation)
    {
        (_projection, _model) = (projection, compilation.GetSemanticModel(program));
        _variables = new(() => Variables(program));
        _unknown = new(() => new UnknownNames(projection, program, _model));
    }

    public string? NameOf(DeclaredName variable)
        => TypeOf(variable) is { } type && IsKnown(type)
            ? _projection.RestoreNames(type.ToDisplayString(Format))
            : WrittenTypes.Instance.NameOf(variable);

    public CollectionKind KindOf(DeclaredName variable) => TypeOf(variable) is { } type && type.TypeKind != TypeKind.Error
        ? KindOf(type)
        : WrittenTypes.Instance.KindOf(variable);

    public bool IsUnknown(CodeCell cell, int offset) => _unknown.Value.Contain(cell.Index, offset);

    private static CollectionKind KindOf(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (CollectionKinds.Of(current.Name) is not CollectionKind.None and var kind) return kind;
        }

        return CollectionKind.None;
    }

    private ITypeSymbol? TypeOf(DeclaredName variable) => _variables.Value.TryGetValue((variable.Cell.Index, variable.Token.SpanStart), out var node)
        ? _model.GetDeclaredSymbol(node) switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        }
        : null;

    /// <summary>Whether no part of the type is missing.</summary>
    private static bool IsKnown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => false,
        IArrayTypeSymbol array => IsKnown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(IsKnown),
        _ => true,
    };

    private Dictionary<(int Cell, int Offset), SyntaxNode> Variables(SyntaxTree program)
    {
        var variables = new Dictionary<(int, int), SyntaxNode>();
        foreach (var node in program.GetRoot().DescendantNodes())
        {
            var name = node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier,
                SingleVariableDesignationSyntax designation => designation.Identifier,
                _ => default,
            };
            if (name.IsKind(SyntaxKind.IdentifierToken) && _projection.ToCell(name.SpanStart) is { Document: 0 } place) variables[(place.Cell, place.Offset)] = node;
        }

        return variables;
    }
}
