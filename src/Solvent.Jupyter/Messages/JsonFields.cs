using System.Text.Json;

namespace Solvent.Jupyter.Messages;

/// <summary>Reads the members of a request. A member that is missing has its default; one of the wrong kind is an error.</summary>
internal static class JsonFields
{
    public static string Text(this JsonElement content, string name, string missing = "")
        => Member(content, name) is not { } value ? missing
            : value.ValueKind == JsonValueKind.String ? Unpaired(value, name)
            : throw Wrong(name, "text");

    public static bool Flag(this JsonElement content, string name, bool missing = false)
        => Member(content, name) is not { } value ? missing
            : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
            : throw Wrong(name, "true or false");

    public static int? Number(this JsonElement content, string name)
        => Member(content, name) is not { } value ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
            : throw Wrong(name, "a whole number");

    /// <summary>The member <paramref name="name"/>, or <see langword="null"/> when it is missing or <c>null</c>.</summary>
    public static JsonElement? Member(this JsonElement content, string name)
        => content.ValueKind == JsonValueKind.Object && content.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Unpaired(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which no text in .NET's encodings can carry.
            throw Wrong(name, "valid Unicode");
        }
    }

    private static SolventException Wrong(string name, string expected)
        => new("invalid-request", $"The '{name}' of the request is not {expected}.") { Hint = "Update the client: it does not follow the messaging protocol of Jupyter." };
}
