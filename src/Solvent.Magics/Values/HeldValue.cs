namespace Solvent.Magics.Values;

/// <summary>A text that <c>#!value</c> keeps.</summary>
/// <param name="Text">The text.</param>
/// <param name="MimeType">What it is, or <see langword="null"/> when the notebook does not say.</param>
internal sealed record HeldValue(string Text, string? MimeType)
{
    /// <summary>The value that C# gets: JSON is read when the notebook says that it is JSON, as .NET Interactive does.</summary>
    public object? ToObject() => MimeType == "application/json" ? JsonValue.Read(Text) : Text;
}
