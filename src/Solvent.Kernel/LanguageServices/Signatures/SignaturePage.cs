using Solvent.Kernel.LanguageServices.Documentation;
using Solvent.Kernel.LanguageServices.Inspection;
using Solvent.Notebooks;

namespace Solvent.Kernel.LanguageServices.Signatures;

/// <summary>Shows the overloads of a call, the one that fits first, for a client that can only inspect.</summary>
internal static class SignaturePage
{
    private const int MostSignatures = 10;

    /// <summary>The page, or <see langword="null"/> without a call.</summary>
    public static MimeBundle? Of(SignatureHelp? help)
    {
        if (help is null) return null;
        var page = new InspectionPage();
        var active = help.Signatures[help.ActiveSignature];
        var others = help.Signatures.Where(signature => signature != active).Take(MostSignatures - 1);
        page.Code(string.Join('\n', others.Prepend(active).Select(signature => signature.Label)));
        if (active.Documentation is { } summary) page.Text(new DocumentationText(summary, summary));
        page.List("Parameters", [.. active.Parameters.Select(parameter => new DocumentationElement(parameter.Label, Text(parameter.Documentation)))]);
        return page.ToBundle();
    }

    private static DocumentationText Text(string? text) => text is null ? DocumentationText.Empty : new DocumentationText(text, text);
}
