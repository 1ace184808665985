using System.Text;
using Microsoft.CodeAnalysis.Text;
using Solvent.Lint.Sources;
using Solvent.Notebooks;

namespace Solvent.Lint.Fixing;

/// <summary>Files with edits that are not written yet.</summary>
internal sealed class EditedFiles
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, Encoding Encoding)> _originals = new(StringComparer.Ordinal);

    /// <summary>The present text of the files that have edits, by full path.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    public void Apply(IEnumerable<SourceEdit> edits)
    {
        foreach (var file in edits.GroupBy(edit => edit.Path, StringComparer.Ordinal))
        {
            if (!_originals.ContainsKey(file.Key)) _originals[file.Key] = Read(file.Key);
            var text = _texts.GetValueOrDefault(file.Key, _originals[file.Key].Text);
            _texts[file.Key] = LintTargets.IsNotebook(file.Key) ? InCells(file.Key, text, file) : In(text, file);
        }
    }

    /// <summary>Leaves a file as it was.</summary>
    public void TakeBack(string file) => _texts.Remove(file);

    public IReadOnlyList<SourceChange> Changes(string root) =>
    [
        .. _texts.Where(file => file.Value != _originals[file.Key].Text)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .SelectMany(file => Changes(file.Key, DisplayPath.Of(file.Key, root))),
    ];

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var (file, text) in _texts.Where(file => file.Value != _originals[file.Key].Text).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var encoding = _originals[file].Encoding;
            // A link stays one, and what may be executed stays so.
            var target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
            UnixFileMode? mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target);
            await AtomicFile.WriteAsync(target, (stream, token) => stream.WriteAsync((byte[])[.. encoding.Preamble, .. encoding.GetBytes(text)], token).AsTask(), cancellationToken);
            if (mode is { } before && !OperatingSystem.IsWindows()) File.SetUnixFileMode(target, before);
        }
    }

    private IEnumerable<SourceChange> Changes(string path, string name)
    {
        var (before, after) = (_originals[path].Text, _texts[path]);
        if (!LintTargets.IsNotebook(path)) return [new SourceChange(name, Cell: null, before, after)];
        return LintTargets.Parse(path, before).Cells.Zip(LintTargets.Parse(path, after).Cells)
            .Where(cell => cell.First.Source != cell.Second.Source)
            .Select(cell => new SourceChange(name, cell.First.Index, cell.First.Source, cell.Second.Source));
    }

    private static string InCells(string path, string text, IEnumerable<SourceEdit> edits)
    {
        var notebook = LintTargets.Parse(path, text);
        foreach (var cell in edits.GroupBy(edit => edit.Cell!.Value)) notebook.Cells[cell.Key].Source = In(notebook.Cells[cell.Key].Source, cell);
        return notebook.ToText();
    }

    private static string In(string text, IEnumerable<SourceEdit> edits)
        => SourceText.From(text).WithChanges(edits.OrderBy(edit => edit.Span.Start).Select(edit => new TextChange(edit.Span, edit.Text))).ToString();

    private static (string Text, Encoding Encoding) Read(string path)
    {
        // A notebook keeps its byte order mark in its text.
        if (LintTargets.IsNotebook(path)) return (NotebookDocument.Load(path).ToText(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var stream = File.OpenRead(path);
        var text = SourceText.From(stream);
        return (text.ToString(), text.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
