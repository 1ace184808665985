using System.Globalization;
using System.Text.Json.Nodes;

namespace Solvent.Notebooks;

/// <summary>A cell of a <see cref="NotebookDocument"/>. Changing it changes what the document writes for this cell and nothing else.</summary>
public sealed class NotebookCell
{
    private readonly CellContent _content;

    internal NotebookCell(CellContent content, int index) => (_content, Index) = (content, index);

    /// <summary>
    /// The position of the cell, 0-based over all cells of the document. People count from 1: a message calls the cell with index 2
    /// "cell 3".
    /// </summary>
    public int Index { get; internal set; }

    /// <summary>What the cell is for.</summary>
    public CellKind Kind => _content.Kind;

    /// <summary>
    /// The language in lower case: <c>csharp</c>, <c>markdown</c>, <c>html</c>, <c>javascript</c>, <c>mermaid</c>, <c>raw</c> for a raw
    /// cell, or the name of a language that Solvent does not run, such as <c>fsharp</c>.
    /// </summary>
    public string Language => _content.Language;

    /// <summary>
    /// The text of the cell. In a .dib file it has <c>\n</c> line breaks whatever the file's are, and no empty lines around it.
    /// </summary>
    /// <exception cref="SolventException"><c>cell-not-representable</c>: the text has a line that would start another cell of a .dib file.</exception>
    public string Source
    {
        get => _content.Source;
        set => _content.Source = value;
    }

    /// <summary>The identifier that nbformat 4.5 gives a cell, or <see langword="null"/>.</summary>
    public string? Id => _content.Id;

    /// <summary>The prompt number of the last execution, or <see langword="null"/>. A .dib file does not keep it.</summary>
    public int? ExecutionCount
    {
        get => _content.ExecutionCount;
        set => _content.ExecutionCount = value;
    }

    /// <summary>The outputs of the last execution. A .dib file does not keep them.</summary>
    public IReadOnlyList<NotebookOutput> Outputs => _content.Outputs;

    /// <summary>The tags of the cell, such as <c>parameters</c>.</summary>
    public IReadOnlyList<string> Tags
        => GetMetadata("tags") is JsonArray tags
            ? [.. tags.OfType<JsonValue>().Select(tag => tag.TryGetValue<string>(out var text) ? text : tag.ToJsonString())]
            : [];

    /// <summary>Replaces the outputs.</summary>
    public void SetOutputs(IEnumerable<NotebookOutput> outputs) => _content.Outputs = [.. outputs];

    /// <summary>Records when the cell ran in <c>metadata.execution</c>, with the names and the ISO 8601 UTC times that nbclient writes.</summary>
    public void SetTiming(DateTimeOffset started, DateTimeOffset ended)
    {
        var start = Timestamp(started);
        var end = Timestamp(ended);
        SetMetadata("execution", new JsonObject
        {
            ["iopub.execute_input"] = start,
            ["iopub.status.busy"] = start,
            ["iopub.status.idle"] = end,
            ["shell.execute_reply"] = end,
        });
    }

    /// <summary>The entry <paramref name="name"/> of the cell's metadata as a copy, or <see langword="null"/>.</summary>
    public JsonNode? GetMetadata(string name) => _content.GetMetadata(name);

    /// <summary>Sets the entry <paramref name="name"/> of the cell's metadata, or removes it. A .dib file does not keep it.</summary>
    public void SetMetadata(string name, JsonNode? value) => _content.SetMetadata(name, value);

    /// <summary>What messages call the cell: <c>cell 3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"cell {Index + 1}");

    private static string Timestamp(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
