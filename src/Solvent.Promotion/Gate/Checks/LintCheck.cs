using Solvent.Lint;

namespace Solvent.Promotion.Gate.Checks;

/// <summary>The rules over the notebook, as strict as in the project: what is a warning in a notebook is an error there.</summary>
internal sealed class LintCheck : IGateCheck
{
    public string Activity => "checking the rules";

    public async Task<IReadOnlyList<GateFinding>> RunAsync(GateContext context, CancellationToken cancellationToken)
    {
        var result = await NotebookLinter.LintAsync(context.Notebook, new LintOptions { Root = context.Folder }, cancellationToken);
        return
        [
            .. result.Findings.Where(finding => finding.Severity >= FindingSeverity.Warning).Select(finding => new GateFinding(
                finding.Rule, Sentence(finding.Message), $"Repair it: {finding.HelpUri}") { Cell = finding.Cell, Line = finding.Line }),
            .. result.Notes.Where(note => note.Code != "package-stand-in").Select(note => new GateFinding(GateCode.LintIncomplete, Sentence(note.Message), note.Hint ?? "Run the notebook once, so that its packages are there.")),
        ];
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
