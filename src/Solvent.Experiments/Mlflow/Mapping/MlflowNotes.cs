using System.Text;
using System.Text.Json;

namespace Solvent.Experiments;

/// <summary>
/// What a server cannot keep of names and values, as tags of the run (<c>solvent.run.notes.0</c>, …: JSON, cut where a tag is full). Names there are
/// keys, names here are values.
/// </summary>
internal sealed record MlflowNotes
{
    public SortedDictionary<string, string> Params { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Files { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, SeriesNote> Metrics { get; init; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Params.Count + Tags.Count + Files.Count + Metrics.Count == 0;

    /// <summary>The notes, each short enough for a tag.</summary>
    public IEnumerable<string> Cut()
    {
        for (var rest = IsEmpty ? "" : JsonSerializer.Serialize(this, TransferJson.Default.MlflowNotes); rest.Length > 0;)
        {
            var part = MlflowLimits.Cut(rest, MlflowLimits.TagValue);
            rest = rest[part.Length..];
            yield return part;
        }
    }

    /// <summary>The notes that tags hold; none where they are damaged.</summary>
    public static MlflowNotes Read(IEnumerable<string> parts)
    {
        var text = new StringBuilder().AppendJoin("", parts).ToString();
        try
        {
            return text.Length == 0 ? new MlflowNotes() : JsonSerializer.Deserialize(text, TransferJson.Default.MlflowNotes) ?? new MlflowNotes();
        }
        catch (JsonException)
        {
            // Somebody has edited a tag. What the server has is still a run.
            return new MlflowNotes();
        }
    }
}
