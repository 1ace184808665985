using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class FormatterRegistryTests
{
    private interface IAnimal
    {
        string Name { get; }
    }

    private class Dog : IAnimal
    {
        public string Name => "Rex";
    }

    private sealed class Puppy : Dog;

    private sealed record Price(decimal Amount);

    private readonly FormatterRegistry _formatters = new();

    [Fact]
    public void A_registered_formatter_replaces_the_natural_look()
    {
        _formatters.Register<Price>(MimeBundle.Html, price => $"<b>{price.Amount} €</b>");

        var bundle = _formatters.Format(new Price(12));

        Assert.Equal("<b>12 €</b>", bundle[MimeBundle.Html]);
        Assert.NotNull(bundle[MimeBundle.PlainText]);
    }

    [Fact]
    public void A_formatter_can_write_to_a_writer()
    {
        _formatters.Register<Price>(MimeBundle.PlainText, (price, writer) => writer.Write(price.Amount));

        Assert.Equal("12", _formatters.Format(new Price(12))[MimeBundle.PlainText]);
    }

    [Fact]
    public void The_most_specific_type_wins_whatever_the_order_of_registration()
    {
        _formatters.Register<Dog>(MimeBundle.PlainText, dog => "dog");
        _formatters.Register<IAnimal>(MimeBundle.PlainText, animal => "animal");
        _formatters.Register<object>(MimeBundle.PlainText, value => "thing");

        Assert.Equal("dog", _formatters.Format(new Puppy())[MimeBundle.PlainText]);
    }

    [Fact]
    public void A_formatter_for_an_interface_holds_for_all_that_implement_it()
    {
        _formatters.Register<IAnimal>(MimeBundle.PlainText, animal => $"animal {animal.Name}");

        Assert.Equal("animal Rex", _formatters.Format(new Puppy())[MimeBundle.PlainText]);
    }

    [Fact]
    public void A_formatter_for_an_open_generic_type_holds_for_all_its_arguments()
    {
        _formatters.Register(typeof(IEnumerable<>), MimeBundle.PlainText, items => "items");

        Assert.Equal("items", _formatters.Format(new List<int> { 1 })[MimeBundle.PlainText]);
    }

    [Fact]
    public void Of_two_formatters_for_one_type_the_last_wins()
    {
        _formatters.Register<Price>(MimeBundle.PlainText, _ => "first");
        _formatters.Register<Price>(MimeBundle.PlainText, _ => "second");

        Assert.Equal("second", _formatters.Format(new Price(1))[MimeBundle.PlainText]);
    }

    [Fact]
    public void A_registered_look_also_holds_in_the_cells_of_a_table()
    {
        _formatters.Register<Price>(MimeBundle.PlainText, price => $"{price.Amount} €");

        var html = new HtmlOutput(_formatters.Format(new[] { new { Item = "tea", Price = new Price(3) } })[MimeBundle.Html]);

        Assert.Equal(["tea | 3 €"], html.Rows);
    }

    [Fact]
    public void A_whole_bundle_can_be_registered()
    {
        _formatters.Register<Price>(price => MimeBundle.FromHtml("<b>price</b>", "price"));

        Assert.Equal(MimeBundle.FromHtml("<b>price</b>", "price"), _formatters.Format(new Price(1)));
    }

    [Fact]
    public void A_formatter_that_fails_says_so_instead_of_failing_the_cell()
    {
        _formatters.Register<Price>(MimeBundle.Html, _ => throw new InvalidOperationException("no ink"));

        Assert.Equal("Price cannot be shown. InvalidOperationException: no ink", _formatters.Format(new Price(1))[MimeBundle.PlainText]);
    }

    [Fact]
    public void Markdown_on_request_is_a_table_with_escaped_cells()
    {
        var markdown = _formatters.Format(new[] { new { Name = "a|b", Size = 1.5 } }, MimeBundle.Markdown)[MimeBundle.Markdown];

        Assert.Equal("| Name | Size |\n| --- | ---: |\n| a\\|b | 1.5 |", markdown);
    }

    [Fact]
    public void Json_on_request_is_the_value_itself()
    {
        var json = _formatters.Format(new[] { new { Name = "Ä", Delay = double.NaN, Day = DayOfWeek.Friday } }, MimeBundle.Json)[MimeBundle.Json];

        Assert.Equal("""[{"Name":"Ä","Delay":"NaN","Day":"Friday"}]""", json);
    }

    [Fact]
    public void Html_is_shown_as_it_is_and_read_as_text()
    {
        var bundle = _formatters.Format(Displays.HTML("<p>late &amp; <b>early</b></p><style>p{color:red}</style>"));

        Assert.Equal("<p>late &amp; <b>early</b></p><style>p{color:red}</style>", bundle[MimeBundle.Html]);
        Assert.Equal("late & early", bundle[MimeBundle.PlainText]);
    }

    [Fact]
    public void Markdown_and_drawings_have_their_own_types()
    {
        Assert.Equal("# Title", _formatters.Format(Displays.Markdown("# Title"))[MimeBundle.Markdown]);
        Assert.Equal("<svg/>", _formatters.Format(Displays.SVG("<svg/>"))["image/svg+xml"]);
    }

    [Fact]
    public void Html_within_a_table_stays_html()
    {
        var html = new HtmlOutput(_formatters.Format(new[] { new { Link = Displays.HTML("<a href=\"x\">y</a>") } })[MimeBundle.Html]);

        Assert.Equal("y", Assert.Single(html.Elements("a")).Value);
    }
}
