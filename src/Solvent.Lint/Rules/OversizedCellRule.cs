using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Rules;

/// <summary>SLV4007: a cell has too many statements. Types are not counted: they belong into files of their own, however large they are.</summary>
internal sealed class OversizedCellRule : NotebookRule
{
    private const int Many = 40;

    public override LintRule Rule { get; } = Describe(
        "SLV4007",
        "A cell has too many statements",
        FindingSeverity.Info,
        "A cell that does many things can only be run as a whole, and its name in a promoted project would be a list.") with { IsEnabledByDefault = false };

    public override IEnumerable<CellHit> Check(NotebookCells notebook)
    {
        var most = notebook.Settings.Number(Rule, "statements", Many);
        foreach (var cell in notebook.Cells)
        {
            var count = cell.Code.SelectMany(code => code.Members).Sum(Statements);
            if (count > most) yield return new CellHit(cell, CellHit.FirstLine(cell), Message(count, most));
        }
    }

    private static int Statements(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or DelegateDeclarationSyntax => 0,
        GlobalStatementSyntax => member.DescendantNodes().Count(IsStatement),
        _ => 1 + member.DescendantNodes().Count(IsStatement),
    };

    private static bool IsStatement(Microsoft.CodeAnalysis.SyntaxNode node) => node is StatementSyntax and not BlockSyntax;

    private static string Message(int count, int most) => string.Create(
        CultureInfo.InvariantCulture, $"This cell has {count} statements, more than {most}; split it into cells that each do one thing, or move functions out");
}
