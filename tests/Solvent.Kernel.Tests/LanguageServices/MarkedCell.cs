namespace Solvent.Kernel.Tests.LanguageServices;

/// <summary>The text of a cell, with the cursor where <c>|</c> was written.</summary>
internal sealed record MarkedCell(string Source, int Position)
{
    public static MarkedCell Read(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        Assert.True(position >= 0, "The cell has no cursor.");
        return new MarkedCell(marked.Remove(position, 1), position);
    }
}
