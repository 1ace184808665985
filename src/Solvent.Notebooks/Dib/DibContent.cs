using System.Text.Json.Nodes;

namespace Solvent.Notebooks.Dib;

/// <summary>A .dib file: sections that each keep the very text they were read from.</summary>
internal sealed class DibContent : NotebookContent
{
    /// <summary>The text of a notebook without cells.</summary>
    public const string NewText =
        """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp"}]}}


        """;

    private readonly List<DibText> _texts;
    private readonly List<CellContent> _cells;
    private readonly DibKernels _kernels;
    private readonly JsonObject _metadata = [];
    private readonly string _byteOrderMark;
    private readonly string _newline;

    private DibContent(List<DibSection> sections, DibKernels kernels, string byteOrderMark, string newline)
    {
        (_kernels, _byteOrderMark, _newline) = (kernels, byteOrderMark, newline);
        _texts = [.. sections.Select(section => section.Text)];
        _cells = [.. sections.Where(section => section.Kernel is not null).Select(section => NewCell(section.Text, kernels.LanguageOf(section.Kernel!)))];
    }

    public override NotebookFormat Format => NotebookFormat.Dib;

    public override IReadOnlyList<CellContent> Cells => _cells;

    public static DibContent Parse(string text, string? path)
    {
        var mark = text.StartsWith('\uFEFF') ? "\uFEFF" : "";
        var (sections, kernels) = DibReader.Read(text[mark.Length..], path);
        return new DibContent(sections, kernels, mark, text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
    }

    public override void WriteTo(TextWriter output)
    {
        output.Write(_byteOrderMark);
        foreach (var text in _texts) text.WriteTo(output);
    }

    public override FilePosition? Locate(int cell, int offset)
    {
        var own = ((DibCell)_cells[cell]).Text;
        var start = _byteOrderMark.Length + _texts.TakeWhile(text => text != own).Sum(text => text.Length);
        using var file = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        WriteTo(file);
        return new LineStarts(file.ToString()).InFile(start + own.Header.Length + own.Spelled(offset));
    }

    public override CellContent Insert(int index, CellKind kind, string language, string source)
    {
        var text = new DibText($"#!{language}{_newline}{_newline}", "");
        var cell = NewCell(text, language);
        cell.Source = source;
        text.SeparateFromNext(_newline);
        var place = index < _cells.Count ? _texts.IndexOf(((DibCell)_cells[index]).Text) : _texts.Count;
        if (place > 0) _texts[place - 1].SeparateFromNext(_newline);
        if (place < _texts.Count) _texts[place].EnsureHeader(_kernels.Default, _newline);
        _texts.Insert(place, text);
        _cells.Insert(index, cell);
        return cell;
    }

    public override void RemoveAt(int index)
    {
        _texts.Remove(((DibCell)_cells[index]).Text);
        _cells.RemoveAt(index);
    }

    public override JsonNode? GetMetadata(string name) => _metadata[name]?.DeepClone();

    public override void SetMetadata(string name, JsonNode? value) => _metadata[name] = value?.DeepClone();

    private DibCell NewCell(DibText text, string language) => new(text, language, _kernels, _newline);
}
