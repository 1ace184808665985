namespace Solvent.Notebooks.Json;

/// <summary>Says where a text stops being JSON.</summary>
/// <param name="message">What is wrong, as the end of a sentence that starts with the file's name and line.</param>
/// <param name="offset">The position in the text.</param>
internal sealed class JsonSyntaxException(string message, int offset) : Exception(message)
{
    /// <summary>The position in the text.</summary>
    public int Offset { get; } = offset;

    /// <summary>Whether the text ends where it should go on.</summary>
    public bool IsTruncated { get; init; }
}
