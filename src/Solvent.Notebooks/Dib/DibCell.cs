using System.Text.Json.Nodes;

namespace Solvent.Notebooks.Dib;

/// <summary>A cell of a .dib file. What the format has no place for lives as long as the document.</summary>
internal sealed class DibCell(DibText text, string language, DibKernels kernels, string newline) : CellContent
{
    private readonly JsonObject _metadata = [];

    public DibText Text => text;

    public override CellKind Kind => Language switch
    {
        CellLanguage.Markdown => CellKind.Markdown,
        CellLanguage.Raw => CellKind.Raw,
        _ => CellKind.Code,
    };

    public override string Language => language;

    public override string Source
    {
        get => WithNewline(text.Body, "\n");
        set
        {
            var body = new DibText("", WithNewline(value, "\n")).Body;
            if (body == Source) return;
            RefuseHeaders(body);
            text.Replace(WithNewline(body, newline), newline);
        }
    }

    public override string? Id => null;

    public override int? ExecutionCount { get; set; }

    public override IReadOnlyList<NotebookOutput> Outputs { get; set; } = [];

    public override JsonNode? GetMetadata(string name) => _metadata[name]?.DeepClone();

    public override void SetMetadata(string name, JsonNode? value) => _metadata[name] = value?.DeepClone();

    private static string WithNewline(string text, string newline)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", newline, StringComparison.Ordinal);

    private void RefuseHeaders(string body)
    {
        var lines = body.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith("#!", StringComparison.Ordinal) && (line[2..] == DibReader.MetaName || kernels.IsKernel(line.AsSpan(2))));
        if (at < 0) return;
        throw new SolventException("cell-not-representable", $"A .dib file cannot hold a cell with the line '{lines[at]}', which starts a new cell there.")
        {
            Line = at + 1,
            Hint = "Save the notebook as .ipynb, or split the cell at that line.",
        };
    }
}
