using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Solvent.Lint.Cells;

namespace Solvent.Lint.Suppressions;

/// <summary>
/// The <c>#pragma warning</c> lines of a notebook, for rules about cells. As the compiler has it for other rules, each is about what follows it, in all cells
/// down to the line that restores the rule.
/// </summary>
internal sealed class PragmaSwitches
{
    private readonly List<(int Cell, int Line, bool IsOff, HashSet<string> Rules)> _switches = [];

    private PragmaSwitches()
    {
    }

    public static PragmaSwitches Of(NotebookCells notebook)
    {
        var switches = new PragmaSwitches();
        foreach (var cell in notebook.Cells.Where(cell => cell.Text.Contains("#pragma", StringComparison.Ordinal)))
        {
            var pragmas = cell.Code.SelectMany(code => code.Root.DescendantTrivia())
                .Select(trivia => trivia.GetStructure()).OfType<PragmaWarningDirectiveTriviaSyntax>().Where(pragma => pragma.IsActive);
            foreach (var pragma in pragmas)
            {
                var rules = pragma.ErrorCodes.Select(code => code.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
                switches._switches.Add((cell.Index, cell.LineOf(pragma.SpanStart), pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword), rules));
            }
        }

        return switches;
    }

    /// <summary>Whether the rule is switched off where the finding is.</summary>
    public bool AreOff(Finding finding)
    {
        var last = _switches.FindLast(pragma
            => (pragma.Cell < finding.Cell || (pragma.Cell == finding.Cell && pragma.Line < finding.Line)) && (pragma.Rules.Count == 0 || pragma.Rules.Contains(finding.Rule)));
        return last.IsOff;
    }
}
