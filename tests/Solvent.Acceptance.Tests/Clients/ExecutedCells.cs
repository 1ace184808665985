using System.Text.Json;

namespace Solvent.Acceptance.Tests.Clients;

/// <summary>Reads an executed notebook with nothing but JSON, as any other client of the format does.</summary>
internal sealed class ExecutedCells
{
    private readonly JsonElement[] _cells;

    private ExecutedCells(JsonElement[] cells) => _cells = cells;

    public static ExecutedCells Read(string path)
    {
        Assert.True(File.Exists(path), $"{path} was not written.");
        using var notebook = JsonDocument.Parse(File.ReadAllText(path));
        return new ExecutedCells([.. notebook.RootElement.Clone().GetProperty("cells").EnumerateArray()]);
    }

    public int Count => _cells.Length;

    public IEnumerable<JsonElement> Code => _cells.Where(cell => cell.GetProperty("cell_type").GetString() == "code");

    public JsonElement this[int index] => _cells[index];

    /// <summary>All that a reader of the notebook sees as text below the cell, errors included.</summary>
    public string Text(int index) => string.Concat(Outputs(index).Select(TextOf));

    public IEnumerable<JsonElement> Outputs(int index) => _cells[index].GetProperty("outputs").EnumerateArray();

    private static string TextOf(JsonElement output) => output.GetProperty("output_type").GetString() switch
    {
        "stream" => Lines(output.GetProperty("text")),
        "error" => $"{output.GetProperty("ename").GetString()}: {output.GetProperty("evalue").GetString()}",
        _ when output.GetProperty("data").TryGetProperty("text/plain", out var text) => Lines(text),
        _ => "",
    };

    private static string Lines(JsonElement text) => text.ValueKind == JsonValueKind.Array
        ? string.Concat(text.EnumerateArray().Select(line => line.GetString()))
        : text.GetString()!;
}
