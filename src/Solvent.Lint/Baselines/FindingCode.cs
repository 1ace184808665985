using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Cells;
using Solvent.Lint.Sources;

namespace Solvent.Lint.Baselines;

/// <summary>The code that findings are about.</summary>
internal sealed class FindingCode
{
    private const int FingerprintLength = 16;

    private readonly Dictionary<(string File, int? Cell), SourceText> _texts = [];

    /// <summary>Knows the code of what was linted.</summary>
    public FindingCode(IEnumerable<LintUnit> units, IEnumerable<NotebookCells> imported, string root)
    {
        foreach (var notebook in imported) Add(notebook);
        foreach (var unit in units)
        {
            if (unit.Cells is { } notebook) Add(notebook);
            else foreach (var source in unit.Sources.Where(source => source.IsReported)) _texts[(DisplayPath.Of(source.Path, root), null)] = source.Tree.GetText();
        }
    }

    /// <summary>The finding with its fingerprint.</summary>
    public Finding Identify(Finding finding) => finding with { Fingerprint = Fingerprint(finding.Rule, LineOf(finding)) };

    private void Add(NotebookCells notebook)
    {
        foreach (var cell in notebook.Cells) _texts[(notebook.File, notebook.IsCodeFile ? null : cell.Index)] = SourceText.From(cell.Text);
    }

    private string LineOf(Finding finding)
        => _texts.TryGetValue((finding.File, finding.Cell), out var text) && finding.Line <= text.Lines.Count ? text.Lines[finding.Line - 1].ToString() : "";

    private static string Fingerprint(string rule, string line)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{Normalize(line)}")))[..FingerprintLength];

    /// <summary>The words of the line. A line that is no code, such as a comment or a directive, is itself what matters.</summary>
    private static string Normalize(string line)
    {
        var trimmed = line.Trim();
        var words = trimmed.StartsWith('#') ? [] : SyntaxFactory.ParseTokens(trimmed).Where(token => token.Span.Length > 0).Select(token => token.Text).ToList();
        return words.Count > 0 ? string.Join(' ', words) : string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
