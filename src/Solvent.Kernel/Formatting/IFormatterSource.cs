using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>Formatters that live outside of the registry of a session and go before those in it.</summary>
public interface IFormatterSource
{
    /// <summary>The representations that the source wants for a value, or <see langword="null"/> when it leaves that to the registry.</summary>
    MimeBundle? Format(object value);

    /// <summary>One representation of a value, or <see langword="null"/> when the source has no formatter for it.</summary>
    string? Format(object value, string mimeType);

    /// <summary>How much of a large value is shown, given what the registry says.</summary>
    FormatterLimits Limit(FormatterLimits limits) => limits;
}
