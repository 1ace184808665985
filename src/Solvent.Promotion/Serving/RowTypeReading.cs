using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Notebooks;

namespace Solvent.Promotion.Serving;

/// <summary>Reads the columns of a row out of the type that a notebook has for it.</summary>
internal static class RowTypeReading
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The C# of all cells, without directives and magic commands.</summary>
    public static IEnumerable<SyntaxNode> Code(NotebookDocument notebook) => notebook.Cells
        .Where(cell => cell.Kind == CellKind.Code && cell.Language == "csharp")
        .Select(cell => string.Join('\n', cell.Source.Split('\n').Select(line => line.TrimStart().StartsWith('#') && !line.TrimStart().StartsWith("#if", StringComparison.Ordinal) ? "" : line)))
        .Select(source => CSharpSyntaxTree.ParseText(source, Script).GetRoot());

    /// <summary>The columns of a type; <see langword="null"/> when the notebook does not declare it, or a member has a type that no service can take.</summary>
    public static IReadOnlyList<ServiceField>? Read(NotebookDocument notebook, string typeName)
    {
        var name = typeName.Split('.')[^1];
        var type = Code(notebook).SelectMany(root => root.DescendantNodes()).OfType<TypeDeclarationSyntax>().LastOrDefault(type => type.Identifier.ValueText == name);
        if (type is null) return null;
        var fields = type.Members.SelectMany(Columns).ToList();
        return fields.Count > 0 && fields.TrueForAll(field => field is not null) ? ServiceFields.Distinct(fields.OfType<ServiceField>()) : null;
    }

    private static IEnumerable<ServiceField?> Columns(MemberDeclarationSyntax member)
    {
        if (!member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword) || Has(member, "NoColumn")) return [];
        return member switch
        {
            PropertyDeclarationSyntax { AccessorList: { } accessors } property when accessors.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration) || accessor.IsKind(SyntaxKind.InitAccessorDeclaration))
                => [Column(member, property.Identifier.ValueText, property.Type)],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => Column(member, variable.Identifier.ValueText, field.Declaration.Type)),
            _ => [],
        };
    }

    private static ServiceField? Column(MemberDeclarationSyntax member, string name, TypeSyntax type)
    {
        var column = Argument(member, "ColumnName") ?? name;
        var written = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        var length = written is ArrayTypeSyntax ? int.TryParse(Argument(member, "VectorType"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : (int?)0 : null;
        var element = written is ArrayTypeSyntax array ? array.ElementType.ToString() : written.ToString();
        return ServiceTypes.Known(element) is { } known ? ServiceFields.Of(column, name, known, length) : null;
    }

    private static bool Has(MemberDeclarationSyntax member, string attribute) => Attribute(member, attribute) is not null;

    private static string? Argument(MemberDeclarationSyntax member, string attribute)
        => Attribute(member, attribute)?.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax literal }] ? literal.Token.ValueText : null;

    private static AttributeSyntax? Attribute(MemberDeclarationSyntax member, string name) => member.AttributeLists.SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => attribute.Name.ToString().Split('.')[^1] is var written && (written == name || written == name + "Attribute"));
}
