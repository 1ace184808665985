using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>Takes what a running cell displays. The kernel provides one for each cell that runs.</summary>
public interface IDisplaySink
{
    /// <summary>The formatters of the session that the cell belongs to.</summary>
    FormatterRegistry Formatters { get; }

    /// <summary>Shows <paramref name="data"/>; <paramref name="displayId"/> lets <see cref="UpdateDisplay"/> replace it later.</summary>
    void Display(MimeBundle data, string displayId);

    /// <summary>Replaces what was displayed under <paramref name="displayId"/>.</summary>
    void UpdateDisplay(MimeBundle data, string displayId);

    /// <summary>Removes what was shown so far; with <paramref name="wait"/> only when something new arrives. A sink that cannot take back does nothing.</summary>
    void Clear(bool wait)
    {
    }
}
