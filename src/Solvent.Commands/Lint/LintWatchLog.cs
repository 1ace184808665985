using System.Globalization;
using Solvent.Commands.Views;
using Solvent.Lint;

namespace Solvent.Commands.Lint;

/// <summary>Tells the terminal of every look at what has changed.</summary>
internal sealed class LintWatchLog(Action<string>? onLine)
{
    private int _looks;
    private int _findings;

    public void Add(LintResult result)
    {
        _looks++;
        _findings = result.Findings.Count;
        var what = result.Files is [var only] ? only : ViewFormat.Plural(result.Files.Count, "file");
        onLine?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss}  {what}: {(result.Findings.Count == 0 ? "clean" : ViewFormat.Plural(result.Findings.Count, "finding"))}"));
        foreach (var finding in result.Findings) onLine?.Invoke($"  {LintView.Place(finding)}  {EnumName.Of(finding.Severity)} {finding.Rule}: {finding.Message}");
        foreach (var note in result.Notes) onLine?.Invoke($"  {note.File}: {note.Message}");
    }

    public ResultView View() => new(
        null, [new TextBlock($"Looked {ViewFormat.Plural(_looks, "time")}.")], new LintWatchPayload(_looks, _findings));
}
