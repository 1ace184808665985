namespace Solvent.Kernel.LanguageServices.Documentation;

/// <summary>A text of a documentation in two forms.</summary>
/// <param name="Plain">As plain text.</param>
/// <param name="Markdown">As Markdown.</param>
internal sealed record DocumentationText(string Plain, string Markdown)
{
    /// <summary>No text.</summary>
    public static DocumentationText Empty { get; } = new("", "");

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Plain.Length == 0;
}
