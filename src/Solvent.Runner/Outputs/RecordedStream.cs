using System.Text;
using Solvent.Notebooks;

namespace Solvent.Runner.Outputs;

/// <summary>Text of one stream, up to the next output of another kind.</summary>
internal sealed class RecordedStream(string name) : RecordedOutput
{
    private readonly StringBuilder _text = new();

    public string Name { get; } = name;

    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Writes the text without making one string of it.</summary>
    public void CopyTo(TextWriter writer)
    {
        foreach (var chunk in _text.GetChunks()) writer.Write(chunk.Span);
    }

    public override NotebookOutput ToOutput() => new StreamOutput(Name, _text.ToString());
}
