namespace Solvent.Kernel.Formatting;

/// <summary>The formatters that <see cref="TypeFormatterSourceAttribute"/> names for markup. Its method is called by name.</summary>
internal sealed class MarkupFormatterSource
{
    private readonly object[] _formatters = [new MarkupFormatter()];

    public object[] CreateTypeFormatters() => _formatters;
}
