using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>A value that is on display and can be replaced there. As the last expression of a cell it shows nothing a second time.</summary>
public sealed class DisplayedValue : IDisplayable
{
    private readonly IDisplaySink _sink;
    private readonly string? _mimeType;

    internal DisplayedValue(IDisplaySink sink, string? mimeType)
    {
        _sink = sink;
        _mimeType = mimeType;
    }

    /// <summary>The identifier of this display among all.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Shows <paramref name="value"/> in place of what is shown; outside of a notebook, below it.</summary>
    public void Update(object? value) => _sink.UpdateDisplay(_sink.Formatters.Format(value, _mimeType), Id);

    MimeBundle IDisplayable.ToMimeBundle() => MimeBundle.Empty;

    internal DisplayedValue Show(object? value)
    {
        _sink.Display(_sink.Formatters.Format(value, _mimeType), Id);
        return this;
    }
}
