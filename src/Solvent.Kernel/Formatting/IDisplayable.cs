using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting;

/// <summary>A value that brings its own representations.</summary>
public interface IDisplayable
{
    /// <summary>The representations; plain text is added from <see cref="object.ToString"/> when it is not among them.</summary>
    MimeBundle ToMimeBundle();
}
