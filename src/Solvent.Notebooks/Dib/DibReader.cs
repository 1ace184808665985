using Solvent.Notebooks.Json;

namespace Solvent.Notebooks.Dib;

/// <summary>Splits the text of a .dib file at its header lines.</summary>
internal sealed class DibReader
{
    public const string MetaName = "meta";

    private readonly string _text;
    private readonly string? _path;
    private readonly List<DibSection> _sections = [];
    private readonly DibKernels _kernels = new();

    // The section that is being read: where it starts, where its header ends, and what the header names.
    private int _start;
    private int _headerEnd;
    private string? _name;

    private DibReader(string text, string? path) => (_text, _path) = (text, path);

    /// <summary>All sections, which joined are the text, and the kernels that start a cell in this file.</summary>
    /// <exception cref="SolventException"><c>notebook-corrupt</c>.</exception>
    public static (List<DibSection> Sections, DibKernels Kernels) Read(string text, string? path)
    {
        var reader = new DibReader(text, path);
        reader.ReadSections();
        return (reader._sections, reader._kernels);
    }

    private void ReadSections()
    {
        for (int at = 0, end; at < _text.Length; at = end)
        {
            end = _text.IndexOf('\n', at) is var newline and >= 0 ? newline + 1 : _text.Length;
            var line = _text.AsSpan(at, end - at).TrimEnd("\r\n");
            if (!line.StartsWith("#!")) continue;
            // The metadata end at any such line, and decide whether it is a header.
            if (_name == MetaName) Close(at, at, name: null);
            if (line[2..] is MetaName || _kernels.IsKernel(line[2..])) Close(at, end, line[2..].ToString());
        }

        Close(_text.Length, _text.Length, name: null);
    }

    /// <summary>Ends a section at <paramref name="at"/> and begins the next.</summary>
    private void Close(int at, int headerEnd, string? name)
    {
        if (at > _start)
        {
            var text = new DibText(_text[_start.._headerEnd], _text[_headerEnd..at]);
            if (_name == MetaName) ReadMeta();
            var kernel = _name == MetaName ? null : _name ?? (text.Body.Length > 0 ? _kernels.Default : null);
            _sections.Add(new DibSection(text, kernel));
        }

        (_start, _headerEnd, _name) = (at, headerEnd, name);

        void ReadMeta()
        {
            var json = _text[_headerEnd..at];
            if (string.IsNullOrWhiteSpace(json)) return;
            try
            {
                if (RawJsonReader.Read(json).Value is RawObject meta) _kernels.Add(meta);
            }
            catch (JsonSyntaxException exception)
            {
                throw CorruptNotebook.At(
                    _path,
                    CorruptNotebook.LineOf(_text, _headerEnd + exception.Offset),
                    $"has '#!meta' that is not valid JSON: it {exception.Message}",
                    CorruptNotebook.RestoreHint,
                    exception);
            }
        }
    }
}
