namespace Solvent.Notebooks.Json;

/// <summary>A string, number or literal, as it is spelled.</summary>
internal sealed class RawScalar(ReadOnlyMemory<char> text) : RawJson
{
    public RawScalar(string text) : this(text.AsMemory())
    {
    }

    public ReadOnlySpan<char> Text => text.Span;

    public bool IsString => Text[0] == '"';

    /// <summary>The characters that the string stands for.</summary>
    public string Decode() => JsonStrings.Decode(Text[1..^1]);

    public override void WriteTo(TextWriter output, JsonStyle style, string indent) => output.Write(Text);

    public override RawJson WithoutLayout() => this;
}
