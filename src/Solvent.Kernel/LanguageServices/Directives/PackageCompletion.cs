using Solvent.Kernel.Packages;

namespace Solvent.Kernel.LanguageServices.Directives;

/// <summary>Completes the name and the version of a package in <c>#r "nuget: Name, Version"</c>.</summary>
/// <param name="catalog">The packages that can be named.</param>
internal sealed class PackageCompletion(PackageCatalog catalog)
{
    /// <summary>What continues the text between the quotes.</summary>
    /// <param name="typed">The text from the opening quote to the cursor.</param>
    /// <param name="start">Where it starts in the cell.</param>
    /// <param name="end">The position of the closing quote.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    public async Task<CompletionResult> CompleteAsync(string typed, int start, int end, CancellationToken cancellationToken)
    {
        var comma = typed.IndexOf(',', StringComparison.Ordinal);
        var wordStart = (comma < 0 ? typed.IndexOf(':', StringComparison.Ordinal) : comma) + 1;
        while (wordStart < typed.Length && char.IsWhiteSpace(typed[wordStart])) wordStart++;
        var word = typed[wordStart..];
        if (comma >= 0)
        {
            var name = typed[(typed.IndexOf(':', StringComparison.Ordinal) + 1)..comma].Trim();
            var versions = await catalog.VersionsAsync(name, cancellationToken);
            return new CompletionResult(start + wordStart, end, [.. Items(versions, word, "version")]);
        }

        return new CompletionResult(start + wordStart, end, [.. Items(catalog.Names(word), word, "package")]);
    }

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> texts, string typed, string kind)
        => texts.Where(text => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(text => new CompletionItem(text, text, kind));
}
