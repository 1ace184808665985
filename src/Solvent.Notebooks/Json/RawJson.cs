using System.Globalization;

namespace Solvent.Notebooks.Json;

/// <summary>
/// A JSON value that remembers how it was written: number spellings, escapes, key order and white space all survive, so that
/// writing a tree in which one value was replaced changes the bytes of that value alone.
/// </summary>
internal abstract class RawJson
{
    /// <summary>Where the value starts in the text it was read from; 0 for a new value.</summary>
    public int Offset { get; init; }

    /// <summary>Writes the value.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="style">How to lay out what is new.</param>
    /// <param name="indent">The white space that starts the line on which the value starts.</param>
    public abstract void WriteTo(TextWriter output, JsonStyle style, string indent);

    /// <summary>The same value without its layout, to be put into another text.</summary>
    public abstract RawJson WithoutLayout();

    /// <summary>The value as JSON text in one line without spaces.</summary>
    public string ToCompactText()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WithoutLayout().WriteTo(text, JsonStyle.Compact, "");
        return text.ToString();
    }
}
