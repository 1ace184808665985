using System.Text;
using System.Text.Json;

namespace Solvent.Retraining;

/// <summary>The lines on which the properties of a JSON text stand, by their path: <c>value.perError</c>.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public JsonPlaces(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var path = new Stack<string>();
        var name = "";
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = path.TryPeek(out var parent) && parent.Length > 0 ? $"{parent}.{reader.GetString()}" : reader.GetString()!;
                    _lines.TryAdd(name, 1 + bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n'));
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    path.Push(path.Count == 0 ? "" : name);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    path.Pop();
                    break;
            }
        }
    }

    /// <summary>The line of a property, 1-based.</summary>
    public int? this[string path] => _lines.TryGetValue(path, out var line) ? line : null;
}
