using System.Text.Encodings.Web;
using System.Text.Json;

namespace Solvent.Datasets;

/// <summary>One object a row: on lines of their own, or as the array <c>rows</c> of one object.</summary>
internal sealed class JsonDiffWriter(TextWriter text, bool isArray) : IDiffWriter
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private bool _isFirst = true;

    public void Start(DatasetDiff diff)
    {
        if (isArray) text.Write($"{{\"from\":{Json(diff.From)},\"to\":{Json(diff.To)},\"matchedBy\":{Json(diff.MatchedBy)},\"keys\":{Json(diff.Keys)},\"rows\":[");
    }

    public void Write(DiffRow row)
    {
        if (isArray) text.Write(_isFirst ? "\n" : ",\n");
        _isFirst = false;
        var content = new Dictionary<string, object?> { ["change"] = row.Change, ["oldRow"] = row.OldRow + 1, ["newRow"] = row.NewRow + 1, ["key"] = row.Key.ToDictionary() };
        if (row.Change == "changed") content["cells"] = row.Cells.ToDictionary(cell => cell.Column, cell => new { old = cell.Old, @new = cell.New });
        else content["row"] = row.Cells.ToDictionary(cell => cell.Column, cell => row.Change == "added" ? cell.New : cell.Old);
        text.Write(Json(content));
        if (!isArray) text.Write('\n');
    }

    public void End()
    {
        if (isArray) text.Write("\n]}\n");
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Options);
}
