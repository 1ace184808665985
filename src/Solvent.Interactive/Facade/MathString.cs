using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Microsoft.DotNet.Interactive;

/// <summary>A formula in LaTeX, as the first versions of .NET Interactive had it.</summary>
public sealed class MathString(string latexCode) : IDisplayable
{
    /// <summary>Takes a text for a formula.</summary>
    public static implicit operator MathString(string source) => new(source);

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => MimeBundle.FromText(latexCode).With("text/latex", $"$${latexCode}$$");

    /// <inheritdoc/>
    public override string ToString() => latexCode;
}
