using System.Text.Json.Nodes;

namespace Solvent.Notebooks.Json;

/// <summary>The way between the lossless tree and the nodes that callers know.</summary>
internal static class JsonNodes
{
    /// <summary>A copy as nodes. Python's NaN and infinities, which JSON has not, become null.</summary>
    public static JsonNode? From(RawJson value) => value switch
    {
        RawObject members => From(members),
        RawArray items => new JsonArray([.. items.Values.Select(From)]),
        RawScalar { IsString: true } text => JsonValue.Create(text.Decode()),
        RawScalar { Text: "NaN" or "Infinity" or "-Infinity" } => null,
        _ => JsonNode.Parse(value.ToCompactText()),
    };

    public static RawJson ToRaw(JsonNode node) => FromText(node.ToJsonString());

    /// <summary>The value that a JSON text stands for, ready to be laid out anew.</summary>
    /// <exception cref="JsonSyntaxException"/>
    public static RawJson FromText(string json) => RawJsonReader.Read(json).Value.WithoutLayout();

    private static JsonObject From(RawObject members)
    {
        var node = new JsonObject();
        foreach (var (name, value) in members.Members) node[name] = From(value);
        return node;
    }
}
