using Solvent.Commands.Views;
using Solvent.Quality;

namespace Solvent.Commands.Quality;

/// <summary>Expectations that were inferred from data.</summary>
internal static class SuggestionView
{
    /// <summary>The text of expectations.</summary>
    public static ResultView Of(ExpectationSuite suite)
        => new(ViewFormat.Plural(suite.Count, "expectation"), [new CodeBlock(suite.ToText())], suite.Select(expectation => expectation.ToText()).ToList());

    public static ResultView Of(NamedTable source, ExpectationSuite suite, string text, string form, string? savedTo)
    {
        var blocks = new List<ViewBlock>
        {
            new VerdictBlock(
                "suggested", ViewTone.Good, $"{ViewFormat.Plural(suite.Count, "expectation")} that hold for the {ViewFormat.Plural(source.Table.RowCount, "row")} of {source.Name}, with room for more."),
            new CodeBlock(text, form),
        };
        if (savedTo is not null) blocks.Add(new TextBlock($"Written to {savedTo}; the next commit of the data records them with it.", ViewTone.Muted));
        return new ResultView(null, blocks, new SuggestionPayload(source.Name, source.Table.RowCount, suite.Count, form, text, savedTo));
    }
}
