using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Solvent.Notebooks.Dib;
using Solvent.Notebooks.Ipynb;

namespace Solvent.Notebooks;

/// <summary>
/// A notebook that is read and written without loss: unknown metadata, key order, white space, number spellings, escapes and line
/// breaks stay as they are, except in the cells that are changed. Not safe for use by several threads at once.
/// </summary>
public sealed class NotebookDocument
{
    private readonly NotebookContent _content;
    private readonly List<NotebookCell> _cells;

    private NotebookDocument(NotebookContent content, string? path)
    {
        _content = content;
        _cells = [.. content.Cells.Select((cell, index) => new NotebookCell(cell, index))];
        Path = path;
    }

    /// <summary>Where the notebook was read from, as it was given, or <see langword="null"/>.</summary>
    public string? Path { get; }

    /// <summary>The format that <see cref="ToText"/> writes.</summary>
    public NotebookFormat Format => _content.Format;

    /// <summary>All cells in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>Reads the notebook at <paramref name="path"/>; its name ends in <c>.ipynb</c> or <c>.dib</c>.</summary>
    /// <exception cref="SolventException"><c>notebook-not-found</c>, <c>notebook-format-unknown</c>, <c>notebook-unreadable</c>, or
    /// <c>notebook-corrupt</c> with the line at fault.</exception>
    public static NotebookDocument Load(string path)
    {
        var (text, format) = NotebookFile.Read(path);
        return Parse(text, format, path);
    }

    /// <summary>Reads a notebook from <paramref name="text"/>.</summary>
    /// <param name="text">The text of the file, with its byte order mark if it has one.</param>
    /// <param name="format">The format of the text.</param>
    /// <param name="path">The file that messages name.</param>
    /// <exception cref="SolventException"><c>notebook-corrupt</c> with the line at fault.</exception>
    public static NotebookDocument Parse(string text, NotebookFormat format, string? path = null)
    {
        NotebookContent content = format == NotebookFormat.Ipynb ? IpynbContent.Parse(text, path) : DibContent.Parse(text, path);
        return new NotebookDocument(content, path);
    }

    /// <summary>A new C# notebook without cells.</summary>
    public static NotebookDocument Create(NotebookFormat format)
        => Parse(format == NotebookFormat.Ipynb ? IpynbContent.NewText : DibContent.NewText, format);

    /// <summary>The text of the file; for a document that was not changed, the very text that was read.</summary>
    public string ToText()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _content.WriteTo(text);
        return text.ToString();
    }

    /// <summary>
    /// The place in the file at which a character of a cell is: in a .ipynb file as it was read, so that a cell that has changed since has none.
    /// </summary>
    /// <param name="cell">The cell, 0-based.</param>
    /// <param name="offset">The position in <see cref="NotebookCell.Source"/>, 0-based.</param>
    public FilePosition? ToFile(int cell, int offset) => cell >= 0 && cell < _cells.Count ? _content.Locate(cell, offset) : null;

    /// <summary>Writes the notebook to <paramref name="path"/> atomically, in UTF-8.</summary>
    /// <exception cref="SolventException"><c>disk-full</c> or <c>write-failed</c>; the old file is untouched.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => AtomicFile.WriteAsync(
        path,
        async (stream, token) =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
            await Task.Run(() => _content.WriteTo(writer), token);
        },
        cancellationToken);

    /// <summary>A copy that can be changed independently.</summary>
    public NotebookDocument Clone()
    {
        var clone = Parse(ToText(), Format, Path);
        // What the format does not keep has to be carried over.
        if (Format == NotebookFormat.Dib) clone.CopyResults(_cells);
        return clone;
    }

    /// <summary>This notebook in <paramref name="format"/>, with languages, sources and, where the format keeps them, outputs.</summary>
    /// <exception cref="SolventException"><c>cell-not-representable</c>: a cell has a line that would start another cell of a .dib file.</exception>
    public NotebookDocument ConvertTo(NotebookFormat format)
    {
        if (format == Format) return Clone();
        var converted = new NotebookDocument(Create(format)._content, Path);
        foreach (var cell in _cells) converted.InsertCell(cell.Index, cell.Kind, cell.Source, cell.Language);
        converted.CopyResults(_cells);
        return converted;
    }

    /// <summary>Adds a cell before the one at <paramref name="index"/>, or at the end.</summary>
    /// <param name="index">0 to the number of cells.</param>
    /// <param name="kind">What the cell is for.</param>
    /// <param name="source">Its text.</param>
    /// <param name="language">Its language; the default is C# for code.</param>
    /// <exception cref="SolventException"><c>cell-not-representable</c>: the text has a line that would start another cell of a .dib file.</exception>
    public NotebookCell InsertCell(int index, CellKind kind, string source, string? language = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, _cells.Count);
        var ofKind = kind switch
        {
            CellKind.Markdown => CellLanguage.Markdown,
            CellKind.Raw => CellLanguage.Raw,
            _ => CellLanguage.Canonical(language ?? CellLanguage.CSharp),
        };
        var cell = new NotebookCell(_content.Insert(index, kind, ofKind, source), index);
        _cells.Insert(index, cell);
        Renumber();
        return cell;
    }

    /// <summary>Removes the cell at <paramref name="index"/>.</summary>
    public void RemoveCell(int index)
    {
        _content.RemoveAt(index);
        _cells.RemoveAt(index);
        Renumber();
    }

    /// <summary>The entry <paramref name="name"/> of the document's metadata as a copy, or <see langword="null"/>.</summary>
    public JsonNode? GetMetadata(string name) => _content.GetMetadata(name);

    /// <summary>Sets the entry <paramref name="name"/> of the document's metadata, or removes it. A .dib file does not keep it.</summary>
    public void SetMetadata(string name, JsonNode? value) => _content.SetMetadata(name, value);

    /// <summary>Makes sure that every code cell is written in a language that Solvent runs.</summary>
    /// <exception cref="SolventException"><c>unsupported-language</c>, naming the first cell that is not.</exception>
    public void RequireSupportedLanguages() => LanguageSupport.Require(this);

    private void CopyResults(List<NotebookCell> from)
    {
        foreach (var (source, target) in from.Zip(_cells))
        {
            if (source.ExecutionCount is { } count) target.ExecutionCount = count;
            if (source.Outputs.Count > 0) target.SetOutputs(source.Outputs);
            if (source.GetMetadata("execution") is { } timing) target.SetMetadata("execution", timing);
            if (source.GetMetadata("tags") is { } tags) target.SetMetadata("tags", tags);
        }
    }

    private void Renumber()
    {
        for (var i = 0; i < _cells.Count; i++) _cells[i].Index = i;
    }
}
