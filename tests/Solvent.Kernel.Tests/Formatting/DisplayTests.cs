using Solvent.Kernel.Formatting;
using Solvent.Notebooks;
using static Solvent.Kernel.Displays;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class DisplayTests
{
    [Fact]
    public void A_displayed_value_goes_to_the_cell_that_runs()
    {
        var sink = new RecordingSink();
        using (DisplayContext.Use(sink)) display(42);

        Assert.Equal("42", Assert.Single(sink.Displayed).Data[MimeBundle.PlainText]);
        Assert.Null(DisplayContext.Current);
    }

    [Fact]
    public async Task It_also_does_from_a_task_that_the_cell_has_started()
    {
        var sink = new RecordingSink();
        using var scope = DisplayContext.Use(sink);

        await Task.Run(() => "text".Display(), TestContext.Current.CancellationToken);

        Assert.Single(sink.Displayed);
    }

    [Fact]
    public void An_update_replaces_what_is_on_display()
    {
        var sink = new RecordingSink();
        using var scope = DisplayContext.Use(sink);

        display("0 %").Update("100 %");

        var update = Assert.Single(sink.Updated);
        Assert.Equal("100 %", update.Data[MimeBundle.PlainText]);
        Assert.Equal(Assert.Single(sink.Displayed).Id, update.Id);
    }

    [Fact]
    public void A_display_as_the_value_of_a_cell_shows_nothing_again()
    {
        var sink = new RecordingSink();
        using var scope = DisplayContext.Use(sink);

        Assert.Equal(MimeBundle.Empty, sink.Formatters.Format(display(1)));
    }

    [Fact]
    public void A_wanted_mime_type_is_shown_with_plain_text_only()
    {
        var sink = new RecordingSink();
        using var scope = DisplayContext.Use(sink);

        new[] { 1 }.Display(MimeBundle.Markdown);

        Assert.Equal([MimeBundle.Markdown, MimeBundle.PlainText], Assert.Single(sink.Displayed).Data.Select(content => content.MimeType));
    }

    [Fact]
    public void A_value_as_text_needs_no_session()
    {
        Assert.Equal("42", 42.ToDisplayString());
        Assert.Equal("[1,2]", new[] { 1, 2 }.ToDisplayString(MimeBundle.Json));
        Assert.Equal("null", ((object?)null).ToDisplayString());
    }

    private sealed class RecordingSink : IDisplaySink
    {
        public List<(MimeBundle Data, string Id)> Displayed { get; } = [];

        public List<(MimeBundle Data, string Id)> Updated { get; } = [];

        public FormatterRegistry Formatters { get; } = new();

        public void Display(MimeBundle data, string displayId) => Displayed.Add((data, displayId));

        public void UpdateDisplay(MimeBundle data, string displayId) => Updated.Add((data, displayId));
    }
}
