using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>SLV4009: a cell loads data into a variable that no cell reads. To show it is to read it.</summary>
internal sealed class UnusedDataRule : NotebookRule
{
    public override LintRule Rule { get; } = Describe(
        "SLV4009",
        "Data is loaded and never used",
        FindingSeverity.Info,
        "It costs time and memory in every run, and who changes the data believes that the notebook depends on it.") with { IsEnabledByDefault = false };

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        // What another file reads is not known.
        if (notebook.Cells.Any(cell => cell.LoadsCode)) yield break;
        var read = notebook.Cells.SelectMany(cell => cell.Names.Mentioned.Concat(Reads(cell))).ToHashSet(StringComparer.Ordinal);
        foreach (var name in notebook.Cells.SelectMany(cell => cell.Declarations()))
        {
            if (!read.Contains(name.Name) && LoadedBy(name) is { } method)
                yield return new CellHit(name.Cell, name.Token.Span, $"'{name.Name}' gets data from '{method}' and no cell reads it; remove it");
        }
    }

    private static IEnumerable<string> Reads(CodeCell cell) => cell.Code.SelectMany(code => code.Members)
        .SelectMany(member => member.DescendantNodes())
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != name)
        .Select(name => name.Identifier.ValueText);

    private static string? LoadedBy(DeclaredName name)
        => name.Token.Parent is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } }
            && (method.StartsWith("LoadFrom", StringComparison.Ordinal) || method is "LoadCsv" or "ReadCsv" or "ReadParquet" or "ReadAllLines" or "ReadAllText" or "LoadData")
            ? method
            : null;
}
