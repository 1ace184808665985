using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>A value that is on display and can be replaced there. As the last expression of a cell it shows nothing a second time.</summary>
public sealed class DisplayedValue : IDisplayable
{
    private readonly IDisplaySink _sink;
    private readonly string[] _mimeTypes;

    internal DisplayedValue(IDisplaySink sink, params string[] mimeTypes)
    {
        _sink = sink;
        _mimeTypes = mimeTypes;
    }

    /// <summary>The identifier of this display among all.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Shows <paramref name="value"/> in place of what is shown; outside of a notebook, below it.</summary>
    public void Update(object? value) => _sink.UpdateDisplay(Format(value), Id);

    MimeBundle IDisplayable.ToMimeBundle() => MimeBundle.Empty;

    internal DisplayedValue Show(object? value)
    {
        _sink.Display(Format(value), Id);
        return this;
    }

    private MimeBundle Format(object? value) => _mimeTypes switch
    {
        [] => _sink.Formatters.Format(value),
        [var only] => _sink.Formatters.Format(value, only),
        _ => _mimeTypes.Aggregate(MimeBundle.Empty, (all, mimeType) => all.With(mimeType, _sink.Formatters.Format(value, mimeType)[mimeType] ?? "")),
    };
}
