using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Notebooks;

/// <summary>Reads the cell with the tag <c>parameters</c>, as papermill knows it: every variable that it declares is a parameter.</summary>
internal static class ParameterCell
{
    /// <summary>The tag of the cell.</summary>
    public const string Tag = "parameters";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    public static IEnumerable<NotebookParameter> Read(NotebookCell cell)
    {
        var source = cell.Source;
        foreach (var segment in CellSyntax.Parse(source, cell.Language).OfType<CodeSegment>().Where(segment => segment.Language == CellLanguage.CSharp))
        {
            var root = CSharpSyntaxTree.ParseText(segment.Text, Script).GetCompilationUnitRoot();
            foreach (var field in root.Members.OfType<FieldDeclarationSyntax>())
            {
                foreach (var variable in field.Declaration.Variables.Where(variable => variable.Initializer is not null)) yield return Read(cell, segment, field, variable);
            }
        }
    }

    private static NotebookParameter Read(NotebookCell cell, CodeSegment segment, FieldDeclarationSyntax field, VariableDeclaratorSyntax variable)
    {
        var value = variable.Initializer!.Value;
        var type = field.Declaration.Type.IsVar ? ParameterType.Of(value) : ParameterType.Parse(field.Declaration.Type.ToString());
        var end = segment.Text.IndexOf('\n', field.Span.End);
        return new NotebookParameter(
            variable.Identifier.ValueText,
            type?.Name ?? field.Declaration.Type.ToString(),
            value.ToString(),
            cell.Index,
            segment.Line + variable.GetLocation().GetLineSpan().StartLinePosition.Line)
        {
            Type = type,
            DefaultValue = type?.Read(value),
            Description = ParameterComment.After(segment.Text[field.Span.End..(end < 0 ? segment.Text.Length : end)]),
            IsConstant = field.Modifiers.Any(SyntaxKind.ConstKeyword),
        };
    }
}
